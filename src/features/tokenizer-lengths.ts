import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import type { RefusePart } from './tokenizer-definition.ts'
import type { PaddingRule } from './tokenizer-kind.ts'

type Definition = Readonly<Record<string, unknown>>

/** What a file says about the length of texts. */
export interface FileLimits {
  readonly maxLength: number
  readonly cutsStart: boolean
}

/** Names of padding tokens, for files that say nothing else of padding. */
const PADDING_NAMES = ['[PAD]', '<pad>', '<|pad|>', '<PAD>']

/** How long the file lets texts be, and what they lose. */
export function readLimits({ truncation }: Definition): FileLimits {
  const { max_length: maxLength, direction } = isRecord(truncation) ? truncation : {}
  return {
    maxLength: typeof maxLength === 'number' && maxLength > 0 ? maxLength : Infinity,
    cutsStart: direction === 'Left',
  }
}

/** The id that fills up short texts. */
export function readPaddingId({ padding }: Definition, special: ReadonlyMap<string, number>): number {
  if (isRecord(padding) && typeof padding['pad_id'] === 'number') return padding['pad_id']
  const name = PADDING_NAMES.find((candidate) => special.has(candidate))
  return name === undefined ? 0 : (special.get(name) as number)
}

/** How the file has short texts filled up. */
export function readPaddingRule({ padding }: Definition, refuse: RefusePart): PaddingRule {
  if (!isRecord(padding)) return { minLength: 1, multipleOf: 1, isAtStart: false, type: 0 }
  const { strategy, direction = 'Right', pad_to_multiple_of: multiple, pad_type_id: type } = padding
  const { Fixed: fixed } = isRecord(strategy) ? strategy : {}
  if (strategy !== undefined && strategy !== 'BatchLongest' && typeof fixed !== 'number')
    return refuse(`the strategy ${describeValue(strategy)} of 'padding', known are BatchLongest and Fixed`)
  return {
    minLength: typeof fixed === 'number' ? fixed : 1,
    multipleOf: typeof multiple === 'number' && multiple > 0 ? multiple : 1,
    isAtStart: direction === 'Left',
    type: typeof type === 'number' ? type : 0,
  }
}
