import { numberTextOf } from '../../codecs/lossless-json.ts'
import { jsonCall } from '../call.ts'
import { isRecord } from '../../errors/is-record.ts'
import { drawBelow, show, shuffled, type Law } from './law.ts'

const IDS = [
  '9007199254740993', '"1"', '1', '"b"', '"é東🛑"', '-3', '0.5', '"007"', '12345678901234567890', '"9007199254740993"', '""',
] // prettier-ignore

/** IDs of every kind come back with their type and their digits. Only for lists of `[ID, ...]`. */
export const idsEchoed: Law = async (session, subject) => {
  const { batch, pool, target, headers } = subject
  const [first] = pool
  if (batch?.order !== 'open' || first === undefined) return
  const ids = shuffled(session, IDS).slice(0, 5 + drawBelow(session, 4))
  const rows = ids.map(
    (id) => `[${[id, ...(first.item as unknown[]).map((one) => JSON.stringify(one))].join(',')}]`,
  )
  const answer = await session.ask(jsonCall(target, headers, `{"data":[${rows.join(',')}]}`))
  const { document } = answer
  if (!answer.isOk || document === undefined || !isRecord(document.value)) return
  const { data } = document.value
  if (!Array.isArray(data)) return
  const found = data.map((pair: unknown) => {
    if (!Array.isArray(pair)) return 'none'
    const text = numberTextOf(document, pair, 0)
    return text === undefined ? JSON.stringify(pair[0]) : plainNumber(text)
  })
  const [missing] = ids.filter((id) => !found.includes(id))
  if (missing === undefined) return
  const [instead] = found.filter((id) => !ids.includes(id))
  const index = instead === undefined ? '' : `/data/${found.indexOf(instead)}/0`
  session.report(
    'ids-echoed',
    `must hold the ID ${missing} as it was sent, found ${instead ?? show(found)}`,
    answer,
    { pointer: index },
  )
}

/** 0.50 and 5e-1 are 0.5; whole numbers keep all of their digits. */
function plainNumber(text: string): string {
  const whole = text.replace(/\.0*$/, '')
  return /^-?\d+$/.test(whole) ? whole : String(Number(text))
}
