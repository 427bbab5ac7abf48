import type { ModelbitClient, ModelbitClientOptions } from '../../src/clients/modelbit.ts'

/**
 * Wrong on purpose: takes the k-th pair of the answer for the k-th input, as public third-party clients do. Right only
 * while the service happens to answer in order.
 */
export function createByPositionClient({
  baseUrl,
  apiKey,
  deployment,
}: ModelbitClientOptions): Pick<ModelbitClient, 'inferSingle' | 'inferBatch'> {
  const post = async (data: unknown): Promise<unknown> => {
    const response = await fetch(`${baseUrl}/v1/${deployment}/latest`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: apiKey ?? '' },
      body: JSON.stringify({ data }),
    })
    return ((await response.json()) as { data: unknown }).data
  }
  return {
    inferSingle: (argument) => post(argument),
    async inferBatch(calls) {
      const pairs = (await post(calls.map((call, i) => [i, ...call]))) as [number, unknown][]
      return pairs.map(([, result]) => result)
    },
  }
}
