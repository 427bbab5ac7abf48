import { handlers, listenOptions } from 'mockference/msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { doubleAll } from './doubler-client.ts'

const server = setupServer(...handlers())
beforeAll(() => server.listen(listenOptions('error')))
afterAll(() => server.close())

test('doubles every number', async () => {
  expect(await doubleAll([10, 11, 12], 'test-key')).toEqual([20, 22, 24])
})

test('says what the API says when the key is wrong', async () => {
  await expect(doubleAll([10], 'Bearer test-key')).rejects.toThrow('expected the bare API key')
})
