import type { Api, BodyForm, TypedRequest } from '../apis/api.ts'
import { isFailure, requestInvalid, type Failure } from '../apis/failure.ts'
import { parseJsonBytes } from '../codecs/lossless-json.ts'
import { boundaryOf, parseMultipart } from '../codecs/multipart.ts'
import type { Operation } from '../contract/operation.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import type { WireRequest } from './wire.ts'

/** What is read of a request's bytes. */
export type ParsedBody = Pick<TypedRequest, 'body' | 'form' | 'bytes' | 'remarks'>

/** The body of a request that has none, or whose bytes could not be read. */
export const NO_BODY: ParsedBody = { body: { value: undefined }, remarks: [] }

/** Lets go of a body that has been taken apart: a large one would otherwise be held until the answer is written. */
export function releaseBody(request: TypedRequest): void {
  Object.assign(request, { ...NO_BODY, form: undefined, bytes: undefined, remarks: request.remarks })
}

/** Reads a request's bytes by its media type, or says why that cannot be done. */
export function parseBody(
  { headers, bytes }: Pick<WireRequest, 'headers' | 'bytes'>,
  operation: Operation,
  api: Api,
): ParsedBody | Failure {
  if (bytes === 'too-large' || bytes.byteLength > api.maxBodyBytes) {
    return {
      kind: 'body-too-large',
      message: `Failed to read the request: expected a body of at most ${api.maxBodyBytes} bytes, found more`,
    }
  }
  if (operation.requestMediaTypes.length === 0) return NO_BODY
  const encoding = headers['content-encoding']
  if (encoding !== undefined && encoding !== '' && encoding.toLowerCase() !== 'identity') {
    return {
      kind: 'media-type-unsupported',
      message: `Failed to read the request: expected a body without Content-Encoding, found '${encoding.slice(0, 80)}'`,
    }
  }
  const contentType = headers['content-type'] ?? ''
  const chosen = api.readBodyAs?.({ operation, headers, bytes })
  const guess = chosen === undefined ? undefined : read(chosen.form, bytes, contentType, api, chosen.remarks)
  if (guess !== undefined && !(chosen?.isGuess === true && isMisread(guess))) return guess
  const form = formOf(contentType, operation.requestMediaTypes)
  if (typeof form === 'string') {
    return guess !== undefined && form === chosen?.form ? guess : read(form, bytes, contentType, api, [])
  }
  const reason = guess !== undefined && isMisread(guess) ? reasonOf(guess) : ''
  return { kind: 'media-type-unsupported', message: `${form.problem}${reason}` }
}

/** Whether a body is not what it was taken for. */
function isMisread(parsed: ParsedBody | Failure): parsed is Failure {
  return isFailure(parsed) && parsed.kind === 'request-invalid'
}

/** Why a body is not what it was taken for. */
function reasonOf({ violations }: Failure): string {
  return `; nor can it be taken for another: the body ${violations?.[0]?.message ?? 'cannot be read'}`
}

function read(
  form: BodyForm,
  bytes: Uint8Array,
  contentType: string,
  api: Api,
  remarks: TypedRequest['remarks'],
): ParsedBody | Failure {
  if (form === 'none') return { ...NO_BODY, remarks }
  if (form === 'bytes') return { ...NO_BODY, bytes, remarks }
  const { maxJsonBytes = Infinity } = api
  if (form === 'json' && bytes.byteLength > maxJsonBytes) {
    const message = `Failed to read the request: expected JSON of at most ${maxJsonBytes} bytes, found ${bytes.byteLength}`
    return { kind: 'body-too-large', message }
  }
  try {
    if (form === 'json') {
      return { body: parseJsonBytes(bytes, { keepNumberTexts: api.keepsNumberTexts === true }), remarks }
    }
    const boundary = boundaryOf(contentType)
    if (boundary === undefined) {
      const message = `must have a boundary in its Content-Type, found '${contentType.slice(0, 80)}'; leave the header to the HTTP library, which knows the boundary`
      return requestInvalid([{ code: 'form-syntax', pointer: '', message }])
    }
    return { ...NO_BODY, form: parseMultipart(bytes, boundary), remarks }
  } catch (error) {
    if (!(error instanceof ToolkitError)) throw error
    const isForm = form === 'json' && bytes[0] === 0x2d && bytes[1] === 0x2d
    const hint = isForm
      ? '; it looks like a form, whose Content-Type has to be multipart/form-data with its boundary'
      : ''
    const message = error.message.replace(/^Failed to parse ([^:]+): /, 'must be $1: ') + hint
    return requestInvalid([{ code: form === 'json' ? 'body-syntax' : 'form-syntax', pointer: '', message }])
  }
}

/** The form that a media type of the operation stands for, or why it is none. */
function formOf(contentType: string, expected: readonly string[]): BodyForm | { readonly problem: string } {
  // A media type is not needed for JSON: Python's `requests` sends none with a text body.
  if (contentType === '' || contentType === 'application/json') return 'json'
  const [mediaType = '', ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase())
  if (!expected.includes(mediaType)) {
    return {
      problem: `Failed to read the request: expected the media type ${expected.join(' or ')}, found '${contentType.slice(0, 80)}'`,
    }
  }
  if (mediaType === 'multipart/form-data') return 'form'
  if (mediaType === 'application/octet-stream') return 'bytes'
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '')
  if (charset === undefined || ['utf-8', 'utf8', 'us-ascii'].includes(charset)) return 'json'
  return {
    problem: `Failed to read the request: expected the charset utf-8, found '${charset.slice(0, 80)}'`,
  }
}
