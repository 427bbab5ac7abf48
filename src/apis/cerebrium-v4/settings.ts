import type { Violation } from '../../contract/violation.ts'
import { describeValue } from '../../errors/describe-value.ts'
import type { Feature } from '../../features/feature.ts'
import { parseTemplate, slotsOf, type BodyTemplate } from '../body-template.ts'
import { FEATURE_VIEWS } from '../feature-value.ts'
import { createSettingViolations } from '../setting-violations.ts'

/** What a deployment stands for at the address of its function. Deployments of different kinds may share one address. */
export type ServedKind = 'function' | 'text' | 'embeddings'

/** A function of an app, or what answers OpenAI clients at its address. */
export interface CerebriumV4Settings {
  readonly projectId: string
  readonly appName: string
  /** A name that begins with an underscore is private. */
  readonly functionName: string
  /** A token for the functions of the project; the keys of the deployments file open all projects. */
  readonly token: string | undefined
  /** Needs no token; holds for the whole app. */
  readonly isOpen: boolean
  readonly serves: ServedKind
  /** The arguments of the function. */
  readonly input: BodyTemplate
  /** What the function returns. */
  readonly output: BodyTemplate
  /** Of a function that writes text with a language model: whether it yields bare text or ready-made events. */
  readonly yields: 'text' | 'frames' | undefined
  /** After this time a request is ended. */
  readonly responseGracePeriodMs: number
  /** Wrong arguments are the function's exception, 500, in place of 422. */
  readonly raisesForArguments: boolean
  /** Webhooks receive only what the function returned. */
  readonly forwardsBareResult: boolean
  /** Chat streams have the chunks of the manual's sample, which OpenAI clients cannot read. */
  readonly usesManualChunks: boolean
}

const CHOICES = {
  auth: ['bearer', 'none'],
  serves: ['function', 'text', 'embeddings'],
  yields: ['text', 'frames'],
  wrongArguments: ['refuse', 'raise'],
  webhookBody: ['answer', 'result'],
  chatChunks: ['openai', 'manual'],
} as const
const NAMES = {
  project: { pattern: /^[A-Za-z0-9-]+$/, words: 'letters, digits and -' },
  app: { pattern: /^[A-Za-z0-9_-]+$/, words: 'letters, digits, - and _' },
  function: {
    pattern: /^_*[A-Za-z][A-Za-z0-9_]*$/,
    words: 'a name as a function of Python has: letters, digits and _, a letter before all digits',
  },
} as const
/** Members of the API's part of a deployments file. */
export const SETTING_NAMES: readonly string[] = [
  ...Object.keys(NAMES),
  ...Object.keys(CHOICES),
  'token',
  'input',
  'output',
  'responseGracePeriodMs',
]

/** The vendor's default of `response_grace_period`. */
const GRACE_PERIOD_MS = 900_000

/** Reads the part of a deployment that is this API's: `project` and `app` are needed, everything else has a default. */
export function parseSettings(
  _deploymentName: string,
  raw: Readonly<Record<string, unknown>>,
  inputs: readonly Feature[] = [],
  outputs: readonly Feature[] = [],
): CerebriumV4Settings | readonly Violation[] {
  const { list: violations, refuse } = createSettingViolations(raw, SETTING_NAMES)
  const name = (member: keyof typeof NAMES, fallback?: string): string => {
    const value = raw[member] ?? fallback
    if (typeof value === 'string' && NAMES[member].pattern.test(value)) return value
    refuse(member, `must be ${NAMES[member].words}, found ${describeValue(value)}`)
    return ''
  }
  const choice = <Member extends keyof typeof CHOICES>(
    member: Member,
  ): (typeof CHOICES)[Member][number] | undefined => {
    const known: readonly unknown[] = CHOICES[member]
    const value = raw[member]
    if (value !== undefined && !known.includes(value))
      refuse(member, `must be ${known.join(' or ')}, found ${describeValue(value)}`)
    return value as (typeof CHOICES)[Member][number] | undefined
  }
  const template = (member: 'input' | 'output', features: readonly Feature[]): BodyTemplate => {
    const written = raw[member] ?? (member === 'output' ? returnedBy(features) : namesOf(features))
    const parsed = parseTemplate(written, (message) => refuse(member, message))
    for (const slot of slotsOf(parsed)) {
      const feature = features.find((one) => one.name === slot.feature)
      const kinds = slot.view === undefined ? undefined : (FEATURE_VIEWS[slot.view] ?? [])
      if (feature === undefined || (kinds !== undefined && !kinds.includes(feature.kind)))
        refuse(
          member,
          `must use features of the model, found '${slot.feature}${slot.view ? `.${slot.view}` : ''}'`,
        )
    }
    return parsed
  }
  const { token, responseGracePeriodMs = GRACE_PERIOD_MS } = raw
  if (token !== undefined && (typeof token !== 'string' || token === ''))
    refuse('token', `must be text that is not empty, found ${describeValue(token)}`)
  if (typeof responseGracePeriodMs !== 'number' || !(responseGracePeriodMs > 0))
    refuse(
      'responseGracePeriodMs',
      `must be a time in ms above 0, found ${describeValue(responseGracePeriodMs)}`,
    )
  const settings: CerebriumV4Settings = {
    projectId: name('project'),
    appName: name('app'),
    functionName: name('function', 'run'),
    token: token as string | undefined,
    isOpen: choice('auth') === 'none',
    serves: choice('serves') ?? 'function',
    input: template('input', inputs),
    output: template('output', outputs),
    yields: choice('yields'),
    responseGracePeriodMs: responseGracePeriodMs as number,
    raisesForArguments: choice('wrongArguments') === 'raise',
    forwardsBareResult: choice('webhookBody') === 'result',
    usesManualChunks: choice('chatChunks') === 'manual',
  }
  return violations.length > 0 ? violations : settings
}

/** One argument per feature, under its name. */
function namesOf(features: readonly Feature[]): Record<string, string> {
  return Object.fromEntries(features.map(({ name }) => [name, `$${name}`]))
}

/** The value of an only output, or an object of all. */
function returnedBy(features: readonly Feature[]): unknown {
  const [only] = features
  return features.length === 1 && only !== undefined ? `$${only.name}` : namesOf(features)
}

const SEGMENTS: Readonly<Record<ServedKind, string>> = {
  function: '',
  text: '/chat/completions',
  embeddings: '/embeddings',
}

export function addressOf({ projectId, appName, functionName, serves }: CerebriumV4Settings): string {
  return `/v4/${projectId}/${appName}/${functionName}${SEGMENTS[serves]}`
}

/** A function `predict` of an app of that name. */
export function defaultSettings(name: string): Readonly<Record<string, unknown>> {
  return { project: 'p-1a2b3c4d', app: name.replace(/[^A-Za-z0-9_-]+/g, '-'), function: 'predict' }
}
