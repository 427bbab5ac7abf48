import type { ModelInspection } from '../deployments/inspect-model.ts'
import { toPrintable } from '../errors/to-printable.ts'
import { serializeModelCard } from '../features/model-card-text.ts'
import type { OnnxValue } from '../model-files/onnx-value.ts'

const MAX_LISTED = 20

/** What an inspection found, for people. */
export function toInspectionText({ path, header, problem, proposed, cardProblem }: ModelInspection): string {
  const { graph } = header
  const facts: readonly (readonly [string, string])[] = [
    ['file', `${path}, ${header.byteLength.toLocaleString('en')} bytes`],
    ['producer', `${header.producerName} ${header.producerVersion}`.trim()],
    ['format', `ONNX IR ${header.irVersion}, ${header.opsets.map(toOpsetText).join(', ')}`],
    ['version', header.modelVersion === 0 ? '' : String(header.modelVersion)],
    ['graph', graph.name],
    ['about', header.description.replace(/\s+/g, ' ').trim().slice(0, 200)],
    ...header.metadata
      .slice(0, MAX_LISTED)
      .map(([name, value]) => [`${name}:`, value.slice(0, 200)] as const),
    ['inputs', ''],
    ...graph.inputs.map((value) => ['', toValueText(value)] as const),
    ['outputs', ''],
    ...graph.outputs.map((value) => ['', toValueText(value)] as const),
    ['operators', [...graph.operators].map(([name, count]) => `${name} x ${count}`).join(', ')],
    ['weights', toWeightText(graph.initializerCount, graph.externalFiles)],
    ['runs here', problem === undefined ? 'yes' : `no. ${problem}`],
    ['card', cardProblem === undefined ? '' : `none. ${cardProblem}`],
  ]
  const lines = facts
    .filter(([name, text]) => text !== '' || name === 'inputs' || name === 'outputs')
    .map(([name, text]) => toPrintable(`${name.padEnd(10)} ${text}`).trimEnd())
  if (proposed === undefined) return lines.join('\n')
  const card = serializeModelCard(proposed.card, proposed.notes)
  return [...lines, '', 'Proposed model card (--card prints it alone):', '', card.trimEnd()].join('\n')
}

/** What an inspection found, for programs. */
export function toInspectionJson({ path, header, problem, proposed, cardProblem }: ModelInspection): object {
  const { graph, metadata, ...rest } = header
  return {
    path,
    ...rest,
    metadata: Object.fromEntries(metadata),
    graph: {
      name: graph.name,
      inputs: graph.inputs.map(toValueJson),
      outputs: graph.outputs.map(toValueJson),
      defaultedInputs: graph.defaultedInputs,
      operators: Object.fromEntries(graph.operators),
      nodeCount: graph.nodes.length,
      initializerCount: graph.initializerCount,
      externalFiles: graph.externalFiles,
    },
    runsHere: problem === undefined,
    ...(problem === undefined ? {} : { problem }),
    ...(cardProblem === undefined ? {} : { cardProblem }),
    ...(proposed === undefined ? {} : { card: proposed.card, notes: proposed.notes }),
  }
}

function toOpsetText({ domain, version }: { readonly domain: string; readonly version: number }): string {
  return `${domain === '' ? 'ai.onnx' : domain} ${version}`
}

function toValueText({ name, kind, dtype, shape }: OnnxValue): string {
  if (kind !== 'tensor') return `${name}: ${kind}`
  return `${name}: ${dtype} ${shape === undefined ? 'of any shape' : `[${shape.join(', ')}]`}`
}

/** A shape that is left open is null. */
function toValueJson({
  shape = null,
  ...value
}: Omit<OnnxValue, 'shape'> & { shape?: OnnxValue['shape'] | null }): object {
  return { ...value, shape }
}

function toWeightText(count: number, files: readonly string[]): string {
  const more = files.length > MAX_LISTED ? ` and ${files.length - MAX_LISTED} more` : ''
  const beside = files.length === 0 ? '' : `, in other files: ${files.slice(0, MAX_LISTED).join(', ')}${more}`
  return `${count} initializers${beside}`
}
