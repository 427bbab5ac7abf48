import { encodeBase64 } from '../../codecs/base64.ts'
import { isRecord } from '../../errors/is-record.ts'
import { toNestedLists } from '../../apis/feature-value.ts'
import type { DrawnFeature } from '../../properties/law-instances.ts'
import type { Tensor } from '../../tensor/tensor.ts'

/** A drawn value as APIs write it who have no media types of their own; undefined where there is no such form. */
export function toJsonValue(feature: DrawnFeature, value: unknown): unknown {
  if (value instanceof Uint8Array) return encodeBase64(value)
  return feature.kind === 'tensor' && isRecord(value) ? toNestedLists(value as unknown as Tensor) : value
}

/** Kinds of input that every JSON body can carry. */
export function isPlain({ kind }: DrawnFeature): boolean {
  return kind === 'number' || kind === 'category' || kind === 'binary' || kind === 'text'
}

/** What an answer of an OpenAI client's call says: not its id, its time, or what services add. */
export function openAiEssence(answer: unknown): unknown {
  if (!isRecord(answer) || typeof answer['object'] !== 'string') return answer
  const { choices, data } = answer
  return { choices, data }
}

/** Texts that are tried where a model takes any: short, long, of several scripts, with signs that JSON escapes. */
export const SAMPLE_TEXTS: readonly string[] = [
  'the mistral wind',
  'a dry wind',
  'The old man',
  'naïve café, 東京 🛑',
  'line one\nline "two"\t\\',
  'x',
]

/** Embeddings: texts in, vectors by index out. */
export function readEmbeddings(answer: unknown, count: number): readonly unknown[] | undefined {
  const data = isRecord(answer) ? answer['data'] : undefined
  if (!Array.isArray(data) || data.length !== count) return undefined
  const isInOrder = data.every((entry: unknown, i) => isRecord(entry) && entry['index'] === i)
  return isInOrder ? data.map((entry: { embedding: unknown }) => entry.embedding) : undefined
}
