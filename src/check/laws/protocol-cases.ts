import { jsonCall, withHeader, type Call } from '../call.ts'
import type { Answer, Session } from '../session.ts'
import { callOf, type Law, type LiveSubject } from './law.ts'

const OF_CREDENTIALS: readonly number[] = [401, 403]
/** What is in the way of any answer: nothing follows from it. */
const OPEN: readonly number[] = [0, 402, 408, 429, 502, 503, 504]

/** Requests that the documentation says are wrong. */
export const wrongRequests: Law = async (session, subject) => {
  await Promise.all(
    subject.wrongCases.map(
      async ({ name, target = subject.target, text = '', mediaType, statuses, because }) => {
        const headers =
          mediaType === undefined ? subject.headers : withHeader(subject.headers, 'Content-Type', mediaType)
        const answer = await session.ask(jsonCall(target, headers, text))
        if (OPEN.includes(answer.status)) return
        const expected = `${statuses.join(' or ')}`
        if (answer.isOk)
          session.report(
            'invalid-accepted',
            `must be refused with ${expected} for ${name} (${because}), found ${answer.status}`,
            answer,
          )
        else if (!statuses.includes(answer.status) && !isOtherRefusal(answer, statuses))
          session.report(
            'refusal-status',
            `must be ${expected} for ${name} (${because}), found ${answer.status}`,
            answer,
            severityOf(subject),
          )
      },
    ),
  )
}

/** Where the vendor leaves statuses open, ours are one choice of many. */
function severityOf({ form }: LiveSubject): { readonly severity?: 'warning' } {
  return form.namesStatuses ? {} : { severity: 'warning' }
}

/** Between 400 and 422 documents seldom decide; statuses that mean something else are wrong. */
function isOtherRefusal({ status }: Answer, statuses: readonly number[]): boolean {
  return statuses.length > 1 && [400, 411, 422].includes(status)
}

/** Calls beside the one that predicts. */
export const otherCalls: Law = async (session, subject) => {
  const { form, source, headers, example, isAccepted, first } = subject
  if (isAccepted !== true || !first.isOk) return
  const bare = headers.filter(([name]) => name.toLowerCase() !== 'content-type')
  for (const { method, target, hasBody } of form.otherCalls?.(source) ?? []) {
    const call: Call = hasBody === true ? { ...example, target } : { method, target, headers: bare }
    const answer = await session.ask(call)
    if (answer.isOk || OPEN.includes(answer.status)) continue
    session.report('valid-refused', `must be 2xx, found ${answer.status}`, answer)
  }
}

/** No credentials, wrong ones, and the right key in a form that the API does not have. */
export const credentials: Law = async (session, subject) => {
  const { key, isSecured, form, headers, first } = subject
  if (key === undefined || isSecured === false || !first.isOk) {
    session.undecided('401', 'no key was given, or the deployment is open')
    return
  }
  const send = async (value: string | undefined): Promise<Answer> =>
    session.ask({ ...subject.example, headers: withHeader(headers, 'Authorization', value) })
  const missing = await send(undefined)
  if (missing.isOk && isSecured === undefined) {
    session.undecided('401', 'the service answers without a key, which the API allows')
    return
  }
  judgeCredentials(session, subject, missing, 'no credentials')
  const wrong = `${key.slice(0, -1)}${key.endsWith('x') ? 'y' : 'x'}`
  const cases = [
    { name: 'a wrong key', value: form.authorize(wrong) },
    { name: 'a longer key', value: form.authorize(`${key}0`) },
    ...form.wrongSchemes(key),
  ]
  for (const { name, value } of cases) judgeCredentials(session, subject, await send(value), name)
}

function judgeCredentials(session: Session, subject: LiveSubject, answer: Answer, name: string): void {
  if (OPEN.includes(answer.status)) return
  const expected = `must be refused with 401 for ${name}, found ${answer.status}`
  if (answer.isOk) session.report('credentials-ignored', expected, answer)
  else if (!OF_CREDENTIALS.includes(answer.status))
    session.report('credentials-status', expected, answer, severityOf(subject))
}

/** Addresses where nothing is, and methods that an address does not have. */
export const addresses: Law = async (session, subject) => {
  const { form, target, headers, bodies, example } = subject
  const statuses = [...OF_CREDENTIALS, ...OPEN, 404]
  for (const unknown of form.unknownTargets(target)) {
    if (unknown === target) continue
    const call: Call =
      bodies.length === 0
        ? { ...example, target: unknown }
        : { ...callOf(subject, bodies[0]), target: unknown }
    const answer = await session.ask(call)
    // A service may have a deployment of any name.
    if (!statuses.includes(answer.status))
      session.report('address-refused', `must be 404 where no deployment is, found ${answer.status}`, answer)
  }
  const bare = headers.filter(([name]) => name.toLowerCase() !== 'content-type')
  await tryMethods(session, subject, bare)
}

async function tryMethods(
  session: Session,
  { target, isSecured }: LiveSubject,
  headers: Call['headers'],
): Promise<void> {
  const open = [...OPEN, ...(isSecured === false ? [] : OF_CREDENTIALS)]
  for (const method of ['GET', 'PUT']) {
    const answer = await session.ask({ method, target, headers })
    if (open.includes(answer.status)) continue
    const allow = answer.verdict.response?.headers['allow'] ?? headerOf(answer, 'allow')
    if (answer.status !== 405)
      session.report('method-refused', `must be 405 for ${method}, found ${answer.status}`, answer)
    else if (allow === undefined || !/\bPOST\b/i.test(allow))
      session.report('method-refused', `must name POST in Allow, found ${allow ?? 'no such header'}`, answer)
  }
  const head = await session.ask({ method: 'HEAD', target, headers })
  if ((head.exchange.responseBody?.byteLength ?? 0) > 0)
    session.report(
      'head-body',
      `must have no body, found ${head.exchange.responseBody?.byteLength} bytes`,
      head,
    )
  else if (head.status >= 500 && !OPEN.includes(head.status))
    session.report('method-refused', `must be 405 for HEAD, found ${head.status}`, head)
  const options = await session.ask({ method: 'OPTIONS', target, headers })
  if (options.status >= 500 && options.status !== 501 && !OPEN.includes(options.status))
    session.report('method-refused', `must not fail for OPTIONS, found ${options.status}`, options)
}

function headerOf({ exchange }: Answer, name: string): string | undefined {
  return exchange.responseHeaders?.find(([other]) => other.toLowerCase() === name)?.[1]
}
