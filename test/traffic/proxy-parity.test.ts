import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apis } from '../../src/apis/registry.ts'
import { wallClock } from '../../src/clock/clock.ts'
import type { Exchange } from '../../src/contract/exchange.ts'
import { createRedactor } from '../../src/report/redaction.ts'
import { startProxy } from '../../src/traffic/proxy.ts'
import { createRecorder } from '../../src/traffic/recorder.ts'
import { createTrafficJudge } from '../../src/traffic/traffic-judge.ts'
import { readFileSync } from 'node:fs'
import { dial } from '../support/raw-exchange.ts'
import { send } from '../support/http-client.ts'
import { readAllOf, useFolder } from './recordings.ts'

const SECRET = 'sk-very-secret-1234'
const folder = useFolder()
let server: Server

/** Answers as its path says, rightly and wrongly. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const kind = (request.url ?? '').split('/')[2]
    const json = { 'content-type': 'application/json' }
    request.resume().on('end', () => {
      if (kind === 'right') response.writeHead(200, json).end('{"data":1}')
      else if (kind === 'secret') response.writeHead(200, json).end(`{"data":1,"api_key":"${SECRET}"}`)
      else if (kind === 'schema') response.writeHead(200, json).end('{"dat":1}')
      else if (kind === 'gzip')
        response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipSync('{"dat":1}'))
      else if (kind === 'notgzip')
        response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(Buffer.from([0x1f, 0x8b, 1, 2]))
      else if (kind === 'status') response.writeHead(418, json).end('{}')
      else if (kind === 'type') response.writeHead(200, { 'content-type': 'text/html' }).end('<p>')
      else if (kind === 'bytes') response.writeHead(200, json).end(Buffer.from([0xff, 0xfe]))
      else if (kind === 'cut') {
        response.writeHead(200, { ...json, 'content-length': '20' }).write('{"data"')
        setImmediate(() => request.socket.destroySoon())
      } else request.socket.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(() => server.close())

const KINDS = ['right', 'secret', 'schema', 'gzip', 'notgzip', 'status', 'type', 'bytes', 'cut', 'gone']

test.each([{ ending: 'ndjson' }, { ending: 'har' }])(
  'finds the same in a recording as while it was made: $ending',
  async ({ ending }) => {
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const judge = createTrafficJudge({ apis: apis.filter(({ id }) => id === 'modelbit'), baseUrl })
    const findIn = (exchange: Exchange): unknown => {
      const seen = judge(exchange)
      return 'skip' in seen ? seen : seen.verdict.violations
    }
    const path = await folder.write(`parity.${ending}`, '')
    const redactor = createRedactor()
    const recorder = await createRecorder(path, {
      version: '1',
      redact: (exchange) => redactor.redactExchange(exchange),
      onFailure: (message) => expect.fail(message),
    })
    const live: unknown[] = []
    const proxy = await startProxy({
      upstream: baseUrl,
      port: 0,
      isInsecure: false,
      maxBodyBytes: 1_000_000,
      clock: wallClock,
      onTunnel: () => undefined,
      onPassed({ exchange, release, ...times }) {
        if (exchange === undefined) return
        live.push(findIn(exchange))
        void recorder.write(exchange, times).then(release)
      },
    })
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${SECRET}` }
    for (const kind of KINDS) {
      await send(`${proxy.url}/v1/${kind}/latest?key=${SECRET}`, { body: '{"data":1}', headers }).catch(
        () => undefined,
      )
    }
    await send(`${proxy.url}/v1/right/latest`, { body: '{"data":[1', headers })
    await send(`${proxy.url}/v9/other`, { method: 'GET' })
    const client = dial(proxy.url, 'GET /v1/right/latest HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
    await client.closed()
    await proxy.close(1000)
    await recorder.close()

    const { taken } = await readAllOf([path])
    expect(taken.map(({ exchange }) => findIn(exchange))).toEqual(live)
    expect(live).toHaveLength(KINDS.length + 3)
    expect(live.filter((one) => Array.isArray(one) && one.length > 0).length).toBeGreaterThanOrEqual(
      KINDS.length - 1,
    )
    expect(readFileSync(path, 'utf8')).not.toContain(SECRET)
  },
)
