import { escapePointerSegment } from '../contract/json-pointer.ts'
import type { RandomStream } from '../random/random.ts'
import { isRecord } from '../errors/is-record.ts'
import type { MemberReader } from './member-reader.ts'

/**
 * A time in ms: always the same, or drawn for each request from a lognormal distribution (most are near the median, few take
 * very long, as with real services), or from quantiles that were measured, such as `{ p50: 120, p99: 900 }`.
 */
export type Duration =
  | number
  | { readonly lognormal: { readonly median: number; readonly p99: number } }
  | { readonly quantiles: Readonly<Record<string, number>> }

/** What a timer of the platform takes. */
const MAX_MS = 2 ** 31 - 1
const RANGE = { least: 0, greatest: MAX_MS }
/** How many standard deviations the 99th percentile of a normal distribution is above its median. */
const P99_DEVIATIONS = 2.3263478740408408

/** Reads a time; undefined when it is refused. */
export function readDuration(value: unknown, pointer: string, reader: MemberReader): Duration | undefined {
  if (!isRecord(value)) {
    if (typeof value === 'number' && value >= 0 && value <= MAX_MS) return value
    const forms = '{ lognormal: { median, p99 } } or { quantiles: { p50, p99, ... } }'
    reader.refuse(pointer, `a number of milliseconds from 0 to ${MAX_MS}, ${forms}`, value)
    return undefined
  }
  const members = ['lognormal', 'quantiles'] as const
  const found = reader.object(value, { pointer, members, expected: 'an object' })
  if (
    found === undefined ||
    Object.keys(found).some((name) => !(members as readonly string[]).includes(name))
  )
    return undefined
  const { lognormal, quantiles } = found
  if (lognormal !== undefined && quantiles !== undefined) {
    reader.refuse(pointer, 'one of lognormal and quantiles', value)
    return undefined
  }
  return lognormal === undefined
    ? readQuantiles(quantiles, `${pointer}/quantiles`, reader)
    : readLognormal(lognormal, `${pointer}/lognormal`, reader)
}

function readLognormal(value: unknown, pointer: string, reader: MemberReader): Duration | undefined {
  const members = ['median', 'p99']
  const found = reader.object(value, { pointer, members, expected: 'an object with median and p99, in ms' })
  if (found === undefined) return undefined
  for (const name of members) {
    if (found[name] === undefined) reader.refuse(`${pointer}/${name}`, 'given, in ms', undefined)
  }
  const median = reader.number(found['median'], `${pointer}/median`, { ...RANGE, least: 0.001 })
  const p99 = reader.number(found['p99'], `${pointer}/p99`, RANGE)
  if (median === undefined || p99 === undefined) return undefined
  if (p99 >= median) return { lognormal: { median, p99 } }
  reader.refuse(`${pointer}/p99`, `at least the median, ${median}`, p99)
  return undefined
}

function readQuantiles(value: unknown, pointer: string, reader: MemberReader): Duration | undefined {
  const expected = 'an object with at least one percentile from p0 to p100, in ms'
  if (!isRecord(value) || Object.keys(value).length === 0) {
    reader.refuse(pointer, expected, value)
    return undefined
  }
  const before = reader.violations.length
  for (const [name, ms] of Object.entries(value)) {
    if (!(percentOf(name) <= 100))
      reader.refuse(`${pointer}/${escapePointerSegment(name.slice(0, 80))}`, 'named p0 to p100', name)
    else if (ms === undefined) reader.refuse(`${pointer}/${name}`, 'a number', ms)
    else reader.number(ms, `${pointer}/${name}`, RANGE)
  }
  if (reader.violations.length > before) return undefined
  const sorted = Object.entries(value as Record<string, number>).sort(
    ([a], [b]) => percentOf(a) - percentOf(b),
  )
  sorted.forEach(([name, ms], i) => {
    const [other, least] = sorted[i - 1] ?? ['', 0]
    if (ms < least) reader.refuse(`${pointer}/${name}`, `at least the ${least} of ${other}`, ms)
  })
  return reader.violations.length > before ? undefined : { quantiles: Object.fromEntries(sorted) }
}

/** The 99.9 of `p99.9`; NaN for other names. */
function percentOf(name: string): number {
  return /^p\d{1,3}(\.\d{1,6})?$/.test(name) ? Number(name.slice(1)) : Number.NaN
}

/**
 * Draws a time in ms. Between two quantiles every time is as likely as another; none is below the lowest or above the
 * highest that is given.
 */
export function drawDurationMs(duration: Duration, random: RandomStream): number {
  if (typeof duration === 'number') return duration
  if ('lognormal' in duration) {
    const { median, p99 } = duration.lognormal
    const deviation = Math.log(p99 / median) / P99_DEVIATIONS
    return Math.min(MAX_MS, median * Math.exp(deviation * drawNormal(random)))
  }
  const percent = random.fraction() * 100
  let [lowerPercent, lowerMs] = [0, Number.NaN]
  for (const [name, ms] of Object.entries(duration.quantiles)) {
    const upper = percentOf(name)
    if (percent <= upper) {
      if (Number.isNaN(lowerMs) || upper === lowerPercent) return ms
      return lowerMs + ((ms - lowerMs) * (percent - lowerPercent)) / (upper - lowerPercent)
    }
    ;[lowerPercent, lowerMs] = [upper, ms]
  }
  return lowerMs
}

/** Box and Muller: two draws, one number of the standard normal distribution. */
function drawNormal(random: RandomStream): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.fraction()))
  return radius * Math.cos(2 * Math.PI * random.fraction())
}
