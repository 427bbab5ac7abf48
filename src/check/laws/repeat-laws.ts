import { findAnswerDifference } from '../same-answer.ts'
import { callOf, essenceOf, show, shuffled, type Law } from './law.ts'

/** Several different calls at once, then each alone: answers are not mixed, and the same question is answered the same. */
export const concurrency: Law = async (session, subject) => {
  const { batch, pool, bodies } = subject
  if (!subject.isRepeatable)
    return session.undecided('concurrency-mixed', 'equal requests are answered differently')
  const chosen =
    batch === undefined
      ? shuffled(session, bodies).slice(0, 4)
      : shuffled(session, pool)
          .slice(0, 4)
          .map(({ item }) => batch.write([item]))
  if (chosen.length === 0) return
  const together = await Promise.all(
    [...chosen, ...chosen].map(async (body) => ({ body, answer: await session.ask(callOf(subject, body)) })),
  )
  for (const { body, answer } of together.slice(0, chosen.length)) {
    const alone = await session.ask(callOf(subject, body))
    const same = together.filter((one) => one.body === body)
    for (const { answer: other } of same) {
      if (!alone.isOk || !other.isOk) continue
      const difference = findAnswerDifference(essenceOf(subject, alone), essenceOf(subject, other))
      if (difference === undefined) continue
      const { pointer, expected, found } = difference
      const message = `must be ${expected}, as ${show(body)} is answered alone, found ${found} beside ${together.length - 1} others`
      return session.report('concurrency-mixed', message, other === answer ? answer : other, { pointer })
    }
  }
}

/** The example again. */
export const repeat: Law = async (session, subject) => {
  if (subject.isDeterministic !== true) {
    return session.undecided('repeat-differs', 'it is not known whether the deployment is deterministic')
  }
  const body = subject.bodies.at(-1)
  const call = body === undefined ? subject.example : callOf(subject, body)
  const [one, other] = [await session.ask(call), await session.ask(call)]
  if (!one.isOk || !other.isOk) return
  const difference = findAnswerDifference(essenceOf(subject, one), essenceOf(subject, other))
  if (difference === undefined) return
  const { pointer, expected, found } = difference
  session.report('repeat-differs', `must be ${expected}, as the time before, found ${found}`, other, {
    pointer,
  })
}
