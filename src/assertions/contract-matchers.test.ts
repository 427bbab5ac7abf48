import { expect, test } from 'vitest'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { contractMatchers } from './matchers.ts'
import { validateExchange, validateRequest, validateResponse } from './validate-exchange.ts'

expect.extend({ ...contractMatchers })

const URL_OF_MODELBIT = 'https://acme.app.modelbit.com/v1/example_doubler/latest'
const ask = (body: unknown, headers: Record<string, string> = {}): Request =>
  new Request(URL_OF_MODELBIT, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

test('a response that fits an operation passes, and its body can still be read', async () => {
  const response = Response.json({ data: [[1, 20]] })
  await expect(response).toMatchContract('modelbit', 'infer')
  expect(await response.json()).toEqual({ data: [[1, 20]] })
})

test('a response that does not fit fails with what must be and what was found', async () => {
  await expect(expect(Response.json({ result: 1 })).toMatchContract('modelbit', 'infer')).rejects.toThrow(
    /expected the response to fit infer of modelbit, found 1 violation:\n {2}- must .*found .*\(schema-/s,
  )
})

test('an exchange is held against rules of both its sides', async () => {
  const request = ask({
    data: [
      [1, 10],
      [2, 11],
    ],
  })
  const right = Response.json({
    data: [
      [2, 22],
      [1, 20],
    ],
  })
  const wrong = Response.json({
    data: [
      [1, 20],
      ['2', 22],
    ],
  })
  await expect({ request, response: right }).toMatchContract('modelbit')
  await expect({ request, response: wrong }).not.toMatchContract('modelbit')
  expect(await validateExchange({ request, response: wrong }, { api: 'modelbit' })).toMatchObject([
    { side: 'server', code: 'batch-ids', severity: 'error', pointer: '/data/1/0' },
  ])
})

test('a request alone is held against its address, credentials and body', async () => {
  const violations = await validateRequest(ask({ dat: 1 }, { authorization: 'Bearer key' }), {
    api: 'modelbit',
  })
  expect(violations.map(({ code }) => code)).toEqual(['credentials-scheme', 'schema-required'])
  expect(await validateRequest(ask({ data: 1 }), { api: 'modelbit' })).toEqual([])
  const elsewhere = new Request('https://example.com/v1/x/latest', { method: 'POST', body: '{"data":1}' })
  expect(await validateRequest(elsewhere, { api: 'modelbit', baseUrl: 'https://example.com' })).toEqual([])
})

test('refuses an unknown API or operation, and a body that was read, and says what there is', async () => {
  const response = Response.json({ data: 1 })
  await expect(validateResponse(response, { api: 'modelbits', operation: 'infer' })).rejects.toThrow(
    /'modelbits': expected one of baseten, .*peltarion/,
  )
  await expect(validateResponse(response, { api: 'modelbit', operation: 'predict' })).rejects.toThrow(
    /'predict' of modelbit: expected one of infer, inferOnBranch, getLinkedResponse/,
  )
  await response.text()
  await expect(validateResponse(response, { api: 'modelbit', operation: 'infer' })).rejects.toThrow(
    ToolkitError,
  )
})
