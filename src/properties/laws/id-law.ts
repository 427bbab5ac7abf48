import type { Api } from '../../apis/api.ts'
import type { InstanceId } from '../../apis/instance-form.ts'
import { parseJsonBytes } from '../../codecs/lossless-json.ts'
import { breakLaw, defineLaw } from '../law.ts'
import type { LawBatch } from '../law-instances.ts'
import type { LawExchange } from '../law-service.ts'
import { expectedOf, showBatch, splitCases } from './batch-laws.ts'

export const uniqueIds = defineLaw<LawBatch>({
  name: 'ids-are-unique',
  sentence: 'The IDs that a request gives its instances are of a documented type, and no two are equal.',
  appliesTo: (api) => api.instances?.idsOf !== undefined,
  cases: splitCases,
  async check({ deployment, instances }, bench) {
    await expectedOf({ deployment, instances }, bench)
    const { service, client } = bench
    const end = await client.predict(deployment, instances)
    if (end.kind === 'hung') breakLaw(`Expected an answer, found none ${end.waited}.`)
    for (const exchange of service.exchanges()) {
      const seen = new Map<string, number>()
      idsOf(exchange, bench.service.api).forEach(({ text, problem }, i) => {
        if (problem !== undefined) breakLaw(`The ID of instance ${i} of a request ${problem}.`)
        const first = seen.get(text)
        if (first !== undefined)
          breakLaw(`Expected another ID for each instance of a request, found ${text} for ${first} and ${i}.`)
        seen.set(text, i)
      })
    }
  },
  show: showBatch,
})

/** None of a body that cannot be read: that is another law's affair. */
function idsOf({ request: { bytes } }: LawExchange, { instances }: Api): readonly InstanceId[] {
  if (bytes === 'too-large') return []
  try {
    return instances?.idsOf?.(parseJsonBytes(bytes)) ?? []
  } catch {
    return []
  }
}
