import type { Deployment, ServedApi } from '../deployments/deployment-store.ts'
import { toPrintable } from '../errors/to-printable.ts'
import type { Feature } from '../features/feature.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
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
    ...describeFeatures('in', inputs, own?.signature.inputs),
    ...describeFeatures('out', outputs, own?.signature.outputs),
    ...(placement === undefined ? [] : [`  computed ${describePlacement(placement)}`]),
    ...(own?.notes ?? []).map((note) => `  note: ${note}`),
  ].map(toPrintable)
}

function describeFeatures(
  side: string,
  features: readonly Feature[],
  specs: readonly TensorSpec[] = [],
): readonly string[] {
  return features.map(({ name, kind, tensor }) => {
    const { dtype, shape } = specs.find((spec) => spec.name === tensor.name) ?? tensor
    return `  ${side.padEnd(4)}${name}: ${kind}, tensor '${tensor.name}' ${dtype} [${shape.join(', ')}]`
  })
}
