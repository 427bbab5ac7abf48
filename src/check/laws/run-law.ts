import type { HeaderList } from '../../contract/exchange.ts'
import { isRecord } from '../../errors/is-record.ts'
import { jsonCall } from '../call.ts'
import type { Answer, Session } from '../session.ts'
import { show, type Law } from './law.ts'

const MAX_POLLS = 12
const PAUSE_MS = 150
const RANKS: Readonly<Record<string, number>> = { QUEUED: 0, IN_PROGRESS: 1 }
const ENDED = 2

/** Baseten: an asynchronous request is followed until it has ended. */
export const runStatus: Law = async (session, subject) => {
  const { target, headers, source, isAccepted } = subject
  if (session.api.id !== 'baseten' || isAccepted !== true || source.body === undefined) return
  const [, owner, rest] = /^(\/(?:model|chain)-[^/]+)(\/.*)?\/(?:predict|run_remote)$/.exec(target) ?? []
  if (owner === undefined) return
  const isChain = target.endsWith('/run_remote')
  const accepted = await session.ask(
    jsonCall(
      `${owner}${rest ?? ''}/${isChain ? 'async_run_remote' : 'async_predict'}`,
      headers,
      JSON.stringify(isChain ? source.body : { model_input: source.body }),
    ),
  )
  const body = accepted.document?.value
  const id = isRecord(body) ? body['request_id'] : undefined
  if (!accepted.isOk || typeof id !== 'string') return
  const address = `${owner}/async_request/${encodeURIComponent(id)}`
  const bare = headers.filter(([name]) => name.toLowerCase() !== 'content-type')
  let before: Answer | undefined
  for (let poll = 0; poll < MAX_POLLS; poll++) {
    const now = await session.ask({ method: 'GET', target: address, headers: bare })
    if (now.isBusy || now.status === 0) return
    if (!now.isOk)
      return session.report('run-status', `must be 200 for a run that was accepted, found ${now.status}`, now)
    if (compare(session, before, now, id)) return
    before = now
    if (rankOf(now) === ENDED) break
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  await afterwards(session, address, bare)
}

/** Cerebrium v4: `async=true` is acknowledged with 202 and the id of the run alone. */
export const acknowledgement: Law = async (session, subject) => {
  const { target, headers, source, isAccepted, first } = subject
  if (session.api.id !== 'cerebrium-v4' || isAccepted !== true || !first.isOk) return
  if (!/^\/v4\/[^/]+\/[^/]+\/[^/]+$/.test(target) || !isRecord(source.body)) return
  const answer = await session.ask(jsonCall(`${target}?async=true`, headers, JSON.stringify(source.body)))
  if (answer.isBusy || answer.status === 0) return
  const id = memberOf(answer, 'run_id')
  const header = answer.verdict.response?.headers['x-request-id']
  if (answer.status !== 202)
    session.report('async-acknowledged', `must be 202, found ${answer.status}`, answer)
  else if (isRecord(answer.document?.value) && 'result' in answer.document.value)
    session.report('async-acknowledged', 'must have no result yet, found one', answer, { pointer: '/result' })
  else if (header !== undefined && header !== id)
    session.report(
      'async-acknowledged',
      `must have ${show(id)} in X-Request-Id, found ${show(header)}`,
      answer,
    )
}

function memberOf({ document }: Answer, name: string): unknown {
  return isRecord(document?.value) ? document.value[name] : undefined
}

function rankOf(answer: Answer): number {
  return RANKS[String(memberOf(answer, 'status'))] ?? ENDED
}

/** Reports what cannot follow on what was said before. */
function compare(session: Session, before: Answer | undefined, now: Answer, id: string): boolean {
  const found = memberOf(now, 'request_id')
  if (found !== id) {
    session.report('run-status', `must name the run ${show(id)}, found ${show(found)}`, now, {
      pointer: '/request_id',
    })
    return true
  }
  if (before === undefined) return false
  if (rankOf(now) < rankOf(before)) {
    const [was, is] = [show(memberOf(before, 'status')), show(memberOf(now, 'status'))]
    session.report('run-status', `must not go back from ${was}, found ${is}`, now, { pointer: '/status' })
    return true
  }
  const created = [memberOf(before, 'created_at'), memberOf(now, 'created_at')].map(show)
  if (created[0] === created[1]) return false
  session.report('run-status', `must stay ${created[0]}, found ${created[1]}`, now, {
    pointer: '/created_at',
  })
  return true
}

/** A run that has ended cannot be canceled any more; one that never was is not known. */
async function afterwards(session: Session, address: string, bare: HeaderList): Promise<void> {
  const canceled = await session.ask({ method: 'DELETE', target: address, headers: bare })
  if (canceled.isOk && memberOf(canceled, 'canceled') === true) {
    const now = await session.ask({ method: 'GET', target: address, headers: bare })
    if (now.isOk && memberOf(now, 'status') === 'SUCCEEDED')
      session.report('run-status', 'must not be canceled after it has ended, found canceled true', canceled)
  }
  const unknown = await session.ask({
    method: 'GET',
    target: `${address.slice(0, -32)}${'0'.repeat(32)}`,
    headers: bare,
  })
  if (unknown.isOk)
    session.report('address-refused', 'must be 404 for a run that never was, found 200', unknown)
}
