import { ToolkitError } from '../errors/toolkit-error.ts'
import { createJudge } from '../judge/judge.ts'
import { createRandom } from '../random/random.ts'
import type { CheckOptions, CheckResult } from './check-options.ts'
import { checkForms } from './forms/forms.ts'
import { createHttpSender } from './http-sender.ts'
import { allLaws } from './laws/all-laws.ts'
import { essenceOf, type LiveSubject } from './laws/law.ts'
import { findAnswerDifference } from './same-answer.ts'
import { BudgetSpent, createSession, type Answer, type Session } from './session.ts'
import type { Subject } from './subject.ts'
import { findSubjects } from './subjects.ts'

const MAX_RESPONSE_BYTES = 64_000_000
/** A deployment that takes longer is asked what is about protocols only. */
const SLOW_MS = 800
/** Rounds of laws, with other values each; the budget usually ends before. */
const MAX_ROUNDS = 50
const WEBHOOK_REQUESTS = 40
const UNREACHABLE =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EADDRNOTAVAIL|ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/

/**
 * Sends generated requests to a live endpoint and judges the answers.
 *
 * @throws {ToolkitError} USAGE_INVALID when the endpoint cannot be reached, or there is nothing at any address that is known
 */
export async function runCheck(options: CheckOptions): Promise<CheckResult> {
  const { api, baseUrl, seed, signal, stop, note } = options
  const form = checkForms.find(({ apiId }) => apiId === api.id)
  if (form === undefined) {
    const known = checkForms.map(({ apiId }) => apiId).join(', ')
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to check ${api.id}: expected one of ${known}, found '${api.id}'`,
    )
  }
  const sender = createHttpSender({ ...options, maxResponseBytes: MAX_RESPONSE_BYTES })
  const served = options.served
  const session = createSession({
    api,
    sender,
    judge: createJudge({
      apis: [api],
      baseUrl,
      ...(served === undefined ? {} : { deployments: new Map([[api, served.deployments]]) }),
    }),
    sink: options.sink,
    random: createRandom(seed),
    maxRequests: options.maxRequests,
    maxSentBytes: options.maxSentBytes,
    signal,
    sleep,
    onRequest: options.onRequest ?? (() => undefined),
    onSilent: () => stop('the server does not answer in time'),
  })
  let live: readonly LiveSubject[] = []
  try {
    await assertReachable(session, options)
    const subjects = await findSubjects(form, session, options)
    live = await findLive(session, subjects, options)
    await runLaws(session, live, options)
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error
  } finally {
    await session.drained()
    sender.close()
  }
  if (session.remaining <= 0) note(`All ${options.maxRequests} requests were used; --requests allows more.`)
  return {
    requests: session.requests,
    sentBytes: sender.sentBytes,
    subjects: live.map(({ name }) => name),
    undecided: session.notes,
  }
}

function sleep(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs))
}

/** One request that any server answers somehow. */
async function assertReachable(session: Session, { baseUrl, insecure }: CheckOptions): Promise<void> {
  const { sent, exchange } = await session.ask({ method: 'OPTIONS', target: '/', headers: [] })
  const { networkCode = '' } = sent
  if (exchange.status !== undefined || !UNREACHABLE.test(networkCode)) return
  const isCertificate = /CERT|SIGNED|UNABLE_TO|TLS/.test(networkCode) && !insecure
  const advice = isCertificate
    ? ' --insecure takes any certificate'
    : ' Is the server running, and the URL right?'
  throw new ToolkitError(
    'USAGE_INVALID',
    `Failed to check ${baseUrl}: expected a server that answers, found ${exchange.failure ?? networkCode}.${advice}`,
  )
}

/** Calls each subject as its example does: who is there, who is quick, who answers the same twice. */
async function findLive(
  session: Session,
  subjects: readonly Subject[],
  { isServedGiven, baseUrl, deployments, note }: CheckOptions,
): Promise<readonly LiveSubject[]> {
  const asked = await Promise.all(
    subjects.map(async (subject) => ({ subject, first: await session.ask(subject.example) })),
  )
  const isAbsent = (first: Answer): boolean => first.status === 404
  const expected = asked.filter(({ subject }) => subject.isAccepted !== false)
  if (expected.length > 0 && expected.every(({ first }) => isAbsent(first))) {
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to check ${baseUrl}: expected an answer of ${expected.length === 1 ? subjects[0]?.target : 'one of the deployments'}, found 404 for ${expected.length === 1 ? 'it' : `all ${expected.length}`}. Is this the URL before the documented paths? Name what is served with --deployments, --deployment or --example`,
    )
  }
  const isNamed = isServedGiven || deployments !== undefined
  const live: LiveSubject[] = []
  const absent: string[] = []
  for (const { subject, first } of asked) {
    if (isAbsent(first) && !isNamed && subject.isAccepted !== false) {
      absent.push(subject.name)
      continue
    }
    judgeExample(session, subject, first)
    if (!first.isOk && subject.isAccepted !== undefined) continue
    live.push({ ...subject, first, isRepeatable: subject.isDeterministic === true, isSlow: false, pool: [] })
  }
  if (absent.length > 0) note(`Not served there, and left out: ${absent.join(', ')}.`)
  // One after the other: what is measured beside others is their time too.
  const learnt: LiveSubject[] = []
  for (const subject of live) learnt.push(await learn(session, subject))
  return learnt
}

