import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCli, type CliProcess } from '../support/cli-process.ts'
import { send } from '../support/http-client.ts'
import { readAllOf, useFolder } from '../traffic/recordings.ts'

const folder = useFolder()
const started: CliProcess[] = []
let server: Server
let upstream: string

beforeAll(async () => {
  server = createServer((request, response) => {
    const text = request.url?.includes('wrong') === true ? '{"dat":1}' : '{"data":1}'
    request
      .resume()
      .on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(text))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  upstream = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  for (const { child } of started) child.kill('SIGKILL')
  server.close()
})

const post = {
  body: '{"data":1}',
  headers: { 'content-type': 'application/json', authorization: 'key-1234567' },
}

interface JsonReport {
  readonly run: { readonly exchanges: number }
  readonly groups: readonly {
    readonly fingerprint: string
    readonly examples: readonly { file?: object }[]
  }[]
}

test('judges, records and reports until Ctrl-C; validate finds the same in the recording, with its line', async () => {
  const path = await folder.write('live.ndjson', '')
  const cli = startCli('proxy', upstream, '--api', 'modelbit', '--record', path, '--report', 'json')
  started.push(cli)
  const banner = await cli.printed('Ctrl-C ends it', 'stderr')
  const url = /passing (\S+) on/.exec(banner)?.[1] ?? ''
  for (const name of ['right', 'wrong', 'wrong']) {
    expect((await send(`${url}/v1/${name}/latest`, post)).status).toBe(200)
  }
  await cli.printed('schema-one-of', 'stderr')
  cli.child.kill('SIGINT')
  const live = await cli.ended
  expect(live.code).toBe(1)
  expect(live.stderr.match(/^error schema-one-of, server: modelbit infer/gm)).toHaveLength(1)
  const report = JSON.parse(live.stdout) as JsonReport
  const { taken } = await readAllOf([path])
  expect(taken.map(({ exchange }) => exchange.requestHeaders)).toEqual(
    Array.from({ length: 3 }, () => expect.arrayContaining([['authorization', '[redacted]']])),
  )

  const again = await startCli('validate', path, '--base-url', upstream, '--report', 'json').ended
  const recorded = JSON.parse(again.stdout) as JsonReport
  expect([again.code, recorded.run.exchanges]).toEqual([1, report.run.exchanges])
  expect(recorded.groups.map(({ fingerprint }) => fingerprint)).toEqual(
    report.groups.map(({ fingerprint }) => fingerprint),
  )
  expect(recorded.groups[0]?.examples[0]?.file).toEqual({ path, line: 2 })
})

test('ends by itself with 0 after --exchanges when nothing was found', async () => {
  const cli = startCli('proxy', upstream, '--api', 'modelbit', '--exchanges', '1')
  started.push(cli)
  const banner = await cli.printed('Ctrl-C ends it', 'stderr')
  await send(`${/passing (\S+) on/.exec(banner)?.[1]}/v1/right/latest`, post)
  const { code, stdout } = await cli.ended
  expect([code, stdout]).toEqual([0, expect.stringContaining('no findings; 1 exchange')])
})

test('--config says what the models take and give, to validate and to proxy', async () => {
  const id = '5f8a5a5e-8c0f-4c1f-9d59-0a3cf5c2b999'
  const config = await folder.write(
    'own.yaml',
    `apis: none\ndeployments: [{ api: peltarion, name: a, model: animal_weight, settings: { id: ${id} } }]`,
  )
  const headers = { 'content-type': 'application/json' }
  const request = {
    method: 'POST',
    url: `http://127.0.0.1/peltarion/deployment/${id}/forward`,
    headers: { ...headers, authorization: 'Bearer k' },
    body: '{"rows":[{"Type":"animal","Sound":"woof","Size":1}]}',
  }
  const response = { status: 200, headers, body: '{"rows":[{"Wieght":4.7}]}' }
  const path = await folder.write('rows.ndjson', JSON.stringify({ request, response }))
  expect((await startCli('validate', path).ended).code).toBe(0)
  const validated = await startCli('validate', path, '--config', config).ended
  expect([validated.code, validated.stdout]).toEqual([
    1,
    expect.stringContaining('error row-features at /rows/0'),
  ])
  const proxied = await startCli('proxy', upstream, '--config', `${config}.none`).ended
  expect([proxied.code, proxied.stderr]).toEqual([
    2,
    expect.stringContaining('own.yaml.none: expected a configuration'),
  ])
})

test('ends with 2 and one line when a recording cannot be read, or holds nothing of the API', async () => {
  const other = await folder.write(
    'other.ndjson',
    '{"request":{"method":"GET","url":"https://example.com/"}}',
  )
  const broken = await folder.write('broken.har', '{"log":{"entries":[{')
  const ends = await Promise.all([other, broken].map((path) => startCli('validate', path).ended))
  expect(ends.map(({ code, stdout }) => [code, stdout])).toEqual([
    [2, ''],
    [2, ''],
  ])
  expect(ends.map(({ stderr }) => stderr)).toEqual([
    `Failed to validate ${other}: expected exchanges of a known API, found none (skipped 1 exchange of other hosts: example.com (1)). Name the API with --api and its address with --base-url\n`,
    expect.stringMatching(
      /^Failed to read .*broken\.har: expected a whole HAR, found one that ends behind entry 0\. .*\n$/,
    ),
  ])
})

test.each([
  {
    name: 'an upstream that is no URL',
    args: ['proxy', 'localhost:80'],
    text: 'expected an http or https URL',
  },
  {
    name: 'a recording of another kind',
    args: ['proxy', 'http://127.0.0.1:1', '--record', '/tmp/a.txt'],
    text: 'ends with .ndjson or .har',
  },
  {
    name: 'a recording in no folder',
    args: ['proxy', 'http://127.0.0.1:1', '--record', '/nowhere/a.har'],
    text: 'Failed to record to /nowhere/a.har',
  },
])('ends with 2 and says what is wrong with $name', async ({ args, text }) => {
  const { code, stderr } = await startCli(...args).ended
  expect(code).toBe(2)
  expect(stderr).toContain(text)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
})
