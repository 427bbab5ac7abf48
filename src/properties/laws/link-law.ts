import { breakLaw, defineLaw, predictionsOf } from '../law.ts'
import type { LawBatch } from '../law-instances.ts'
import { compare, expectedOf, lightBatches, showBatch } from './batch-laws.ts'

export const answerByLink = defineLaw<LawBatch>({
  name: 'link-leads-to-the-answer',
  sentence:
    'A client that is answered with a link hands out what is behind it, and keeps its credentials to itself on the way.',
  appliesTo: (api, adapter) =>
    api.links !== undefined && api.instances !== undefined && adapter.predictByLink !== undefined,
  suits: ({ service }) => service.deployments.length > 0,
  cases: (bench) => lightBatches(bench, { minItems: 1, maxItems: 3 }),
  async check({ deployment, instances }, bench) {
    const expected = await expectedOf({ deployment, instances }, bench)
    const { service, client } = bench
    const end = await client.call(deployment, (context) =>
      Promise.resolve(client.adapter.predictByLink?.(instances, context)),
    )
    compare(predictionsOf(end, instances.length), expected)
    const followed = service.exchanges().filter(({ request }) => request.method === 'GET')
    if (followed.length !== 1)
      breakLaw(`Expected the link to be followed once, found ${followed.length} times.`)
    const { headers } = followed[0]!.request
    if (headers['authorization'] !== undefined)
      breakLaw('Expected a request for the link without the header Authorization, found the key sent along.')
  },
  show: showBatch,
})
