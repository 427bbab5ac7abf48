import type { Deployment, ServedApi } from '../deployments/deployment-store.ts'
import type { Feature } from '../features/feature.ts'
import { toCurlLine } from './curl-line.ts'
import { describePlacement } from './placement-text.ts'

/** A block for each model that the user brought: its features, and a command to paste for each API that serves it. */
export function describeOwnModels(served: readonly ServedApi[], url: string): readonly string[] {
  const blocks = new Map<Deployment['own'], string[]>()
  for (const entry of served) {
    for (const deployment of entry.deployments) {
      const { own } = deployment
      if (own === undefined) continue
      let lines = blocks.get(own)
      if (lines === undefined) blocks.set(own, (lines = describeModel(deployment)))
      lines.push(`  ${entry.api.title}:`, `  ${toCurlLine(entry, deployment, url)}`)
    }
  }
  return [...blocks.values()].map((lines) => lines.join('\n'))
}

function describeModel({ name, inputs, outputs, own, model }: Deployment): string[] {
  const placement = model.placement?.()
  const source =
    own?.cardPath ?? 'proposed from the graph; mockference inspect <file> --card prints a card to change'
  return [
    `Your model ${name}, its features: ${source}`,
    ...describeFeatures('in', inputs),
    ...describeFeatures('out', outputs),
    ...(placement === undefined ? [] : [`  computed ${describePlacement(placement)}`]),
    ...(own?.notes ?? []).map((note) => `  note: ${note}`),
  ]
}

function describeFeatures(side: string, features: readonly Feature[]): readonly string[] {
  return features.map(
    ({ name, kind, tensor: { name: tensor, dtype, shape } }) =>
      `  ${side.padEnd(4)}${name}: ${kind}, tensor '${tensor}' ${dtype} [${shape.join(', ')}]`,
  )
}
