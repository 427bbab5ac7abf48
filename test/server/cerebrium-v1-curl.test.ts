import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  DIGITS,
  IRIS,
  messageOf,
  part,
  predict,
  predictForm,
  startCerebrium,
  urlOf,
  type Label,
} from '../support/cerebrium-v1-client.ts'
import { findCurl, runTool } from '../support/documented-tools.ts'
import type { RunningServer } from '../support/running-server.ts'

const curl = findCurl()
const skipNote = 'missing' in curl ? curl.missing : ''

let server: RunningServer
let folder: string
beforeAll(async () => {
  server = await startCerebrium()
  folder = await mkdtemp(join(tmpdir(), 'mockference-curl-'))
  for (const [k, bytes] of DIGITS.entries()) await writeFile(join(folder, `${k}.png`), bytes)
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

/** The command of the manual, word by word; only its place holders are filled in. */
const COMMAND = `curl --location --request POST '<ENDPOINT>' \\
    --header 'Authorization: <API_KEY>' \\
    --header 'Content-Type: multipart/form-data' \\
    -F data='[<DATA_INPUT>]' \\
    -F files=@<FILES_PATH>`

async function run(command: string, model: string, key = 'test-key'): Promise<[string, string]> {
  const filled = command.replace('<ENDPOINT>', urlOf(server, model)).replace('<API_KEY>', key)
  const printed = await runTool('sh', ['-c', `${filled} -sS -w '\\n%{http_code}'`], folder)
  const cut = printed.lastIndexOf('\n')
  return [printed.slice(cut + 1), printed.slice(0, cut)]
}

const resultOf = (text: string): unknown => (JSON.parse(text) as { result: unknown }).result

test('the documented curl command with a file is answered', async ({ skip }) => {
  skip('missing' in curl, skipNote)
  const command = COMMAND.replace('<DATA_INPUT>', '[1,2,3]').replace('<FILES_PATH>', '0.png')
  const [status, text] = await run(command, 'digits')
  expect(status).toBe('200')
  const { body } = await predictForm(server, 'digits', [
    part('data', '[[1,2,3]]'),
    part('files', DIGITS[0] as Uint8Array),
  ])
  expect(resultOf(text)).toEqual(body['result'])
})

test('the documented curl command with a second file pairs them in their order', async ({ skip }) => {
  skip('missing' in curl, skipNote)
  const command = COMMAND.replace('<DATA_INPUT>', '{"top": 1}, {"top": 2}').replace(
    '<FILES_PATH>',
    '1.png -F files=@0.png',
  )
  const [status, text] = await run(command, 'digits')
  expect(status).toBe('200')
  const labels = (resultOf(text) as Label[][]).map((ranked) => ranked.map(({ label }) => label))
  expect(labels).toEqual([['7'], ['3', '8']])
})

test('curl with a header that has no boundary and a body of its own is told why it fails', async ({
  skip,
}) => {
  skip('missing' in curl, skipNote)
  const command = `curl -XPOST '<ENDPOINT>' -H 'Authorization: <API_KEY>' -H 'Content-Type: multipart/form-data' -d x`
  const [status, text] = await run(command, 'digits')
  expect(status).toBe('400')
  expect(text).toContain('must have a boundary in its Content-Type')
})

test('curl with JSON is answered, labelled or not', async ({ skip }) => {
  skip('missing' in curl, skipNote)
  const { body } = await predict(server, 'flower-classifier', [IRIS])
  for (const label of [`--header 'Content-Type: application/json'`, '']) {
    const command = `curl --location --request POST '<ENDPOINT>' --header 'Authorization: <API_KEY>' ${label} --data-raw '[[5.1, 3.5, 1.4, 0.2]]'`
    const [status, text] = await run(command, 'flower-classifier')
    expect([status, resultOf(text)]).toEqual(['200', body['result']])
  }
})

test('curl with a scheme word before its key is refused with the reason', async ({ skip }) => {
  skip('missing' in curl, skipNote)
  const command = COMMAND.replace('<DATA_INPUT>', '1').replace('<FILES_PATH>', '0.png')
  const [status, text] = await run(command, 'digits', 'Bearer test-key')
  expect(status).toBe('401')
  expect(messageOf({ status: 401, headers: { 'content-type': 'application/json' }, text })).toContain(
    "found the scheme 'Bearer' before it; send the key alone",
  )
})
