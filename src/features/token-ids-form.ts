import { isRecord } from '../errors/is-record.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { COUNT, memberError, readChoice, readNumber, type NumberRule } from './card-member.ts'
import { assertMembers, describeSpec, featureError, type FeatureCard } from './feature-card.ts'
import type { FeatureProblem } from './feature.ts'
import { findExcess } from './tensor-fit.ts'
import { findExamples, readTokenizer, type TextForm } from './text-tokenizer.ts'
import type { PaddingRule } from './tokenizer-kind.ts'
import type { Tokenizer } from './tokenizer.ts'

type IdDtype = 'int64' | 'int32'

/** What a card says about the ids of a text. */
interface IdsBinding {
  readonly feature: string
  readonly tensor: TensorSpec
  readonly dtype: IdDtype
  readonly tokenizer: Tokenizer
  /** Ids per text; the longest text decides when undefined. */
  readonly length: number | undefined
  readonly maxLength: number
  readonly padding: number
  readonly cutsStart: boolean
}

/** Texts as rows of token ids; with a mask of the tokens, and their types, in tensors beside them where the card names some. */
export function createTokenIdsForm(card: FeatureCard, tensor: TensorSpec, dtype: IdDtype): TextForm {
  assertMembers(card, ['tokenizer', 'padding', 'length', 'maxLength', 'truncate', 'mask', 'types'])
  const tokenizer = readTokenizer(card)
  const length = readLength(card, tensor)
  const binding: IdsBinding = {
    feature: card.name,
    tensor,
    dtype,
    tokenizer,
    length,
    maxLength: readNumber(card, 'maxLength', COUNT) ?? Infinity,
    padding:
      readNumber(card, 'padding', ID_RULES[dtype]) ?? tokenizer.padding ?? paddingOf(card['tokenizer']),
    cutsStart: readChoice(card, 'truncate', ['end', 'start']) === 'start',
  }
  const mask = readInputName(card, 'mask')
  const types = readInputName(card, 'types')
  const companions = [mask, types].filter((name) => name !== undefined)
  return {
    shape: [length ?? (tensor.shape[1] as string)],
    examples: findExamples(tokenizer),
    tokenizer,
    encode(texts) {
      const rows = encodeRows(texts, binding)
      return 'problem' in rows ? [rows.problem] : rows.ids
    },
    ...(companions.length > 0 && {
      companions,
      encodeAll(texts): Readonly<Record<string, Tensor>> | readonly FeatureProblem[] {
        const rows = encodeRows(texts, binding)
        if ('problem' in rows) return [rows.problem]
        return {
          [tensor.name]: rows.ids,
          ...(mask === undefined ? {} : { [mask]: createMask(rows) }),
          ...(types === undefined ? {} : { [types]: createTypes(rows) }),
        }
      },
    }),
  }
}

interface Rows {
  readonly ids: Tensor<IdDtype>
  /** Tokens of each text. */
  readonly counts: readonly number[]
  readonly rule: PaddingRule
}

const PADDED_AT_END: PaddingRule = { minLength: 1, multipleOf: 1, isAtStart: false, type: 0 }

function encodeRows(
  texts: readonly string[],
  { feature, dtype, tokenizer, length, maxLength, padding, cutsStart }: IdsBinding,
): Rows | { readonly problem: FeatureProblem } {
  const limit = Math.min(length ?? Infinity, maxLength)
  const rows = texts.map((text) => cut(tokenizer, text, { limit, cutsStart }))
  const { paddingRule: rule = PADDED_AT_END } = tokenizer
  const longest = rows.reduce((most, row) => Math.max(most, row.length), Math.max(rule.minLength, 1))
  const width = length ?? Math.ceil(longest / rule.multipleOf) * rule.multipleOf
  const problem = findExcess(feature, rows.length, width)
  if (problem !== undefined) return { problem }
  const ids = fill(dtype, [rows.length, width], padding)
  rows.forEach((row, item) => {
    const start = startOf(item, row.length, { width, rule })
    if (ids.dtype === 'int32') ids.data.set(row, start)
    else for (let i = 0; i < row.length; i++) ids.data[start + i] = BigInt(row[i] as number)
  })
  return { ids, counts: rows.map((row) => row.length), rule }
}

/** Where the tokens of a text begin among those of the batch. */
function startOf(
  item: number,
  count: number,
  { width, rule }: { readonly width: number; readonly rule: PaddingRule },
): number {
  return item * width + (rule.isAtStart ? width - count : 0)
}

function fill(dtype: IdDtype, shape: readonly number[], value: number): Tensor<IdDtype> {
  const size = shape.reduce((product, side) => product * side, 1)
  return dtype === 'int32'
    ? { dtype, shape, data: new Int32Array(size).fill(value) }
    : { dtype, shape, data: new BigInt64Array(size).fill(BigInt(value)) }
}

/** 1 for tokens of the text, 0 for padding. */
function createMask(rows: Rows): Tensor {
  return fillTokens(rows, { token: 1, padding: 0 })
}

/** A text by itself has tokens of type 0 only. */
function createTypes(rows: Rows): Tensor {
  return fillTokens(rows, { token: 0, padding: rows.rule.type })
}

function fillTokens(
  { ids, counts, rule }: Rows,
  { token, padding }: { readonly token: number; readonly padding: number },
): Tensor {
  const filled = fill(ids.dtype, ids.shape, padding)
  const width = ids.shape[1] as number
  counts.forEach((count, item) => {
    const start = startOf(item, count, { width, rule })
    if (filled.dtype === 'int32') filled.data.fill(token, start, start + count)
    else filled.data.fill(BigInt(token), start, start + count)
  })
  return filled
}

function cut(
  tokenizer: Tokenizer,
  text: string,
  { limit, cutsStart }: { readonly limit: number; readonly cutsStart: boolean },
): readonly number[] {
  if (tokenizer.encodeWithin !== undefined) return tokenizer.encodeWithin(text, { limit, cutsStart })
  const tokens = tokenizer.encode(text)
  if (tokens.length <= limit) return tokens
  return cutsStart ? tokens.slice(tokens.length - limit) : tokens.slice(0, limit)
}

const ID_RULES: Readonly<Record<IdDtype, NumberRule>> = {
  int64: { expected: 'a whole number', accepts: Number.isSafeInteger },
  int32: {
    expected: 'a whole number of int32',
    accepts: (value) => Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31,
  },
}

function readLength(card: FeatureCard, tensor: TensorSpec): number | undefined {
  const fixed = tensor.shape[1]
  const length = readNumber(card, 'length', COUNT)
  if (typeof fixed !== 'number') return length
  if (length === undefined || length === fixed) return fixed
  throw featureError(card.name, `the card has the length ${length}, ${describeSpec(tensor)}`)
}

/** The padding id that the tokenizer itself has, or 0. */
function paddingOf(tokenizer: unknown): number {
  const padding = isRecord(tokenizer) ? tokenizer['padding'] : undefined
  return typeof padding === 'number' ? padding : 0
}

function readInputName(card: FeatureCard, member: string): string | undefined {
  const name = card[member]
  if (name === undefined || (typeof name === 'string' && name !== card.tensor)) return name
  throw memberError(card, member, 'the name of another input')
}
