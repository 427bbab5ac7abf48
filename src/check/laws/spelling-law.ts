import { jsonCall } from '../call.ts'
import { findAnswerDifference } from '../same-answer.ts'
import type { Session } from '../session.ts'
import { callOf, drawBelow, essenceOf, show, type Law, type LiveSubject } from './law.ts'

const BLANKS = ['', ' ', '\n', '\t', '\r\n  '] as const

/** Blanks, order of members and escapes, then spellings of numbers too. */
export const spellings: Law = async (session, subject) => {
  const { bodies } = subject
  if (bodies.length === 0) return
  if (!subject.isRepeatable)
    return session.undecided('spelling-differs', 'equal requests are answered differently')
  await trySpelling(session, subject, false)
  await trySpelling(session, subject, true)
}

async function trySpelling(session: Session, subject: LiveSubject, withNumbers: boolean): Promise<void> {
  const { bodies, target, headers, form } = subject
  const body = bodies[drawBelow(session, bodies.length)]
  const text = spell(body, session, withNumbers)
  if (text.length > 100_000) return
  const [plain, spelled] = await Promise.all([
    session.ask(callOf(subject, body)),
    session.ask(jsonCall(target, headers, text)),
  ])
  if (!plain.isOk || spelled.isBusy) return
  if (!spelled.isOk) {
    // A function that takes a whole number may refuse 1.0.
    if ((withNumbers && !form.isTotal) || spelled.status === 0) return
    session.report(
      'spelling-differs',
      `must be ${plain.status}, as for the same JSON in another spelling, found ${spelled.status}`,
      spelled,
    )
    return
  }
  const difference = findAnswerDifference(essenceOf(subject, plain), essenceOf(subject, spelled))
  if (difference === undefined) return
  const { pointer, expected, found } = difference
  session.report(
    'spelling-differs',
    `must be ${expected}, as for the same JSON spelled ${show(body)}, found ${found}`,
    spelled,
    { pointer },
  )
}

/** One JSON text of many for a value. */
function spell(value: unknown, session: Session, withNumbers: boolean): string {
  const blank = (): string => BLANKS[drawBelow(session, BLANKS.length)] as string
  const write = (part: unknown): string => {
    if (typeof part === 'string') return spellText(part, session)
    if (typeof part === 'number') return withNumbers ? spellNumber(part, session) : JSON.stringify(part)
    if (Array.isArray(part)) return `[${blank()}${part.map((one) => write(one) + blank()).join(',')}]`
    if (typeof part !== 'object' || part === null) return JSON.stringify(part)
    const members = Object.entries(part).reverse()
    return `{${members.map(([name, one]) => `${blank()}${spellText(name, session)}${blank()}:${blank()}${write(one)}`).join(',')}${blank()}}`
  }
  return blank() + write(value) + blank()
}

function spellText(text: string, session: Session): string {
  // Long texts are files.
  if (text.length > 200 || drawBelow(session, 2) === 0) return JSON.stringify(text)
  return JSON.stringify(text).replace(/[a-z](?![^\\]*\\)/gi, (letter) =>
    drawBelow(session, 3) === 0 ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter,
  )
}

function spellNumber(value: number, session: Session): string {
  const plain = JSON.stringify(value)
  if (!/^-?\d{1,15}$/.test(plain)) return plain
  return [plain, `${plain}.0`, `${plain}e0`, `${plain}.00E+0`][drawBelow(session, 4)] as string
}
