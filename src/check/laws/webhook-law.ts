import type { Api } from '../../apis/api.ts'
import { parseJsonBytes } from '../../codecs/lossless-json.ts'
import { wallClock } from '../../clock/clock.ts'
import type { CheckOptions } from '../check-options.ts'
import { webhookForms, type WebhookForm, type WebhookPlan } from '../forms/webhook-forms.ts'
import { findAnswerDifference } from '../same-answer.ts'
import type { Answer, Session } from '../session.ts'
import { startWebhookReceiver, type Delivery, type Hook, type WebhookReceiver } from '../webhook-receiver.ts'
import { essenceOf, show, type LiveSubject, type SlowLaw } from './law.ts'

/** After as many deliveries as there may be, how long another one is waited for. */
const SETTLE_MS = 2200
const POLL_MS = 50
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Webhooks arrive, are signed, carry the answer, and are repeated as documented. */
export const webhooks: SlowLaw = async (session, subjects, options) => {
  const form = webhookForms[session.api.id]
  if (form === undefined) return
  if (options.webhookWindowMs === 0) return session.undecided('webhooks', 'no webhooks were wanted')
  if (!LOOPBACK.test(new URL(options.baseUrl).hostname))
    return session.undecided(
      'webhooks',
      'an endpoint on another machine cannot reach the receiver, which is on loopback',
    )
  const subject = subjects.find(
    (one) =>
      one.first.isOk &&
      !one.isSlow &&
      one.isAccepted === true &&
      form.call(one, 'http://127.0.0.1/') !== undefined,
  )
  if (subject === undefined) return session.undecided('webhooks', 'no deployment can be asked for one')
  const receiver = await startWebhookReceiver(() => wallClock.nowMs())
  try {
    await Promise.all(form.plans.map((plan) => tryPlan(session, subject, { plan, form, receiver, options })))
  } finally {
    await receiver.close()
  }
}

interface Trial {
  readonly plan: WebhookPlan
  readonly form: WebhookForm
  readonly receiver: WebhookReceiver
  readonly options: CheckOptions
}

async function tryPlan(session: Session, subject: LiveSubject, trial: Trial): Promise<void> {
  const { plan, form, receiver, options } = trial
  const hook = receiver.open(plan.reply)
  const call = form.call(subject, hook.url)
  if (call === undefined) return
  const answer = await session.ask(call)
  if (!answer.isOk) {
    session.undecided('webhooks', `a webhook on loopback was refused with ${answer.status}`)
    return
  }
  await waitFor(hook, plan, options)
  if (options.signal.aborted) return
  const { deliveries } = hook
  const [first] = deliveries
  const windowS = options.webhookWindowMs / 1000
  if (first === undefined) {
    session.report(
      'webhook-missing',
      `must be followed by a POST to ${hook.url}, found none within ${windowS} s`,
      answer,
    )
    return
  }
  const count = deliveries.length
  if (count < plan.least)
    session.report(
      'webhook-retries',
      `must be delivered at least ${plan.least} times to ${plan.name}, found ${count} within ${windowS} s`,
      answer,
      plan.isNumbered ? {} : { severity: 'warning' },
    )
  if (plan.most !== undefined && count > plan.most)
    session.report(
      'webhook-retries',
      `must be delivered at most ${plan.most} times to ${plan.name}, found ${count}`,
      answer,
    )
  for (const delivery of deliveries) if (judgeDelivery(session, subject, delivery, answer, form)) break
}

async function waitFor(
  hook: Hook,
  { most }: WebhookPlan,
  { webhookWindowMs, signal }: CheckOptions,
): Promise<void> {
  const endMs = performance.now() + webhookWindowMs
  let settledAtMs = endMs
  while (performance.now() < Math.min(endMs, settledAtMs) && !signal.aborted) {
    if (settledAtMs === endMs && most !== undefined && hook.deliveries.length >= most)
      settledAtMs = performance.now() + SETTLE_MS
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}

/** Reports what is wrong with a delivery; answers whether something was. */
function judgeDelivery(
  session: Session,
  subject: LiveSubject,
  delivery: Delivery,
  answer: Answer,
  form: WebhookForm,
): boolean {
  const problem = problemOf(session.api, subject, delivery, answer, form)
  if (problem === undefined) return false
  session.report(problem.code, problem.message, answer)
  return true
}

function problemOf(
  api: Api,
  subject: LiveSubject,
  delivery: Delivery,
  answer: Answer,
  form: WebhookForm,
): { readonly code: string; readonly message: string } | undefined {
  const differs = (message: string): { code: string; message: string } => ({
    code: 'webhook-differs',
    message,
  })
  if (delivery.method !== 'POST') return differs(`must be sent by POST, found ${delivery.method}`)
  if (form.isSigned?.(delivery, subject) === false)
    return { code: 'webhook-signed', message: 'must be signed over its bytes, found no signature that fits' }
  let body: unknown
  try {
    body = parseJsonBytes(delivery.bytes).value
  } catch {
    return differs(`must be JSON, found ${delivery.bytes.byteLength} bytes that are none`)
  }
  const id = form.idOf(answer.document?.value)
  if (typeof id === 'string' && !form.carriesId(delivery, body, id))
    return differs(`must name the run ${show(id)}, found another or none`)
  const violation = api.rules?.checkDelivery?.(delivery, typeof id === 'string' ? { id } : {})[0]
  if (violation !== undefined) return violation
  if (!subject.isRepeatable) return undefined
  const expected = essenceOf(subject, subject.first)
  const differences = form.answersIn(body).map((found) => findAnswerDifference(expected, found))
  if (differences.includes(undefined)) return undefined
  const [difference] = differences
  return differs(
    `must carry what the same request is answered with, ${difference?.expected}, found ${difference?.found}`,
  )
}
