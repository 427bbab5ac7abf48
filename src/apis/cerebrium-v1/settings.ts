import type { Violation } from '../../contract/violation.ts'
import { describeValue } from '../../errors/describe-value.ts'
import type { Feature } from '../../features/feature.ts'
import { isFileFeature } from '../feature-value.ts'
import { createSettingViolations } from '../setting-violations.ts'

/** What a deployment's own function makes of the outputs: nothing, or the form that it returns. */
export type PostProcess = 'none' | 'label' | 'top' | 'object'

/** Which members an answer has: those of 2023, those before February 2023, or those of 2022. */
export type AnswerProfile = 'current' | 'untimed' | '2022'

/** How a deployment is addressed, what it takes and how it answers. */
export interface CerebriumSettings {
  /** Undefined of a prebuilt model, which belongs to no project. */
  readonly projectId: string | undefined
  /** Of a prebuilt model without `-webhook`. */
  readonly modelName: string
  /** What a data point is: the values of the inputs in their order, or an object of inputs by name with a batch axis. */
  readonly dataPoints: 'rows' | 'named'
  /** The input that comes as files of a form; undefined when the model takes none. */
  readonly fileInput: Feature | undefined
  /** Pairs files and data points up to the shorter of the two. */
  readonly isLenient: boolean
  readonly postProcess: PostProcess
  /** How many categories `top` gives when the request does not say. */
  readonly top: number | undefined
  readonly profile: AnswerProfile
  /** HTTP status of the answer that acknowledges an asynchronous run. */
  readonly acknowledgementStatus: 200 | 202
  /** A model that is being deployed cannot be called yet. */
  readonly isDeploying: boolean
  /** Body of the example request; made of the inputs' examples when undefined. */
  readonly example: unknown
}

/** The project of the deployments that name none. */
export const DEFAULT_PROJECT = 'p-1a2b3c4d'

/** The names of a model that belongs to a project are shorter than 20 characters. */
const MAX_NAME_LENGTH = 19

const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  dataPoints: ['rows', 'named'],
  postProcess: ['none', 'label', 'top', 'object'],
  answerProfile: ['current', 'untimed', '2022'],
  acknowledgementStatus: [200, 202],
  state: ['active', 'deploying'],
  prebuilt: [true, false],
  files: [true, false],
  lenient: [true, false],
}
/** Members of the API's part of a deployments file. */
export const SETTING_NAMES: readonly string[] = [
  'projectId',
  'modelName',
  'top',
  'example',
  ...Object.keys(CHOICES),
]

/** Reads the Cerebrium part of a deployment; everything has a default. */
export function parseSettings(
  name: string,
  raw: Readonly<Record<string, unknown>>,
  inputs: readonly Feature[] = [],
  outputs: readonly Feature[] = [],
): CerebriumSettings | readonly Violation[] {
  const { list: violations, refuse } = createSettingViolations(raw, SETTING_NAMES)
  for (const [member, choices] of Object.entries(CHOICES)) {
    if (raw[member] !== undefined && !choices.includes(raw[member]))
      refuse(member, `must be one of ${choices.join(', ')}, found ${describeValue(raw[member])}`)
  }
  const isPrebuilt = raw['prebuilt'] === true
  const modelName = raw['modelName'] ?? name.replaceAll('_', '-')
  const projectId = raw['projectId'] ?? DEFAULT_PROJECT
  if (!isName(modelName) || (!isPrebuilt && modelName.length > MAX_NAME_LENGTH)) {
    const size = isPrebuilt ? '' : `, at most ${MAX_NAME_LENGTH}`
    refuse('modelName', `must be letters, digits and hyphens${size}, found ${describeValue(modelName)}`)
  }
  if (!isName(projectId))
    refuse('projectId', `must be letters, digits and hyphens, found ${describeValue(projectId)}`)
  else if (isPrebuilt && raw['projectId'] !== undefined)
    refuse('projectId', 'must be left out, a prebuilt model belongs to no project')
  const { top } = raw
  if (top !== undefined && !(Number.isSafeInteger(top) && (top as number) > 0))
    refuse('top', `must be a whole number from 1, found ${describeValue(top)}`)
  const post = raw['postProcess']
  if ((post === 'label' || post === 'top') && outputs[0]?.kind !== 'category')
    refuse('postProcess', `must be none or object for a model whose first output is a ${outputs[0]?.kind}`)
  const files = inputs.filter(isFileFeature)
  if (raw['files'] === true && (isPrebuilt || files.length !== 1)) {
    refuse(
      'files',
      `must be false unless the model has one input that is a file, found ${isPrebuilt ? 'a prebuilt model' : files.length}`,
    )
  }
  if (raw['files'] !== true && !isPrebuilt && files.length > 0)
    refuse('files', `must be true for a model with the file input '${files[0]?.name}'`)
  if (raw['dataPoints'] === 'named' && (isPrebuilt || files.length > 0))
    refuse('dataPoints', 'must be rows for a prebuilt model or one that takes files')
  refuseIdle(raw, refuse)
  if (violations.length > 0) return violations
  return {
    projectId: isPrebuilt ? undefined : (projectId as string),
    modelName: modelName as string,
    dataPoints: (raw['dataPoints'] ?? 'rows') as CerebriumSettings['dataPoints'],
    fileInput: raw['files'] === true ? files[0] : undefined,
    isLenient: raw['lenient'] === true,
    postProcess: (post ?? 'none') as PostProcess,
    top: top as number | undefined,
    profile: (raw['answerProfile'] ?? 'current') as AnswerProfile,
    acknowledgementStatus: raw['acknowledgementStatus'] === 202 ? 202 : 200,
    isDeploying: raw['state'] === 'deploying',
    example: raw['example'],
  }
}

/** Refuses settings that would have no effect. */
function refuseIdle(
  raw: Readonly<Record<string, unknown>>,
  refuse: (member: string, message: string) => void,
): void {
  const isPrebuilt = raw['prebuilt'] === true
  const takesFiles = raw['files'] === true
  const idle: readonly (readonly [member: string, isIdle: boolean, without: string])[] = [
    ['top', raw['postProcess'] !== 'top', 'without postProcess: top'],
    ['lenient', raw['lenient'] === true && !takesFiles, 'without files: true'],
    ['postProcess', isPrebuilt && raw['postProcess'] !== 'none', 'of a prebuilt model'],
    ['answerProfile', isPrebuilt && raw['answerProfile'] !== 'current', 'of a prebuilt model'],
    ['acknowledgementStatus', takesFiles, 'of a model that takes files: a form names no webhook'],
    ['example', takesFiles, 'of a model that takes files: the form is made of the inputs'],
  ]
  for (const [member, isIdle, without] of idle)
    if (isIdle && raw[member] !== undefined) refuse(member, `must be left out, it has no effect ${without}`)
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9-]+$/.test(value)
}

/** Path of the deployment below the vendor's host. */
export function addressOf({ projectId, modelName }: CerebriumSettings): string {
  return projectId === undefined ? `/${modelName}-webhook/predict` : `/v1/${projectId}/${modelName}/predict`
}

/** A model that answers with all of its outputs, and takes files where it has one input of them. */
export function defaultSettings(
  name: string,
  inputs: readonly Feature[],
  outputs: readonly Feature[],
): Readonly<Record<string, unknown>> {
  return {
    modelName: name.replace(/[^A-Za-z0-9-]+/g, '-'),
    ...(inputs.filter(isFileFeature).length === 1 && { files: true }),
    ...(outputs.length > 1 && { postProcess: 'object' }),
  }
}
