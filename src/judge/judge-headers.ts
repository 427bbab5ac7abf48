import type { ParameterContract } from '../contract/operation.ts'
import { validateSchema } from '../contract/schema-validator.ts'
import type { Violation } from '../contract/violation.ts'
import { describeValue } from '../errors/describe-value.ts'

type Headers = Readonly<Record<string, string | undefined>>

/** What is wrong with the query and the headers of a request. */
export function parameterViolations(
  parameters: readonly ParameterContract[],
  { headers, query }: { readonly headers: Headers; readonly query: URLSearchParams },
): readonly Violation[] {
  return parameters.flatMap((parameter) => {
    const { name, place, isRequired } = parameter
    const text = place === 'header' ? headers[name] : (query.get(name) ?? undefined)
    const what = place === 'header' ? `the header ${name}` : `the parameter ${name}`
    if (text !== undefined) return describeMisfit(parameter, text, { code: 'parameter-invalid', what })
    if (!isRequired) return []
    return [{ code: 'parameter-missing', pointer: '', message: `must have ${what}, found none` }]
  })
}

/** What is wrong with the headers of an answer. */
export function headerViolations(
  contracts: readonly ParameterContract[],
  headers: Headers,
): readonly Violation[] {
  return contracts.flatMap((contract) => {
    const text = headers[contract.name]
    const what = `the header ${contract.name}`
    if (text !== undefined) return describeMisfit(contract, text, { code: 'header-invalid', what })
    if (!contract.isRequired) return []
    return [{ code: 'header-missing', pointer: '', message: `must have ${what}, found none` }]
  })
}

/** The text itself, or the number or the truth value that it stands for. */
function describeMisfit(
  { validate }: ParameterContract,
  text: string,
  { code, what }: { readonly code: string; readonly what: string },
): readonly Violation[] {
  if (validate === undefined) return []
  const isNumber = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)
  const isTruth = /^(true|false)$/i.test(text)
  const readings: readonly unknown[] = [
    text,
    ...(isNumber ? [Number(text)] : []),
    ...(isTruth ? [text.toLowerCase() === 'true'] : []),
  ]
  const [first, ...others] = readings.map((reading) => validateSchema(validate, reading))
  if (first === undefined || first.length === 0 || others.some((list) => list.length === 0)) return []
  const [{ message }] = first as [Violation]
  const demand = message.replace(/, found .*$/s, '').replace(/^must be /, 'must be ')
  return [{ code, pointer: '', message: `${demand} in ${what}, found ${describeValue(text)}` }]
}

/** Only where the bytes are those of the wire. */
export function lengthViolation(headers: Headers, bytes: Uint8Array): readonly Violation[] {
  const text = headers['content-length']?.trim() ?? ''
  const isCoded = (headers['content-encoding'] ?? '') !== '' || (headers['transfer-encoding'] ?? '') !== ''
  // Recordings leave bodies out: an empty one tells nothing.
  if (isCoded || bytes.length === 0 || !/^\d{1,15}$/.test(text) || Number(text) === bytes.length) return []
  const message = `must be as long as Content-Length says, ${text} bytes, found ${bytes.length}`
  return [{ code: 'content-length-mismatch', pointer: '', message }]
}
