import { isRecord } from '../../errors/is-record.ts'
import { jsonCall } from '../call.ts'
import { findAnswerDifference } from '../same-answer.ts'
import { essenceOf, show, type Law } from './law.ts'

/** Modelbit: an answer as a link, which is fetched without credentials. */
export const links: Law = async (session, subject) => {
  const { api } = session
  const { first, source, target, headers } = subject
  if (api.links === undefined || !isRecord(source.body) || !subject.isRepeatable || !first.isOk) return
  const answer = await session.ask(
    jsonCall(target, headers, JSON.stringify({ ...source.body, response_format: 'links' })),
  )
  const link = isRecord(answer.document?.value) ? answer.document.value['data'] : undefined
  if (!answer.isOk) return
  if (typeof link !== 'string' || !URL.canParse(link) || !/^https?:/.test(link)) {
    session.report('link-differs', `must hold an address, found ${show(link)}`, answer, { pointer: '/data' })
    return
  }
  const fetched = await session.ask({ method: 'GET', target: link, headers: [] })
  if (fetched.isBusy || fetched.status === 0) return
  if (!fetched.isOk) {
    session.report('link-differs', `must be 200 without credentials, found ${fetched.status}`, fetched)
    return
  }
  const content = fetched.document?.value ?? parse(fetched.bytes)
  const difference = findAnswerDifference(
    essenceOf(subject, first),
    subject.form.essenceOf({ data: content }),
  )
  if (difference === undefined) return
  const { pointer, expected, found } = difference
  session.report('link-differs', `must be ${expected}, as in the answer itself, found ${found}`, fetched, {
    pointer,
  })
}

function parse(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown
  } catch {
    return undefined
  }
}
