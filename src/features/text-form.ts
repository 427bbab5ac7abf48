import { isRecord } from '../errors/is-record.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { COUNT, memberError, readChoice, readNumber, type NumberRule } from './card-member.ts'
import { assertMembers, describeSpec, featureError, hasBatchAxis, type FeatureCard } from './feature-card.ts'
import type { FeatureProblem } from './feature.ts'
import { columnShape, findExcess, isColumn } from './tensor-fit.ts'
import { createTokenizer, type Tokenizer } from './tokenizer.ts'

/** How a tensor holds one text per item. */
export interface TextForm {
  /** Shape of one item. */
  readonly shape: readonly (number | string)[]
  readonly examples: readonly string[]
  /** Absent when the tensor holds the texts themselves. */
  readonly tokenizer?: Tokenizer
  /** A tensor of well-formed texts, or why the batch has no room in one. */
  encode(texts: readonly string[]): Tensor | readonly FeatureProblem[]
}

/**
 * Finds the form of a tensor and reads the members of the card that belong to it.
 *
 * @throws {ToolkitError} MODEL_INVALID when the tensor cannot hold texts, or the card does not fit
 */
export function createTextForm(card: FeatureCard, tensor: TensorSpec): TextForm {
  const { dtype, shape } = tensor
  if (dtype === 'string' && isColumn(tensor)) return rawForm(card, tensor)
  if (hasBatchAxis(tensor) && shape.length === 2) {
    if (dtype === 'int64' || dtype === 'int32') return idsForm(card, tensor, dtype)
    if (dtype === 'float32') return countsForm(card, tensor)
  }
  throw featureError(
    card.name,
    'a text needs a tensor [batch, length] of int64 or int32, [batch, vocabulary] of float32, ' +
      `or [batch] of string, ${describeSpec(tensor)}`,
  )
}

function rawForm(card: FeatureCard, tensor: TensorSpec): TextForm {
  assertMembers(card, [])
  return {
    shape: [],
    examples: ['hello'],
    encode: (data) => ({ dtype: 'string', shape: columnShape(tensor, data.length), data }),
  }
}

function countsForm(card: FeatureCard, tensor: TensorSpec): TextForm {
  assertMembers(card, ['tokenizer'])
  const tokenizer = readTokenizer(card)
  const { vocabularySize } = tokenizer
  if (typeof tensor.shape[1] === 'number' && tensor.shape[1] !== vocabularySize) {
    throw featureError(
      card.name,
      `counts of ${vocabularySize} tokens need a tensor [batch, ${vocabularySize}], ${describeSpec(tensor)}`,
    )
  }
  return {
    shape: [vocabularySize],
    examples: findExamples(tokenizer),
    tokenizer,
    encode(texts) {
      const excess = findExcess(card.name, texts.length, vocabularySize)
      if (excess !== undefined) return [excess]
      const data = new Float32Array(texts.length * vocabularySize)
      for (let item = 0; item < texts.length; item++) {
        for (const token of tokenizer.encode(texts[item] as string)) data[item * vocabularySize + token]! += 1
      }
      return { dtype: 'float32', shape: [texts.length, vocabularySize], data }
    },
  }
}

function idsForm(card: FeatureCard, tensor: TensorSpec, dtype: 'int64' | 'int32'): TextForm {
  assertMembers(card, ['tokenizer', 'padding', 'length', 'truncate'])
  const tokenizer = readTokenizer(card)
  const length = readLength(card, tensor)
  const padding = readNumber(card, 'padding', ID_RULES[dtype]) ?? paddingOf(card['tokenizer'])
  const cutsStart = readChoice(card, 'truncate', ['end', 'start']) === 'start'
  return {
    shape: [length ?? (tensor.shape[1] as string)],
    examples: findExamples(tokenizer),
    tokenizer,
    encode(texts) {
      const rows = texts.map((text) => tokenizer.encode(text))
      const width = length ?? rows.reduce((longest, row) => Math.max(longest, row.length), 1)
      const excess = findExcess(card.name, rows.length, width)
      if (excess !== undefined) return [excess]
      const shape = [rows.length, width]
      if (dtype === 'int32') {
        const data = new Int32Array(rows.length * width).fill(padding)
        rows.forEach((row, item) => data.set(cut(row, width, cutsStart), item * width))
        return { dtype, shape, data }
      }
      const data = new BigInt64Array(rows.length * width).fill(BigInt(padding))
      for (let item = 0; item < rows.length; item++) {
        const row = cut(rows[item] as readonly number[], width, cutsStart)
        for (let i = 0; i < row.length; i++) data[item * width + i] = BigInt(row[i] as number)
      }
      return { dtype, shape, data }
    },
  }
}

const ID_RULES: Readonly<Record<'int64' | 'int32', NumberRule>> = {
  int64: { expected: 'a whole number', accepts: Number.isSafeInteger },
  int32: {
    expected: 'a whole number of int32',
    accepts: (value) => Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31,
  },
}

function cut(tokens: readonly number[], width: number, cutsStart: boolean): readonly number[] {
  if (tokens.length <= width) return tokens
  return cutsStart ? tokens.slice(tokens.length - width) : tokens.slice(0, width)
}

function readTokenizer(card: FeatureCard): Tokenizer {
  if (card['tokenizer'] === undefined) throw memberError(card, 'tokenizer', 'an object')
  return createTokenizer(card['tokenizer'], `of feature '${card.name}'`)
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

const MAX_EXAMPLES = 3
const MAX_SEARCHED_TOKENS = 10_000
const WORD = /^ ?(\p{L}{3,})$/u

/** Some words that are tokens of their own. */
function findExamples(tokenizer: Tokenizer): readonly string[] {
  const words: string[] = []
  const end = Math.min(tokenizer.vocabularySize, MAX_SEARCHED_TOKENS)
  for (let token = 0; token < end && words.length < MAX_EXAMPLES; token++) {
    const word = WORD.exec(tokenizer.decode([token]))?.[1]
    if (word !== undefined && !words.includes(word)) words.push(word)
  }
  return words.length > 0 ? words : ['hello']
}
