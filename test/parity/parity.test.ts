import fc from 'fast-check'
import { setupServer } from 'msw/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { handlers, listenOptions } from '../../mocks/msw/handlers.ts'
import { anyRequest, type GeneratedRequest } from '../support/generated-requests.ts'
import { createTestPipeline, startTestServer } from '../support/running-server.ts'
import { instantClock } from '../support/observed-clock.ts'

const SEED = 20_260_101
const EXCHANGES = 600
const requests = fc.sample(anyRequest, { seed: SEED, numRuns: EXCHANGES })

/** What a client sees, with the origin taken out of it. */
interface Outcome {
  readonly status: number
  readonly contentType: string | null
  readonly allow: string | null
  readonly body: string
}
type Exchange = (request: GeneratedRequest) => Promise<Outcome>

const EMPTY = new Uint8Array()

/** Sends every request, and after each linked answer fetches the link: as it is, altered and unknown. */
async function collect(exchange: Exchange): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const request of requests) {
    const outcome = await exchange(request)
    outcomes.push(outcome)
    const link = /^\{"data":"ORIGIN\/modelbit(\/responses\/[^"]+)"\}$/.exec(outcome.body)?.[1]
    if (link === undefined) continue
    for (const path of [link, `${link}0`, link.replace('.json', '0.json'), link.split('?')[0] ?? '']) {
      outcomes.push(await exchange({ method: 'GET', path, headers: {}, bytes: undefined }))
    }
  }
  return outcomes
}

function throughFetch(origin: string): Exchange {
  return async ({ method, path, headers, bytes }) => {
    const response = await fetch(`${origin}/modelbit${path}`, {
      method,
      headers,
      ...(bytes && { body: bytes as BodyInit }),
    })
    return {
      status: response.status,
      contentType: response.headers.get('content-type'),
      allow: response.headers.get('allow'),
      body: decode(new Uint8Array(await response.arrayBuffer()), origin),
    }
  }
}

function decode(bytes: Uint8Array, origin: string): string {
  // Latin 1 keeps every byte apart, so equal texts are equal bytes.
  return Buffer.from(bytes).toString('latin1').replaceAll(origin, 'ORIGIN')
}

async function collectFromMsw(): Promise<Outcome[]> {
  const origin = 'http://inference.test'
  const server = setupServer(...handlers({ baseUrl: origin, seed: SEED, clock: instantClock }))
  server.listen(listenOptions('error'))
  try {
    return await collect(throughFetch(origin))
  } finally {
    server.close()
  }
}

async function collectFromSocket(): Promise<Outcome[]> {
  const server = await startTestServer({ seed: SEED, clock: instantClock })
  try {
    return await collect(throughFetch(server.url))
  } finally {
    await server.close()
  }
}

async function collectFromPipeline(): Promise<Outcome[]> {
  const pipeline = await createTestPipeline({ seed: SEED, clock: instantClock })
  const origin = 'http://127.0.0.1:1'
  try {
    return await collect(async ({ method, path, headers, bytes = EMPTY }) => {
      const answer = await pipeline.exchange({ method, origin, target: `/modelbit${path}`, headers, bytes })
      return {
        status: answer.status,
        contentType: answer.headers['content-type'] ?? null,
        allow: answer.headers['allow'] ?? null,
        body: decode(new TextEncoder().encode(answer.body as string), origin),
      }
    })
  } finally {
    await pipeline.close(0)
  }
}

describe(`with seed ${SEED}`, () => {
  let direct: Outcome[]
  beforeAll(async () => {
    direct = await collectFromPipeline()
  })

  test('generates requests that are answered and requests that are refused at every stage', () => {
    const counts = new Map<number, number>()
    for (const { status } of direct) counts.set(status, (counts.get(status) ?? 0) + 1)
    expect([...counts.keys()].sort()).toEqual([200, 204, 400, 401, 403, 404, 405, 408, 415])
    expect(counts.get(200)).toBeGreaterThan(EXCHANGES / 5)
    expect(direct.length).toBeGreaterThan(EXCHANGES)
  })

  test('answers through MSW with the bytes of the pipeline', async () => {
    expectSame(await collectFromMsw(), direct)
  })

  test('answers through a socket and Prism with the bytes of the pipeline', async () => {
    expectSame(await collectFromSocket(), direct)
  })
})

/** Names the first exchange that differs, with its request. */
function expectSame(found: readonly Outcome[], wanted: readonly Outcome[]): void {
  const at = wanted.findIndex((_outcome, i) => JSON.stringify(found[i]) !== JSON.stringify(wanted[i]))
  if (at >= 0) expect(found[at], `exchange ${at} of seed ${SEED}`).toEqual(wanted[at])
  expect(found.length).toBe(wanted.length)
}
