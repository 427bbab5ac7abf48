import type { ModelInspection } from '../deployments/inspect-model.ts'
import { toPrintable } from '../errors/to-printable.ts'
import { serializeModelCard } from '../features/model-card-text.ts'
import type { OnnxGraph } from '../model-files/onnx-graph.ts'
import { countOf } from '../report/summary-line.ts'
import type { OnnxValue } from '../model-files/onnx-value.ts'
import { describePlacement } from './placement-text.ts'

const MAX_LISTED = 20

/** What an inspection found, for people. */
export function toInspectionText(inspection: ModelInspection): string {
  const { path, header, externalBytes, problem, placement, proposed, cardProblem } = inspection
  const { graph } = header
  const place = placement === undefined ? '' : `, ${describePlacement(placement)}`
  const facts: readonly (readonly [string, string])[] = [
    ['file', `${path}, ${toSizeText(header.byteLength, externalBytes)}`],
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
    ['optional', graph.defaultedInputs.length === 0 ? '' : listSome(graph.defaultedInputs)],
    ['outputs', ''],
    ...graph.outputs.map((value) => ['', toValueText(value)] as const),
    ['operators', [...graph.operators].map(([name, count]) => `${name} x ${count}`).join(', ')],
    ['weights', toWeightText(graph)],
    ['runs here', problem === undefined ? `yes${place}` : `no. ${problem}`],
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
export function toInspectionJson(inspection: ModelInspection): object {
  const { path, header, externalBytes, problem, placement, proposed, cardProblem } = inspection
  const { graph, metadata, ...rest } = header
  return {
    path,
    ...rest,
    externalBytes,
    metadata: Object.fromEntries(metadata),
    graph: {
      name: graph.name,
      inputs: graph.inputs.map(toValueJson),
      outputs: graph.outputs.map(toValueJson),
      defaultedInputs: graph.defaultedInputs,
      operators: Object.fromEntries(graph.operators),
      nodeCount: graph.nodes.length,
      initializerCount: graph.initializerCount,
      parameterCount: graph.parameterCount,
      externalFiles: graph.externalFiles,
    },
    runsHere: problem === undefined,
    ...(problem === undefined ? {} : { problem }),
    ...(cardProblem === undefined ? {} : { cardProblem }),
    ...placement,
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

function toSizeText(byteLength: number, externalBytes: number): string {
  const own = `${byteLength.toLocaleString('en')} bytes`
  return externalBytes === 0 ? own : `${own}, ${externalBytes.toLocaleString('en')} more in other files`
}

function listSome(names: readonly string[]): string {
  const more = names.length > MAX_LISTED ? ` and ${names.length - MAX_LISTED} more` : ''
  return names.slice(0, MAX_LISTED).join(', ') + more
}

function toWeightText({ parameterCount, initializerCount, externalFiles }: OnnxGraph): string {
  const count = `${parameterCount.toLocaleString('en')} numbers in ${countOf(initializerCount, 'initializer')}`
  return externalFiles.length === 0 ? count : `${count}, in other files: ${listSome(externalFiles)}`
}
