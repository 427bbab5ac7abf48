import type { Feature } from '../../features/feature.ts'
import { createEmbeddings } from '../../openai/embeddings-answer.ts'
import { decodeEmbeddingsRequest } from '../../openai/embeddings-request.ts'
import { invalidRequest, isOpenAiError, toServerError, type OpenAiError } from '../../openai/openai-error.ts'
import type { TextOrTokens } from '../../openai/token-lists.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { TypedResponse } from '../api.ts'
import type { ApiServices } from '../api-services.ts'
import { isFailure, type Failure } from '../failure.ts'
import type { CerebriumV4Deployment } from './access.ts'
import { toOpenAiResponse } from './errors.ts'

/** Limits of OpenAI's own models. */
const MAX_INPUT_TOKENS = 8192
const MAX_REQUEST_TOKENS = 300_000
/** Tokens that the model reads at once, padding counted. */
const MAX_BATCH_TOKENS = 65_536

/** One input, as the model and the bill see it. */
interface EmbeddingInput {
  readonly text: string
  readonly tokenCount: number
}

/** Answers with one embedding per input. The model reads texts: tokens are turned into theirs first. */
export async function answerEmbeddings(
  body: unknown,
  { name, settings, inputs, outputs }: CerebriumV4Deployment,
  services: ApiServices,
): Promise<TypedResponse | Failure> {
  const [input] = inputs
  const [output] = outputs
  const tokenizer = input?.tokenizer
  const dimension = output?.shape[0]
  if (
    input === undefined ||
    tokenizer === undefined ||
    output === undefined ||
    typeof dimension !== 'number'
  ) {
    const message = `Failed to answer with '${name}': expected a model from one text to one vector behind a deployment that serves embeddings`
    return { kind: 'server-failed', message }
  }
  const request = decodeEmbeddingsRequest(body, { dimension, vocabularySize: tokenizer.vocabularySize })
  if (isOpenAiError(request)) return toOpenAiResponse(request)
  const special = findSpecial(request.inputs, tokenizer)
  if (special !== undefined) return toOpenAiResponse(special)
  const counted = request.inputs.map((one) => toInput(one, tokenizer))
  const excess = findExcess(counted)
  if (excess !== undefined) return toOpenAiResponse(excess)

  const { signal } = services
  const options = { timeoutMs: settings.responseGracePeriodMs, ...(signal === undefined ? {} : { signal }) }
  const rows: Float32Array[] = []
  for (const batch of toBatches(counted)) {
    const columns = { [input.name]: batch.map(({ text }) => ({ value: text })) }
    const computed = await services.infer(
      { itemCount: batch.length, columns },
      { ...options, isContinued: rows.length > 0 },
    )
    if ('problems' in computed) {
      const message = `Failed to read the request: input ${computed.problems[0]?.message}`
      return { kind: 'request-invalid', message }
    }
    if (isFailure(computed)) return computed
    for (const row of computed.columns[output.name] ?? []) rows.push((row as Tensor<'float32'>).data)
  }
  const tokenCount = counted.reduce((sum, one) => sum + one.tokenCount, 0)
  try {
    return { status: 200, body: { value: createEmbeddings(request, { rows, tokenCount }) } }
  } catch (error) {
    return toOpenAiResponse(toServerError(error))
  }
}

function toInput(one: TextOrTokens, tokenizer: NonNullable<Feature['tokenizer']>): EmbeddingInput {
  return typeof one === 'string'
    ? { text: one, tokenCount: tokenizer.encode(one).length }
    : { text: tokenizer.decode(one).replace(/^ /, ''), tokenCount: one.length }
}

/** Tokens that stand for no text, such as padding, have no embedding. */
function findSpecial(
  inputs: readonly TextOrTokens[],
  { special }: NonNullable<Feature['tokenizer']>,
): OpenAiError | undefined {
  const names = new Map(Array.from(special, ([name, token]) => [token, name]))
  for (const [i, one] of inputs.entries()) {
    const found = typeof one === 'string' ? undefined : one.find((token) => names.has(token))
    if (found === undefined) continue
    const message = `Invalid 'input': expected tokens of text, but got the special token ${found}, '${names.get(found)}', in input ${i}.`
    return invalidRequest(message, 'input', 'invalid_value')
  }
  return undefined
}

function findExcess(inputs: readonly EmbeddingInput[]): OpenAiError | undefined {
  const longest = Math.max(...inputs.map(({ tokenCount }) => tokenCount))
  if (longest > MAX_INPUT_TOKENS) {
    const message = `Invalid 'input': expected at most ${MAX_INPUT_TOKENS} tokens in each input, but got ${longest}.`
    return invalidRequest(message, 'input', 'context_length_exceeded')
  }
  const total = inputs.reduce((sum, { tokenCount }) => sum + tokenCount, 0)
  if (total <= MAX_REQUEST_TOKENS) return undefined
  const message = `Invalid 'input': expected at most ${MAX_REQUEST_TOKENS} tokens in all inputs, but got ${total}.`
  return invalidRequest(message, 'input', 'max_tokens_per_request')
}

/** Neighbours that fit together once they are padded to the longest of them. */
function* toBatches(inputs: readonly EmbeddingInput[]): Generator<readonly EmbeddingInput[]> {
  let batch: EmbeddingInput[] = []
  let width = 0
  for (const one of inputs) {
    width = Math.max(width, one.tokenCount)
    if (batch.length > 0 && (batch.length + 1) * width > MAX_BATCH_TOKENS) {
      yield batch
      batch = []
      width = one.tokenCount
    }
    batch.push(one)
  }
  yield batch
}
