import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startCli, type ProcessEnd } from '../support/cli-process.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

let server: RunningServer
let folder: string
beforeAll(async () => {
  server = await startTestServer()
  folder = await mkdtemp(join(tmpdir(), 'check-'))
})
afterAll(async () => {
  await server.close(0)
  await rm(folder, { recursive: true })
})
const opened: { close(): unknown }[] = []
afterEach(() => {
  for (const one of opened.splice(0)) one.close()
})

function check(url: string, ...more: readonly string[]): Promise<ProcessEnd> {
  return startCli('check', url, '--no-webhooks', '--seed', '1', ...more).ended
}

async function listen(listener: RequestListener): Promise<string> {
  const other = createServer(listener)
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  opened.push({ close: () => (other.closeAllConnections(), other.close()) })
  return `http://127.0.0.1:${(other.address() as AddressInfo).port}`
}

const TWO = ['--deployment', 'example_adder', 'example_sqrt', '--requests', '120'] as const

test('finds nothing in our own server, and says from what requests were made', async () => {
  const { code, stdout, stderr } = await check(server.modelbit, '--api', 'modelbit', ...TWO)
  expect(stdout).toContain('no findings')
  expect(stderr).toContain('Requests are made from the default deployments')
  expect(stderr).toContain('seed 1')
  expect(code).toBe(0)
})

test('learns from the description that a deployment serves', async () => {
  const id = '5f8a5a5e-8c0f-4c1f-9d59-0a3cf5c2b101'
  const more = ['--deployment', id, '--key', 'test-key', '--requests', '80']
  const { code, stdout, stderr } = await check(server.peltarion, '--api', 'peltarion', ...more)
  expect(stderr).toContain('from the openapi.json that it serves')
  expect(stdout).toContain('no findings')
  expect(code).toBe(0)
})

test('learns from an example', async () => {
  const file = join(folder, 'request.json')
  await writeFile(file, '{"data": [[1, 3, 4, 5], [2, 6, 7, 8]]}')
  const more = [
    '--example',
    file,
    '--path',
    '/v1/example_adder/latest',
    '--key',
    'test-key',
    '--requests',
    '60',
  ]
  const { code, stdout, stderr } = await check(server.modelbit, '--api', 'modelbit', ...more)
  expect(stderr).toContain('from the example request.json')
  expect(stdout).toContain('no findings')
  expect(code).toBe(0)
})

test('exits with 1 for findings, and writes a key nowhere', async () => {
  const url = await listen((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
  )
  const directory = join(folder, 'reports')
  const more = [
    '--key',
    'very-secret-key',
    '--report',
    'text,json,html,sarif',
    '--report-dir',
    directory,
    '--requests',
    '40',
  ]
  const { code, stdout, stderr } = await check(url, '--api', 'cerebrium-v1', ...more)
  const texts = await Promise.all(['report.txt', 'report.json', 'report.html'].map((name) => readFile(join(directory, name), 'utf8'))) // prettier-ignore
  expect(texts[0]).toContain('html-answer')
  expect(`${stdout}${stderr}${texts.join('')}`).not.toContain('very-secret-key')
  expect(code).toBe(1)
})

test('records what it exchanged, in which validate finds the same', async () => {
  const url = await listen((_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"dat":1}'),
  )
  const file = join(folder, 'recorded.ndjson')
  const report = ['--report', 'json']
  const key = ['--key', 'very-secret-key']
  const live = await check(url, '--api', 'modelbit', '--requests', '40', '--record', file, ...key, ...report)
  const more = ['--api', 'modelbit', '--base-url', url, '--side', 'server', ...report]
  const read = await startCli('validate', file, ...more).ended
  const counts = ({ stdout }: ProcessEnd): unknown =>
    (JSON.parse(stdout) as { groups: { code: string; count: number }[] }).groups
      .filter(({ code }) => code === 'schema-one-of')
      .map(({ count }) => count)
  expect(counts(read)).toEqual(counts(live))
  expect(counts(read)).not.toEqual([])
  expect(await readFile(file, 'utf8')).not.toContain('very-secret-key')
  expect([live.code, read.code]).toEqual([1, 1])
})

test('refuses to record to a file of another kind', async () => {
  const { code, stderr } = await check(
    server.modelbit,
    '--api',
    'modelbit',
    '--record',
    join(folder, 'a.txt'),
  )
  expect(stderr).toMatch(/expected a name that ends with \.ndjson or \.har/)
  expect(code).toBe(2)
})

test('gives a silent server up', async () => {
  const url = await listen(() => undefined)
  const { code, stdout } = await check(url, '--api', 'modelbit', '--timeout-ms', '50')
  expect(stdout).toContain('answer-missing')
  expect(code).toBe(1)
})

test.each([
  {
    name: 'nobody listens',
    url: () => Promise.resolve('http://127.0.0.1:9'),
    line: /^Failed to check http:\/\/127\.0\.0\.1:9: expected a server that answers, found .*ECONNREFUSED.*\n$/m,
  },
  {
    name: 'there is nothing at any address',
    url: () => listen((_, response) => response.writeHead(404).end()),
    line: /expected an answer of one of the deployments, found 404 for all 7\. .*\n$/m,
  },
])('exits with 2 and one line where $name', async ({ url, line }) => {
  const { code, stdout, stderr } = await check(await url(), '--api', 'modelbit')
  expect(stderr).toMatch(line)
  expect(stdout).toBe('')
  expect(code).toBe(2)
})

test.each([
  {
    name: 'an unknown API',
    more: ['--api', 'other'],
    line: /expected baseten, .* found "other"/,
  },
  {
    name: 'an unknown deployment',
    more: ['--api', 'modelbit', '--deployment', 'nobody'],
    line: /found "nobody"\. Name a folder/,
  },
  {
    name: 'a path without an example',
    more: ['--api', 'modelbit', '--path', '/x'],
    line: /found no --example/,
  },
])('refuses $name', async ({ more, line }) => {
  const { code, stderr } = await check(server.modelbit, ...more)
  expect(stderr).toMatch(line)
  expect(code).toBe(2)
})