function judgeExample(session: Session, { isAccepted, name }: Subject, first: Answer): void {
  if (first.isBusy || first.status === 0) return
  if (isAccepted === true && !first.isOk)
    session.report('valid-refused', `must be 2xx for the example of ${name}, found ${first.status}`, first)
  if (isAccepted === false && first.isOk)
    session.report(
      'invalid-accepted',
      `must be refused, as ${name} cannot be called, found ${first.status}`,
      first,
    )
}

/** Asks once more: whether it is quick, and the same. */
async function learn(session: Session, subject: LiveSubject): Promise<LiveSubject> {
  if (!subject.first.isOk) return subject
  const startedAtMs = performance.now()
  const second = await session.ask(subject.example)
  let tookMs = performance.now() - startedAtMs
  if (tookMs > SLOW_MS) {
    // It may have been the machine.
    const againAtMs = performance.now()
    await session.ask(subject.example)
    tookMs = Math.min(tookMs, performance.now() - againAtMs)
  }
  const isSlow = tookMs > SLOW_MS
  const isSame =
    second.isOk &&
    findAnswerDifference(essenceOf(subject, subject.first), essenceOf(subject, second)) === undefined
  if (second.isOk && !isSame && subject.isDeterministic === true)
    session.report('repeat-differs', 'must be answered as the time before, found another answer', second)
  if (isSlow) {
    session.undecided('laws', `${subject.name} takes longer than ${SLOW_MS} ms`)
    return { ...subject, isSlow: true }
  }
  return { ...subject, isRepeatable: subject.isDeterministic === true || isSame }
}

async function runLaws(session: Session, live: readonly LiveSubject[], options: CheckOptions): Promise<void> {
  const { slow } = allLaws
  const webhooks = session.part('webhooks', WEBHOOK_REQUESTS)
  // Webhooks take their time, so they are waited for while everything else is tried.
  const background = slow.map((law) => guard(law(webhooks, live, options)))
  const quick = live.filter(({ isSlow }) => !isSlow)
  const share = Math.floor((session.remaining - (slow.length === 0 ? 0 : WEBHOOK_REQUESTS)) / quick.length)
  await Promise.all([
    ...background,
    // Two at a time: most servers compute on few cores, and what is under way at once is a law of its own.
    ...[0, 1].map(async (lane) => {
      for (const [i, subject] of quick.entries())
        if (i % 2 === lane) await guard(runSubject(session.part(`${i} ${subject.name}`, share), subject))
    }),
  ])
}

async function runSubject(session: Session, subject: LiveSubject): Promise<void> {
  for (const law of allLaws.once) await law(session, subject)
  if (!subject.first.isOk) return
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = session.requests
    for (const law of allLaws.repeated) await law(session, subject)
    if (session.requests === before) break
  }
}

/** A law that runs beside others must not end them when the budget is spent. */
async function guard(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error
  }
}
