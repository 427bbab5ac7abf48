import { parseJson } from '../../codecs/lossless-json.ts'
import { parseMediaType } from '../../codecs/media-type.ts'
import { decodeMsgpack } from '../../codecs/msgpack.ts'
import { boundaryOf, parseMultipart, partText } from '../../codecs/multipart.ts'
import { messageOf, ToolkitError } from '../../errors/toolkit-error.ts'
import type { TypedRequest } from '../api.ts'
import { serverError, type BasetenError } from './baseten-error.ts'
import { explainAsPython, explainNonFinite } from './python-json-fault.ts'

/** The body of a request, taken off its wire form. */
export interface ModelInput {
  readonly value: unknown
  /** Which form an answer takes. */
  readonly form: 'json' | 'msgpack'
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Parses JSON, or says why not as Python does. */
export function parseJsonBody(bytes: Uint8Array): { readonly value: unknown } | { readonly problem: string } {
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    return { problem: 'the body is not UTF-8' }
  }
  try {
    return { value: parseJson(text, { keepNumberTexts: false }).value }
  } catch (error) {
    if (!(error instanceof ToolkitError)) throw error
    const problem = explainAsPython(text) ?? explainNonFinite(text)
    return { problem: problem ?? error.message.replace(/^Failed to parse JSON: /, '') }
  }
}

/** The error of a body that is no JSON, as the server of a deployment words it. */
export function invalidJson(problem: string): BasetenError {
  return serverError(400, '700', `Invalid JSON payload: ${problem}`)
}

/**
 * Reads the body as the server of a deployment does: exactly `application/octet-stream` is MessagePack, everything else is
 * JSON whatever its label. A deployment that takes forms gets their parts: text of fields, bytes of files.
 */
export function readModelInput(
  { headers, bytes = new Uint8Array() }: Pick<TypedRequest, 'headers' | 'bytes'>,
  takesForms: boolean,
): ModelInput | BasetenError {
  const contentType = headers['content-type'] ?? ''
  const mediaType = parseMediaType(contentType)?.type
  if (mediaType === 'application/octet-stream') return readMsgpack(bytes)
  if (takesForms && mediaType === 'multipart/form-data') return readForm(bytes, contentType)
  const parsed = parseJsonBody(bytes)
  return 'problem' in parsed ? invalidJson(parsed.problem) : { value: parsed.value, form: 'json' }
}

function readMsgpack(bytes: Uint8Array): ModelInput | BasetenError {
  try {
    return { value: decodeMsgpack(bytes), form: 'msgpack' }
  } catch (error) {
    if (!(error instanceof ToolkitError)) throw error
    const reason = messageOf(error).replace(/^Failed to [^:]*: /, '')
    return serverError(400, '700', `Invalid MessagePack payload: ${reason}`)
  }
}

function readForm(bytes: Uint8Array, contentType: string): ModelInput | BasetenError {
  try {
    const parts = parseMultipart(bytes, boundaryOf(contentType) ?? '')
    const members = parts.map(
      (part) => [part.name, part.filename === undefined ? partText(part) : part.bytes] as const,
    )
    return { value: Object.fromEntries(members), form: 'json' }
  } catch (error) {
    if (!(error instanceof ToolkitError)) throw error
    return serverError(400, '700', `Invalid form: ${messageOf(error).replace(/^Failed to [^:]*: /, '')}`)
  }
}
