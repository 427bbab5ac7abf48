import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DIGITS, IRIS, startCerebrium, urlOf, type Label } from '../support/cerebrium-v1-client.ts'
import { findPython, runTool } from '../support/documented-tools.ts'
import type { RunningServer } from '../support/running-server.ts'

const python = findPython(['requests'])
const skipNote = 'missing' in python ? python.missing : ''

let server: RunningServer
let folder: string
beforeAll(async () => {
  server = await startCerebrium()
  folder = await mkdtemp(join(tmpdir(), 'mockference-python-'))
  for (const [k, bytes] of DIGITS.entries()) await writeFile(join(folder, `${k}.png`), bytes)
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

/** Posts as the vendor's client did: files as file0, file1 and so on, data last and labelled; every answer is read as JSON. */
const CALL = `
import json, sys, requests

def call(endpoint, key, data, files=()):
    headers = {"Authorization": key}
    if files:
        parts = [("file%d" % i, (path, open(path, "rb"))) for i, path in enumerate(files)]
        parts.append(("data", (None, json.dumps(data), "application/json")))
        response = requests.post(endpoint, headers=headers, files=parts, timeout=30)
    else:
        headers["Content-Type"] = "application/json"
        response = requests.post(endpoint, headers=headers, data=json.dumps(data), timeout=30)
    return {"status_code": response.status_code, "data": response.json()}

endpoint, key, data, *files = sys.argv[1:]
print(json.dumps(call(endpoint, key, json.loads(data), files)))
`

interface Called {
  readonly status_code: number
  readonly data: Record<string, unknown>
}

async function call(
  model: string,
  data: unknown,
  files: readonly string[] = [],
  key = 'test-key',
): Promise<Called> {
  const path = 'path' in python ? python.path : ''
  const args = ['-c', CALL, urlOf(server, model), key, JSON.stringify(data), ...files]
  return JSON.parse(await runTool(path, args, folder)) as Called
}

test('parts file0, file1 and data, as the Python client sends them, are paired', async ({ skip }) => {
  skip('missing' in python, skipNote)
  const { status_code, data } = await call(
    'digits',
    [{ top: 1 }, [1, 2, 3]],
    ['1.png', join(folder, '0.png')],
  )
  expect(status_code).toBe(200)
  expect((data['result'] as Label[][]).map(([best]) => best?.label)).toEqual(['7', '3'])
  expect(data['prediction_ids']).toHaveLength(2)
})

test('a list as JSON is answered with floats', async ({ skip }) => {
  skip('missing' in python, skipNote)
  const { status_code, data } = await call('flower-classifier', [IRIS])
  expect([status_code, (data['result'] as number[][])[0]?.length]).toEqual([200, 3])
})

test('every error is JSON', async ({ skip }) => {
  skip('missing' in python, skipNote)
  const errors = await Promise.all([
    call('flower-classifier', [[1]]),
    call('flower-classifier', [IRIS], [], 'Bearer test-key'),
    call('nope', [IRIS]),
    call('prime-lookup', [11]),
  ])
  expect(errors.map(({ status_code }) => status_code)).toEqual([400, 401, 404, 500])
  for (const { data } of errors) expect(Object.keys(data)).toEqual(['message'])
})
