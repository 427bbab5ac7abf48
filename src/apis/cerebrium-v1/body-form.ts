import { parseJsonBytes } from '../../codecs/lossless-json.ts'
import { parseMediaType } from '../../codecs/media-type.ts'
import type { Violation } from '../../contract/violation.ts'
import type { BodyForm, UnreadBody } from '../api.ts'

/** Where JSON can begin, after blanks and a byte order mark. */
const JSON_START = /^\ufeff?\s*["{[\-0-9tfn]/

/**
 * Early requests sent JSON under the label of text. A body that is JSON is taken as such, whatever its label says; one
 * that is not is left to its label.
 */
export function readBodyAs({
  headers,
  bytes,
}: UnreadBody): { readonly form: BodyForm; readonly remarks: readonly Violation[] } | undefined {
  const contentType = headers['content-type'] ?? ''
  const type = parseMediaType(contentType)?.type
  if (type === 'application/json' || type === 'multipart/form-data') return undefined
  if (!isJson(bytes)) return undefined
  const found = contentType === '' ? 'JSON without a label' : `JSON under '${contentType.slice(0, 80)}'`
  const message = `should be labelled application/json, found ${found}`
  return { form: 'json', remarks: [{ code: 'json-media-type', pointer: '', message }] }
}

function isJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64))
  if (!JSON_START.test(start)) return false
  try {
    parseJsonBytes(bytes)
    return true
  } catch {
    return false
  }
}
