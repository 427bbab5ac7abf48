import { encodeMsgpack } from '../../codecs/msgpack.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import { ToolkitError } from '../../errors/toolkit-error.ts'
import { encodePrompt } from '../../features/generation-card.ts'
import { awaitAdmission } from '../../engine/admission.ts'
import type { GenerationRequest, TextGenerator } from '../../engine/text-generator.ts'
import type { Violation } from '../../contract/violation.ts'
import { MODEL_FAILED, isBasetenError, toModelError, type BasetenError } from './baseten-error.ts'
import type { ModelCall, ModelOutput } from './model-output.ts'
import { inputError, unknownMember } from './model-input.ts'
import type { ModelInput } from './request-body.ts'

const DEFAULT_TOKENS = 64
const MAX_TOKENS = 4096

interface TextRequest {
  readonly prompt: string
  readonly maxTokens: number
  readonly temperature: number
  readonly seed: number
  readonly isStream: boolean
}

/**
 * Continues `{"prompt", "max_tokens", "temperature", "seed", "stream"}`: `{"output": text}`, or with `stream` the text in
 * chunks of UTF-8 while it is written.
 */
export async function generateText(
  input: ModelInput,
  { deployment, services, signal }: ModelCall,
): Promise<ModelOutput | BasetenError> {
  const { generator } = services
  if (generator === undefined) return MODEL_FAILED
  const request = readTextRequest(input.value)
  if (isBasetenError(request)) return request
  services.remark(remarksOn(input.value))
  await services.wake()
  const { failAfterTokens = Infinity } = deployment.settings
  const texts = writeTexts(generator, toGeneration(request, generator), { failAfterTokens, signal })
  let output = ''
  try {
    if (request.isStream)
      return { kind: 'stream', chunks: toChunks(await awaitAdmission(texts)), form: input.form }
    for await (const text of texts) output += text
  } catch (error) {
    if (!(error instanceof ToolkitError)) throw error
    return toModelError(error)
  }
  return input.form === 'msgpack'
    ? { kind: 'bytes', bytes: encodeMsgpack({ output }) }
    : { kind: 'value', value: { output } }
}

/** Whether the model would answer this input with a stream. */
export function asksForStream(input: unknown): boolean {
  return isRecord(input) && input['stream'] === true
}

/** Members that are ignored. */
function remarksOn(input: unknown): readonly Violation[] {
  const known = ['prompt', 'max_tokens', 'temperature', 'seed', 'stream']
  return Object.keys(isRecord(input) ? input : {})
    .filter((name) => !known.includes(name))
    .slice(0, 20)
    .map((name) => unknownMember(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`))
}

function readTextRequest(input: unknown): TextRequest | BasetenError {
  const violations: Violation[] = []
  const refuse = (pointer: string, expected: string, found: unknown): void => {
    violations.push({
      code: 'body-shape',
      pointer,
      message: `must be ${expected}, found ${describeValue(found)}`,
    })
  }
  const body = isRecord(input) ? input : {}
  if (!isRecord(input)) refuse('', 'an object', input)
  const { prompt, max_tokens: maxTokens = DEFAULT_TOKENS, temperature = 0, seed = 0, stream = false } = body
  if (isRecord(input) && typeof prompt !== 'string') refuse('/prompt', 'text', prompt)
  const number = (
    pointer: string,
    value: unknown,
    range: { least: number; greatest: number; isWhole: boolean },
  ): void => {
    const { least, greatest, isWhole } = range
    if (
      typeof value === 'number' &&
      value >= least &&
      value <= greatest &&
      (!isWhole || Number.isInteger(value))
    )
      return
    refuse(pointer, `a ${isWhole ? 'whole ' : ''}number from ${least} to ${greatest}`, value)
  }
  number('/max_tokens', maxTokens, { least: 1, greatest: MAX_TOKENS, isWhole: true })
  number('/temperature', temperature, { least: 0, greatest: 2, isWhole: false })
  number('/seed', seed, { least: 0, greatest: 2 ** 32 - 1, isWhole: true })
  if (typeof stream !== 'boolean') refuse('/stream', 'true or false', stream)
  if (violations.length > 0) return inputError(violations)
  return {
    prompt: prompt as string,
    maxTokens: maxTokens as number,
    temperature: temperature as number,
    seed: seed as number,
    isStream: stream === true,
  }
}

function toGeneration(request: TextRequest, { card }: TextGenerator): GenerationRequest {
  const { prompt, maxTokens, temperature, seed } = request
  return {
    promptTokens: encodePrompt(card, prompt),
    maxTokens,
    temperature,
    seed,
    topP: 1,
    topLogprobs: 0,
    presencePenalty: 0,
    frequencyPenalty: 0,
    logitBias: new Map(),
    stop: [],
  }
}

/** The text as it is written. */
async function* writeTexts(
  generator: TextGenerator,
  request: GenerationRequest,
  { failAfterTokens, signal }: { readonly failAfterTokens: number; readonly signal: AbortSignal | undefined },
): AsyncGenerator<string, void, undefined> {
  const tokens = generator.generate(request, signal === undefined ? {} : { signal })
  let count = 0
  try {
    for (;;) {
      if (count >= failAfterTokens) {
        throw new ToolkitError(
          'ENGINE_FAILED',
          `Failed to write: expected a model that goes on, it is told to fail after ${count} tokens`,
        )
      }
      const next = await tokens.next()
      if (next.value.text !== '') yield next.value.text
      if (next.done === true) return
      count++
    }
  } finally {
    await tokens.return({ reason: 'length', text: '', tokenCount: count })
  }
}

/** UTF-8 of the text. What fails in the middle is for the reader of the chunks to word, or to swallow. */
async function* toChunks(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array, void, undefined> {
  const utf8 = new TextEncoder()
  for await (const text of texts) yield utf8.encode(text)
}
