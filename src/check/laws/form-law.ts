import { decodeDataUrl } from '../../codecs/data-url.ts'
import { serializeMultipart, type FormPartInit } from '../../codecs/multipart.ts'
import { isRecord } from '../../errors/is-record.ts'
import { withHeader } from '../call.ts'
import { findAnswerDifference } from '../same-answer.ts'
import type { Law } from './law.ts'

const BOUNDARY = 'mockference-check-2f1c7a'
const utf8 = new TextEncoder()

/** Peltarion: one row as a form is answered with the bare row that JSON is answered with. */
export const formAnswers: Law = async (session, subject) => {
  const { pool, target, headers, isRepeatable } = subject
  if (session.api.id !== 'peltarion' || !isRepeatable) return
  for (const { item, result } of pool.slice(0, 2)) {
    const parts = isRecord(item) ? toParts(item) : undefined
    if (parts === undefined) continue
    const answer = await session.ask({
      method: 'POST',
      target,
      headers: withHeader(headers, 'Content-Type', `multipart/form-data; boundary=${BOUNDARY}`),
      body: serializeMultipart(parts, BOUNDARY),
    })
    if (answer.isBusy || answer.status === 0) continue
    if (!answer.isOk) {
      session.report(
        'form-differs',
        `must be 2xx, as for the same row in JSON, found ${answer.status}`,
        answer,
      )
      return
    }
    const difference = findAnswerDifference(result, answer.document?.value)
    if (difference === undefined) continue
    const { pointer, expected, found } = difference
    session.report(
      'form-differs',
      `must be ${expected}, as for the same row in JSON, found ${found}`,
      answer,
      { pointer },
    )
    return
  }
}

function toParts(row: Readonly<Record<string, unknown>>): readonly FormPartInit[] | undefined {
  const parts: FormPartInit[] = []
  for (const [name, value] of Object.entries(row)) {
    if (typeof value !== 'string' && typeof value !== 'number') return undefined
    const file = typeof value === 'string' && value.startsWith('data:') ? decodeDataUrl(value) : undefined
    if (file === undefined) parts.push({ name, bytes: utf8.encode(String(value)) })
    else parts.push({ name, filename: 'file', mediaType: file.mediaType, bytes: file.bytes })
  }
  return parts
}
