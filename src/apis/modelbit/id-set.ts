import { describeValue } from '../../errors/describe-value.ts'

/**
 * A text that is equal for two IDs exactly when they are the same: `1` and `"1"` are not, `1` and `1.0` are, and whole numbers
 * are compared digit by digit, also beyond 2^53.
 *
 * @param numberText - the spelling of a number
 */
export function keyOfId(id: unknown, numberText: string | undefined): string {
  if (typeof id !== 'number') return JSON.stringify(id) ?? 'nothing'
  const whole = /^(-?)0*(\d+?)(?:\.0*)?$/.exec(numberText ?? String(id))
  if (whole !== null) return whole[2] === '0' ? '0' : `${whole[1]}${whole[2]}`
  return Number.isInteger(id) && Math.abs(id) < 1e300 ? String(BigInt(id)) : String(id)
}

/** An ID that is not where it should be; `position` is that in the answer. */
export interface IdDifference {
  readonly position: number | undefined
  readonly message: string
}

const MAX_NAMED = 5

/** What the IDs of an answer have too few and too many, each as often as they came. */
export function compareIdSets(sent: readonly string[], answered: readonly string[]): readonly IdDifference[] {
  const counts = new Map<string, number>()
  for (const key of sent) counts.set(key, (counts.get(key) ?? 0) + 1)
  const surplus: number[] = []
  answered.forEach((key, position) => {
    const left = counts.get(key) ?? 0
    if (left === 0) surplus.push(position)
    else counts.set(key, left - 1)
  })
  const [position] = surplus
  if (position === undefined) return []
  const missing = [...counts].filter(([, left]) => left > 0).map(([key]) => key)
  const named = missing.slice(0, MAX_NAMED).map(shorten).join(', ')
  const more = missing.length > MAX_NAMED ? ` and ${missing.length - MAX_NAMED} more` : ''
  const others = surplus.length > 1 ? ` and ${surplus.length - 1} more that do not belong` : ''
  const message = `must be an ID of the request that is not answered yet (${named}${more}), found ${shorten(answered[position] ?? '')}${others}`
  return [{ position, message }]
}

function shorten(key: string): string {
  return key.length <= 80 ? key : describeValue(key)
}
