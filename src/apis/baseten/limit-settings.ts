import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { Feature } from '../../features/feature.ts'
import type { ApiServices } from '../api-services.ts'

/** How often may be asked; undefined is without limit. */
export interface RateLimits {
  readonly asyncPerSecond: number | undefined
  /** How many asynchronous requests may wait. */
  readonly queued: number | undefined
  /** Looking at asynchronous requests and canceling them. */
  readonly statusPerSecond: number | undefined
}

/** What a model takes at most; more raises an HTTP exception of the model. */
export interface InputLimits {
  /** Least and greatest values of number features. */
  readonly bounds: Readonly<Record<string, readonly [number, number]>>
  /** How many items one request may have; undefined is without limit. */
  readonly maxItems: number | undefined
  /** Greatest sums of number features over all items of a request. */
  readonly totals: Readonly<Record<string, number>>
}

type Refuse = (pointer: string, message: string) => void

const RATES = ['asyncPerSecond', 'queued', 'statusPerSecond'] as const

export function readRateLimits(raw: unknown, refuse: Refuse): RateLimits {
  const limits = isRecord(raw) ? raw : {}
  const isKnown = Object.keys(limits).every((name) => (RATES as readonly string[]).includes(name))
  if (raw !== undefined && (!isRecord(raw) || !isKnown))
    refuse('rateLimits', `must be an object with ${RATES.join(', ')}, found ${describeValue(raw)}`)
  const limitOf = (name: (typeof RATES)[number]): number | undefined =>
    readCount(limits[name], { pointer: `rateLimits/${name}`, refuse })
  return {
    asyncPerSecond: limitOf('asyncPerSecond'),
    queued: limitOf('queued'),
    statusPerSecond: limitOf('statusPerSecond'),
  }
}

export function readInputLimits(
  { bounds, maxItems, totals }: Readonly<Record<string, unknown>>,
  inputs: readonly Feature[],
  refuse: Refuse,
): InputLimits {
  const isNumber = (name: string): boolean => inputs.some((one) => one.name === name && one.kind === 'number')
  return {
    bounds: readMembers(bounds, 'bounds', refuse, (name, range): range is readonly [number, number] => {
      const isRange =
        Array.isArray(range) && range.length === 2 && range.every((one) => typeof one === 'number')
      if (isRange && isNumber(name)) return true
      refuse(`bounds/${name}`, `must be [least, greatest] of a number feature, found ${describeValue(range)}`)
      return false
    }),
    maxItems: readCount(maxItems, { pointer: 'maxItems', refuse }),
    totals: readMembers(totals, 'totals', refuse, (name, sum): sum is number => {
      if (typeof sum === 'number' && isNumber(name)) return true
      refuse(`totals/${name}`, `must be the greatest sum of a number feature, found ${describeValue(sum)}`)
      return false
    }),
  }
}

/** Counts a request of a kind and tells whether it is beyond the limit of the deployment with these settings. */
export function isBeyondRate(
  { rates }: Pick<ApiServices, 'rates'>,
  settings: object,
  { kind, perSecond }: { readonly kind: string; readonly perSecond: number | undefined },
): boolean {
  return perSecond !== undefined && rates.count(settings, kind, { calls: perSecond, windowMs: 1000 }).isBeyond
}

/** A whole number from `least` (1); undefined when it is left out or refused. */
export function readCount(
  value: unknown,
  {
    pointer,
    refuse,
    least = 1,
  }: { readonly pointer: string; readonly refuse: Refuse; readonly least?: number },
): number | undefined {
  if (value === undefined) return undefined
  if (Number.isSafeInteger(value) && (value as number) >= least) return value as number
  refuse(pointer, `must be a whole number from ${least}, found ${describeValue(value)}`)
  return undefined
}

function readMembers<Value>(
  raw: unknown,
  pointer: string,
  refuse: Refuse,
  isValue: (name: string, value: unknown) => value is Value,
): Readonly<Record<string, Value>> {
  if (raw === undefined) return {}
  if (!isRecord(raw)) {
    refuse(pointer, `must be an object of features, found ${describeValue(raw)}`)
    return {}
  }
  const found: Record<string, Value> = {}
  for (const [name, value] of Object.entries(raw)) if (isValue(name, value)) found[name] = value
  return found
}
