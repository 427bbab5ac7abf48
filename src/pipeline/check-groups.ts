import type { FeatureProblems } from '../apis/api-services.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import type { FeatureProblem } from '../features/feature.ts'
import type { InferenceRequest } from '../inference/inference-request.ts'
import { encodeFeatures, type ItemGroup } from './infer.ts'

/**
 * Looks for values that the features refuse in groups that are encoded only when their turn comes, before any of them is
 * run. The tensors are thrown away: those of all groups may need more memory than there is.
 */
export async function findGroupProblems(
  groups: readonly ItemGroup[],
  { columns }: InferenceRequest,
  deployment: Deployment,
): Promise<FeatureProblems | undefined> {
  const problems: FeatureProblem[] = []
  for (const { items, tensors } of groups) {
    if (items === undefined || tensors !== undefined) continue
    const picked = Object.entries(columns).map(([name, column]) => [name, items.map((item) => column[item])])
    const part = { itemCount: items.length, columns: Object.fromEntries(picked) as typeof columns }
    const encoded = encodeFeatures(part, deployment)
    if ('problems' in encoded)
      for (const problem of encoded.problems)
        problems.push({ ...problem, item: items[problem.item] as number })
    // Lets other requests in.
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return problems.length === 0 ? undefined : { problems: problems.sort((a, b) => a.item - b.item) }
}
