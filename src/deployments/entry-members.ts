import { CONDITION_NAMES, isViolations, parseConditions, type Conditions } from '../conditions/conditions.ts'
import type { MemberReader } from '../conditions/member-reader.ts'
import { describeValue } from '../errors/describe-value.ts'
import { MODEL_FILE_PATTERN } from '../model-files/model-file-name.ts'
import { readExecution, type ExecutionCard } from '../features/execution-card.ts'

type Members = Readonly<Record<string, unknown>>

/** A model's id, or a file. */
export const MODEL_PATTERN = `^[A-Za-z0-9_-]+$|${MODEL_FILE_PATTERN}`

/** Tells whether a member can name a model; notes it otherwise. */
export function isModelName(value: unknown, pointer: string, reader: MemberReader): value is string {
  if (typeof value === 'string' && new RegExp(MODEL_PATTERN).test(value)) return true
  reader.refuse(pointer, "a model's id, or a path that ends with .onnx", value)
  return false
}

/** Tells whether a member is text that is not empty; notes it otherwise. */
export function isNameText(value: unknown, pointer: string, reader: MemberReader): value is string {
  if (typeof value === 'string' && value !== '') return true
  reader.refuse(pointer, 'text', value)
  return false
}

/** Reads the conditions of a deployment, which stand among its other members. */
export function readEntryConditions(found: Members, pointer: string, reader: MemberReader): Conditions {
  const given = CONDITION_NAMES.filter((member) => found[member] !== undefined)
  const conditions = parseConditions(Object.fromEntries(given.map((member) => [member, found[member]])))
  if (!isViolations(conditions)) return conditions
  for (const violation of conditions) reader.tell(pointer + violation.pointer, violation.message)
  return {}
}

/** Ends the reading of how a model is run at the first thing that is wrong. */
class RunRefused extends Error {}

/** Reads how the model of a deployment is run. */
export function readEntryRun(found: Members, pointer: string, reader: MemberReader): ExecutionCard {
  try {
    return readExecution(found, '', (expected, value) => {
      // A card is told the member in words; here the pointer says it.
      const [text = '', member = ''] = / in '(\w+)'/.exec(expected) ?? []
      reader.tell(
        `${pointer}/${member}`,
        `must be ${expected.replace(text, '')}, found ${describeValue(value)}`,
      )
      throw new RunRefused()
    })
  } catch (error) {
    if (error instanceof RunRefused) return {}
    throw error
  }
}

/** Reads a list of API keys. Keys are secrets, and stay out of messages. */
export function readApiKeys(value: unknown, pointer: string, reader: MemberReader): readonly string[] {
  if (!Array.isArray(value)) {
    reader.tell(pointer, `must be a list of texts, found ${nameType(value)}`)
    return []
  }
  value.forEach((key: unknown, i) => {
    if (typeof key === 'string' && key !== '') return
    const hint = typeof key === 'number' ? '. Put it in quotes' : ''
    reader.tell(`${pointer}/${i}`, `must be text that is not empty, found ${nameType(key)}${hint}`)
  })
  return value as string[]
}

function nameType(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (value === '') return 'an empty text'
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'an object'
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`
}
