import { requestInvalid, type Failure } from '../apis/failure.ts'
import { parseJsonBytes, type JsonDocument } from '../codecs/lossless-json.ts'
import type { Operation } from '../contract/operation.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import type { WireRequest } from './wire.ts'

/** Parses a request's bytes by its media type, or says why that cannot be done. */
export function parseBody(
  { headers, bytes }: WireRequest,
  operation: Operation,
  maxBodyBytes: number,
): { readonly document: JsonDocument } | Failure {
  if (bytes === 'too-large' || bytes.byteLength > maxBodyBytes) {
    return {
      kind: 'body-too-large',
      message: `Failed to read the request: expected a body of at most ${maxBodyBytes} bytes, found more`,
    }
  }
  if (operation.requestMediaTypes.length === 0) return { document: { value: undefined } }
  const contentType = headers['content-type']
  // A media type is not needed: Python's `requests` sends none with a text body.
  if (contentType !== undefined && contentType !== '' && !operation.requestMediaTypes.includes(contentType)) {
    const problem = problemOfMediaType(contentType, operation.requestMediaTypes)
    if (problem !== undefined) return { kind: 'media-type-unsupported', message: problem }
  }
  const encoding = headers['content-encoding']
  if (encoding !== undefined && encoding !== '' && encoding.toLowerCase() !== 'identity') {
    return {
      kind: 'media-type-unsupported',
      message: `Failed to read the request: expected a body without Content-Encoding, found '${encoding.slice(0, 80)}'`,
    }
  }
  try {
    return { document: parseJsonBytes(bytes) }
  } catch (error) {
    if (!(error instanceof ToolkitError)) throw error
    const message = error.message.replace(/^Failed to parse JSON: /, 'must be JSON: ')
    return requestInvalid([{ code: 'body-syntax', pointer: '', message }])
  }
}

function problemOfMediaType(contentType: string, expected: readonly string[]): string | undefined {
  const [mediaType = '', ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase())
  if (!expected.includes(mediaType)) {
    return `Failed to read the request: expected the media type ${expected.join(' or ')}, found '${contentType.slice(0, 80)}'`
  }
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '')
  if (charset === undefined || ['utf-8', 'utf8', 'us-ascii'].includes(charset)) return undefined
  return `Failed to read the request: expected the charset utf-8, found '${charset.slice(0, 80)}'`
}
