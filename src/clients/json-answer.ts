import { parseJsonBytes } from '../codecs/lossless-json.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'

/**
 * Reads an answer that has to be a JSON object, whatever its status.
 *
 * @throws {ToolkitError} RESPONSE_INVALID when it is none
 */
export async function readJsonObject(response: Response): Promise<Record<string, unknown>> {
  const { status } = response
  const bytes = new Uint8Array(await response.arrayBuffer())
  let body: unknown
  try {
    body = parseJsonBytes(bytes, { keepNumberTexts: false }).value
  } catch (error) {
    throw answerInvalid(
      `expected JSON, found status ${status} with something else: ${messageOf(error)}`,
      error,
    )
  }
  if (isRecord(body)) return body
  throw answerInvalid(`expected an object, found status ${status} with ${describeValue(body)}`)
}

/** The error of an answer that is not what was asked for. */
export function answerInvalid(detail: string, cause?: unknown): ToolkitError {
  return new ToolkitError('RESPONSE_INVALID', `Failed to read the answer: ${detail}`, { cause })
}
