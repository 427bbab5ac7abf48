import type { AdapterContext, ClientAdapter } from '../../src/properties/client-adapter.ts'
import { toDataPoint } from '../properties/kit-values.ts'
import type { LawMutant } from './law-mutant.ts'

interface Parts {
  keyOf(apiKey: string): string
  toPoints(points: readonly unknown[]): unknown
  read(text: string, status: number): readonly unknown[]
}

function readRight(text: string, status: number): readonly unknown[] {
  const body = JSON.parse(text) as { result: readonly unknown[]; message: string }
  if (status >= 400) throw new Error(body.message)
  return body.result
}

const RIGHT: Parts = { keyOf: (apiKey) => apiKey, toPoints: (points) => points, read: readRight }

/** Takes rows alone: deployments with files are not for it. */
function naiveCerebrium(mistakes: Partial<Parts>): ClientAdapter {
  const { keyOf, toPoints, read } = { ...RIGHT, ...mistakes }
  const post = (body: string, { baseUrl, apiKey, deployment, fetch }: AdapterContext): Promise<Response> =>
    fetch(baseUrl + deployment.path, {
      method: 'POST',
      headers: { authorization: keyOf(apiKey), 'content-type': 'application/json' },
      body,
    })
  return {
    async predict(instances, context) {
      const response = await post(JSON.stringify(toPoints(instances.map(toDataPoint))), context)
      return read(await response.text(), response.status)
    },
  }
}

const mutant = (law: string, name: string, instances: number, mistakes: Partial<Parts>): LawMutant => ({
  name,
  api: 'cerebrium-v1',
  law,
  instances,
  adapter: naiveCerebrium(mistakes),
})

export const cerebriumLawMutants: readonly LawMutant[] = [
  mutant('requests-are-valid', 'puts a scheme before the key', 1, { keyOf: (apiKey) => `Bearer ${apiKey}` }),
  mutant('requests-are-valid', 'wraps the points in an undocumented member', 1, {
    toPoints: (points) => ({ inputs: points }),
  }),
  mutant('one-item-is-a-batch-of-one', 'unpacks a result of one', 1, {
    read(text, status) {
      const result = readRight(text, status)
      return (result.length === 1 ? result[0] : result) as readonly unknown[]
    },
  }),
  mutant('legal-variation-changes-nothing', 'takes the third member for the result', 1, {
    read(text, status) {
      readRight(text, status)
      return Object.values(JSON.parse(text) as object)[2] as readonly unknown[]
    },
  }),
  mutant('legal-variation-changes-nothing', 'searches the text for its result', 1, {
    read(text, status) {
      readRight(text, status)
      const found = /"result":(\[.*\]),"run_time_ms"/.exec(text)?.[1]
      return JSON.parse(found ?? '[]') as readonly unknown[]
    },
  }),
  mutant('errors-are-raised', 'hands out the body of an error', 1, {
    read: (text, status) => (status >= 400 ? [JSON.parse(text) as unknown] : readRight(text, status)),
  }),
]
