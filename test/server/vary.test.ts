import { setupServer } from 'msw/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handlers, listenOptions } from '../../mocks/msw/handlers.ts'
import { startServing, type ServingCli } from '../support/cli-process.ts'

let cli: ServingCli
beforeAll(async () => {
  cli = await startServing('--vary', '--seed', '2')
})
afterAll(() => cli.stop())

const BODY = '{"data": [[1, 10], [2, 11], [3, 12]]}'
const headers = { authorization: 'test-key', 'content-type': 'application/json' }

async function ask(url: string): Promise<{ label: string | null; pairs: [number, number][] }> {
  const response = await fetch(`${url}/v1/example_doubler/latest`, { method: 'POST', headers, body: BODY })
  const { data } = (await response.json()) as { data: [number, number][] }
  return { label: response.headers.get('x-mockference-variation'), pairs: data }
}

const SORTED = [
  [1, 20],
  [2, 22],
  [3, 24],
]

test('serve --vary says in a header how it answers differently, and means the same', async () => {
  const labels = new Set<string>()
  for (let i = 0; i < 30; i++) {
    const { label, pairs } = await ask(`${cli.url}/modelbit`)
    for (const one of label?.split(', ') ?? []) labels.add(one)
    expect(pairs.toSorted(([one], [other]) => one - other)).toEqual(SORTED)
  }
  for (const one of [
    'batch-order',
    'blanks',
    'chunk-boundaries',
    'compression',
    'header-case',
    'unknown-members',
  ])
    expect(labels).toContain(one)
})

test('handlers with vary answer one seed alike and mean the same', async () => {
  const collect = async (): Promise<unknown[]> => {
    const server = setupServer(...handlers({ vary: true, seed: 4 }))
    server.listen(listenOptions('error'))
    const answers = []
    for (let i = 0; i < 10; i++) answers.push(await ask('https://acme.app.modelbit.com'))
    server.close()
    return answers
  }
  const [once, again] = [await collect(), await collect()]
  expect(once).toEqual(again)
  expect(new Set(once.map((one) => (one as { label: string | null }).label)).size).toBeGreaterThan(3)
})
