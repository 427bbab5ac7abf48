import type { Violation } from '../../contract/violation.ts'
import type { Feature, FeatureKind } from '../../features/feature.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { createRandom } from '../../random/random.ts'
import { drawUuid } from '../../random/uuid.ts'
import { createSettingViolations } from '../setting-violations.ts'

/** How a Peltarion deployment is addressed and what it insists on. */
export interface PeltarionSettings {
  /** UUID in lower case. */
  readonly id: string
  /** A token for this deployment alone; the keys of the deployments file work for all of them. */
  readonly token: string | undefined
  /** A deployment that is not enabled refuses every request. */
  readonly isEnabled: boolean
  /** Refuses what is otherwise let through with a remark: unknown features, a form labelled as JSON. */
  readonly isStrict: boolean
  /** Refuses images of another size in place of resizing them. */
  readonly hasStrictSize: boolean
  /** Arrays travel as `{"shape", "data"}`, not as .npy data URLs. */
  readonly usesTensorJson: boolean
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const FLAGS = ['enabled', 'strict', 'strictSize', 'tensorJson'] as const
/** Members of the API's part of a deployments file. */
export const SETTING_NAMES: readonly string[] = ['id', 'token', ...FLAGS]

/** What rows can hold. */
const OUTPUT_KINDS: readonly FeatureKind[] = [
  'number',
  'binary',
  'category',
  'label',
  'text',
  'image',
  'tensor',
]
const INPUT_KINDS: readonly FeatureKind[] = [...OUTPUT_KINDS, 'hook']

/** Reads the Peltarion part of a deployment: `id` is needed, everything else has a default. */
export function parseSettings(
  _name: string,
  raw: Readonly<Record<string, unknown>>,
  inputs: readonly Feature[] = [],
  outputs: readonly Feature[] = [],
): PeltarionSettings | readonly Violation[] {
  const { list: violations, refuse } = createSettingViolations(raw, SETTING_NAMES)
  for (const [side, features, kinds] of [
    ['inputs', inputs, INPUT_KINDS],
    ['outputs', outputs, OUTPUT_KINDS],
  ] as const) {
    const strange = features.find(({ kind }) => !kinds.includes(kind))
    if (strange === undefined) continue
    refuse(
      'model',
      `must have ${side} of kind ${kinds.join(', ')}, found '${strange.name}' of kind ${strange.kind}`,
    )
  }
  const { id, token } = raw
  if (typeof id !== 'string' || !UUID.test(id)) {
    refuse('id', `must be a UUID in lower case, found ${describeValue(id)}`)
  }
  if (token !== undefined && (typeof token !== 'string' || token === '')) {
    refuse('token', `must be text that is not empty, found ${describeValue(token)}`)
  }
  for (const flag of FLAGS) {
    const value = raw[flag]
    if (value !== undefined && typeof value !== 'boolean')
      refuse(flag, `must be true or false, found ${describeValue(value)}`)
  }
  if (violations.length > 0) return violations
  return {
    id: id as string,
    token: token as string | undefined,
    isEnabled: raw['enabled'] !== false,
    isStrict: raw['strict'] === true,
    hasStrictSize: raw['strictSize'] === true,
    usesTensorJson: raw['tensorJson'] === true,
  }
}

/** A UUID that is always the same for a name, which may be one itself. */
export function defaultSettings(name: string): Readonly<Record<string, unknown>> {
  return { id: UUID.test(name) ? name : drawUuid(createRandom(0).stream(`peltarion/${name}`)) }
}
