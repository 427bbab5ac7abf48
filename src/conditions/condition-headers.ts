import type { Violation } from '../contract/violation.ts'
import { describeValue } from '../errors/describe-value.ts'
import { suggestName } from '../errors/nearest-name.ts'
import { isViolations, parseConditions, REQUEST_CONDITION_NAMES, type Conditions } from './conditions.ts'

const PREFIX = 'x-mockference-'

/** `latencyMs` is asked for by `x-mockference-latency-ms`. */
export const CONDITION_HEADERS: ReadonlyMap<string, (typeof REQUEST_CONDITION_NAMES)[number]> = new Map(
  REQUEST_CONDITION_NAMES.map((name) => [
    PREFIX + name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    name,
  ]),
)

/**
 * Reads the conditions that a request asks for itself: a header for each, whose value is JSON, or text where JSON would only
 * add quotes. Undefined when there are none.
 *
 * @param headers - with names in lower case
 * @returns the conditions, or what is wrong: a header that nobody knows is not ignored either
 */
export function readConditionHeaders(
  headers: Readonly<Record<string, string | undefined>>,
): Conditions | readonly Violation[] | undefined {
  let raw: Record<string, unknown> | undefined
  const violations: Violation[] = []
  for (const header in headers) {
    if (!header.startsWith(PREFIX)) continue
    const name = CONDITION_HEADERS.get(header)
    if (name === undefined) violations.push(unknownHeader(header))
    else {
      const value = parseValue(headers[header] ?? '')
      if (value === undefined) violations.push(unreadable(header, headers[header] ?? ''))
      else (raw ??= {})[name] = value
    }
  }
  const conditions = raw && parseConditions(raw)
  if (conditions !== undefined)
    violations.push(
      ...(isViolations(conditions) ? conditions : countingFaults(conditions)).map(toHeaderViolation),
    )
  return violations.length > 0 ? violations : conditions
}

/** Undefined when the text can only be meant as JSON and is none. */
function parseValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return /^\s*[[{"]/.test(text) ? undefined : text
  }
}

function unreadable(header: string, text: string): Violation {
  const message = `${header} must be JSON, or a text where JSON would only add quotes, found ${describeValue(text)}`
  return { code: 'condition-invalid', pointer: '', message }
}

/** Faults that strike by the count of requests: one request has nothing to count. */
function countingFaults({ faults = [] }: Conditions): readonly Violation[] {
  return faults.flatMap((fault, i) =>
    (['every', 'nth'] as const)
      .filter((member) => fault[member] !== undefined)
      .map((member) => ({
        code: 'condition-invalid',
        pointer: `/faults/${i}/${member}`,
        message:
          'must be left out of a header, which holds for one request. Set what counts requests at /__mockference/conditions or in the configuration',
      })),
  )
}

/** The name of the header takes the place of the member's. */
function toHeaderViolation({ code, pointer, message }: Violation): Violation {
  const [, member = '', ...rest] = pointer.split('/')
  const header = [...CONDITION_HEADERS].find(([, name]) => name === member)?.[0] ?? member
  return { code, pointer: '', message: `${[header, ...rest].join('/')} ${message}` }
}

function unknownHeader(header: string): Violation {
  const known = [...CONDITION_HEADERS.keys()]
  const message = `${header.slice(0, 80)} must be left out or be one of ${known.join(', ')}${suggestName(header, known)}`
  return { code: 'condition-invalid', pointer: '', message }
}
