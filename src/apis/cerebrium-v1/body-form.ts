import { parseMediaType } from '../../codecs/media-type.ts'
import type { ChosenForm, UnreadBody } from '../api.ts'

/**
 * Early requests sent JSON under the label of text. A body that is JSON is taken as such, whatever its label says; one
 * that is not is left to its label.
 */
export function readBodyAs({ headers, bytes }: UnreadBody): ChosenForm | undefined {
  const contentType = headers['content-type'] ?? ''
  const type = parseMediaType(contentType)?.type
  if (type === 'application/json' || type === 'multipart/form-data') return undefined
  if (!canBeJson(bytes)) return undefined
  const found = contentType === '' ? 'JSON without a label' : `JSON under '${contentType.slice(0, 80)}'`
  const message = `should be labelled application/json, found ${found}`
  return { form: 'json', remarks: [{ code: 'json-media-type', pointer: '', message }], isGuess: true }
}

/** Whether JSON begins here, after a byte order mark and blanks; NaN and Infinity are what Python writes. */
function canBeJson(bytes: Uint8Array): boolean {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (BLANKS.includes(bytes[at] as number)) at++
  return at < bytes.length && JSON_STARTS.includes(String.fromCharCode(bytes[at] as number))
}

const BLANKS = [0x20, 0x09, 0x0a, 0x0d]
const JSON_STARTS = '"{[-0123456789tfnNI'
