import { apis } from '../src/apis/registry.ts'
import type { Operation } from '../src/contract/operation.ts'
import { createLocate } from '../src/pipeline/locate.ts'

/**
 * How long it takes to find the operation of a request among 5 to 5,000: the p50 of batches of look-ups, since one alone is
 * shorter than what the clock tells apart. A client calls a few operations, however many there are; what it costs to call all
 * of them in turn, whose nodes do not fit the processor's caches, stands beside.
 */
const SIZES = [5, 50, 500, 5_000]
const BATCHES = 400
const LOOKUPS = 1_000
const FEW = 5

const [model] = apis
if (model === undefined) throw new Error('expected an api in the registry')

const origin = 'http://127.0.0.1:4010'
const measures = SIZES.map((size) => {
  const api = { ...model, id: 'bench', operations: createOperations(size) }
  const locate = createLocate([api])
  const all = api.operations.map(({ path }) => `/bench${path.replace('{name}', 'any-name')}?a=1`)
  const few = Array.from({ length: FEW }, (_, i) => all[Math.floor((i * size) / FEW)] as string)
  const run = (targets: readonly string[]): void => {
    for (let i = 0; i < LOOKUPS; i++) {
      const target = targets[(i * 7919) % targets.length] as string
      if ('failure' in locate({ method: 'POST', origin, target }))
        throw new Error(`expected ${target} to be found`)
    }
  }
  return {
    size,
    runs: { few: () => run(few), all: () => run(all) },
    batches: { few: [] as number[], all: [] as number[] },
  }
})
for (const { runs } of measures) for (let i = 0; i < 50; i++) runs.few()
for (const kind of ['few', 'all'] as const) {
  // In turns: what the machine does beside strikes all of them alike.
  for (let batch = 0; batch < BATCHES; batch++) {
    for (const { runs, batches } of measures) {
      const startMs = performance.now()
      runs[kind]()
      batches[kind].push(((performance.now() - startMs) * 1e6) / LOOKUPS)
    }
  }
}
const medians = measures.map(({ size, batches: { few, all } }) => ({
  size,
  few: medianOf(few),
  all: medianOf(all),
}))
const least = medians[0]?.few ?? Number.NaN
console.log('| operations | p50 ns, five of them called | beside 5 operations | p50 ns, all called in turn |')
console.log('|---:|---:|---:|---:|')
for (const { size, few, all } of medians)
  console.log(`| ${size} | ${few.toFixed(0)} | ${(few / least).toFixed(2)} | ${all.toFixed(0)} |`)

function createOperations(count: number): readonly Operation[] {
  return Array.from({ length: count }, (_, i) => ({
    operationId: `operation${i}`,
    method: 'POST',
    path: `/v1/resource-${i}/{name}/predict`,
    requiresCredentials: true,
    requestMediaTypes: ['application/json'],
    responses: {},
  }))
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number
}
