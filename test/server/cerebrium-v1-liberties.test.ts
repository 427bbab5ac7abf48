import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Violation } from '../../src/contract/violation.ts'
import {
  DIGITS,
  IRIS,
  JSON_HEADERS,
  KEYED,
  part,
  predict,
  predictForm,
  startCerebrium,
} from '../support/cerebrium-v1-client.ts'
import type { RunningServer } from '../support/running-server.ts'
import { startWebhookReceiver } from '../support/webhook-receiver.ts'

let server: RunningServer
const remarks: Violation[] = []
beforeAll(async () => {
  const named = `
  - { name: roots, model: example_sqrt, dataPoints: named }
  - { name: digits, model: digits, files: true, postProcess: label }
  - { name: flower, model: flower_classifier }
  - { name: topics, model: ticket_topic, postProcess: top }
`
  server = await startCerebrium({ onRemarks: (_api, _request, list) => remarks.push(...list) }, named)
})
beforeEach(() => void (remarks.length = 0))
afterAll(() => server.close())

test.each([
  ['blanks before it', `${' '.repeat(100)}${JSON.stringify([IRIS])}`],
  ['a byte order mark and line ends before it', `\ufeff\r\n\t${JSON.stringify([IRIS])}`],
])('JSON under another label is read with %s', async (_name, body) => {
  const answer = await predict(server, 'flower', body, { ...KEYED, 'content-type': 'text/plain' })
  expect(answer.status).toBe(200)
  expect(remarks.map(({ code }) => code)).toEqual(['json-media-type'])
})

test('a byte order mark is skipped in a JSON body and in the part data', async () => {
  expect((await predict(server, 'flower', `\ufeff${JSON.stringify([IRIS])}`, JSON_HEADERS)).status).toBe(200)
  const parts = [part('data', '\ufeff[1]'), part('files', DIGITS[0] as Uint8Array, { filename: 'a.png' })]
  expect((await predictForm(server, 'digits', parts)).body).toMatchObject({ result: [{ label: '3' }] })
})

test('named inputs take a column of one number for each row, as rows do', async () => {
  const { body } = await predict(server, 'roots', [{ x: [[4], [9]] }])
  expect(body['result']).toEqual([2, 3])
})

test('unknown parameters are remarked on 20 times, with the number of the others', async () => {
  const parameters = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`p${i}`, 1]))
  const { status } = await predict(server, 'topics', { data: 'a', parameters })
  expect(status).toBe(200)
  expect(remarks).toHaveLength(20)
  expect(remarks.at(-1)?.message).toContain('found "p19"; it was ignored (and 4980 more)')
})

test('the address of a webhook may be written in upper case, with the dot of the root', async () => {
  const receiver = await startWebhookReceiver(200)
  const url = receiver.url.replace('http://', 'HTTP://')
  const { status } = await predict(server, 'flower', { data: [IRIS], webhook_endpoint: url })
  expect(status).toBe(200)
  await receiver.next()
  await receiver.close()
})
