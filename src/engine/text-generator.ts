import { ToolkitError } from '../errors/toolkit-error.ts'
import type { GenerationCard } from '../features/generation-card.ts'
import {
  adjustLogits,
  sampleToken,
  scoreToken,
  type LogitAdjustments,
  type SampledToken,
  type SamplingSettings,
} from '../inference/sampling.ts'
import { createRandom } from '../random/random.ts'
import type { Model, RunOptions } from './engine.ts'
import { createGeneratedText } from './generated-text.ts'
import { createNextLogits } from './language-model.ts'
import { createTurns } from './turns.ts'

/** What to generate. Equal requests give equal tokens, whatever runs beside. */
export interface GenerationRequest extends SamplingSettings, LogitAdjustments {
  /** Ids; the model sees the last `context` of them. */
  readonly promptTokens: readonly number[]
  readonly maxTokens: number
  /** A whole number in [0, 2^32). */
  readonly seed: number
  /** Texts that end the generation and are no part of it. */
  readonly stop: readonly string[]
  /** Takes away the space that the tokenizer puts before every text, as a message of its own needs it. */
  readonly isMessage?: boolean
}

/** A token that could have been. */
export interface TokenCandidate {
  readonly token: number
  /** Its bytes as text, U+FFFD for parts of characters; the name of a special token. */
  readonly tokenText: string
  /** UTF-8; empty for a special token. */
  readonly bytes: Uint8Array
  /** Natural logarithm of the model's own probability, special tokens that cannot occur left out. */
  readonly logprob: number
}

/** A token in its place, with the `topLogprobs` most probable ones. */
export interface ScoredToken extends TokenCandidate {
  readonly top: readonly TokenCandidate[]
}

/** A token that was generated. */
export interface GeneratedToken extends ScoredToken {
  /** The text that it sets free, in whole characters; may be empty, or begin with what was held back before. */
  readonly text: string
}

/** How a generation ended. */
export interface GenerationEnd {
  /** `stop`: the model ended the text, or a stop text came. `length`: `maxTokens` were generated. */
  readonly reason: 'stop' | 'length'
  /** Text that was held back and belongs to no token any more. */
  readonly text: string
  /** Tokens generated, those of a stop text counted too, the one that ends the text not. */
  readonly tokenCount: number
}

/** A language model with its tokenizer. */
export interface TextGenerator {
  readonly card: GenerationCard
  countTokens(text: string): number
  /**
   * Generates token by token, one run of the model each. The texts of all tokens and of the end are the text. Before each
   * run others get a turn of the event loop. To leave the loop ends the generation.
   *
   * @throws {ToolkitError} REQUEST_CANCELLED before the next run once the signal is aborted: nothing that was cut off
   *   looks like an end
   * @throws {ToolkitError} ENGINE_OVERLOADED at the first token; ENGINE_CLOSED, ENGINE_FAILED as the model
   */
  generate(
    request: GenerationRequest,
    options?: RunOptions,
  ): AsyncGenerator<GeneratedToken, GenerationEnd, undefined>
  /** Tells how probable each token but the first is after those before it. Turns and errors as in `generate`. */
  score(
    tokens: readonly number[],
    topLogprobs: number,
    options?: RunOptions,
  ): AsyncGenerator<ScoredToken, void, undefined>
}

/** What is remembered costs a tenth of what is computed: so many of them share a turn. */
const RECALLS_PER_TURN = 16

function assertWanted({ signal }: RunOptions): void {
  if (signal?.aborted !== true) return
  const message = 'Failed to generate text: it was cancelled by its caller'
  throw new ToolkitError('REQUEST_CANCELLED', message, { cause: signal.reason })
}

/** The loop belongs to all generators of the process. */
const takeTurn = createTurns()

/**
 * Joins a language model and its card. The model stays the caller's, who closes it.
 *
 * @param model - int64 `[batch, context]` in, float32 logits `[batch, vocabulary]` out
 * @throws {ToolkitError} MODEL_INVALID when the model does not fit the card
 */
export function createTextGenerator(model: Model, card: GenerationCard): TextGenerator {
  const { tokenizer } = card
  const names = new Map(Array.from(tokenizer.special, ([name, token]) => [token, name]))
  const masked = [...names.keys()].filter((token) => token !== card.end)
  const nextLogits = createNextLogits(model, card, masked)
  const putsSpace = tokenizer.decode(tokenizer.encode('a')) === ' a'

  const describe = (token: number): Pick<TokenCandidate, 'token' | 'tokenText' | 'bytes'> => ({
    token,
    tokenText: names.get(token) ?? tokenizer.decode([token]),
    bytes: tokenizer.bytesOf(token),
  })
  const toScored = (sampled: SampledToken): ScoredToken => ({
    ...describe(sampled.token),
    // Computed when it is asked for.
    get logprob() {
      return sampled.logprob
    },
    top: sampled.top.map(({ token, logprob }) => ({ ...describe(token), logprob })),
  })

  let recalled = 0
  async function readLogits(tokens: readonly number[], options: RunOptions): Promise<Float32Array> {
    const known = nextLogits.recall(tokens)
    if (known !== undefined && ++recalled % RECALLS_PER_TURN !== 0) {
      assertWanted(options)
      return known
    }
    await takeTurn()
    assertWanted(options)
    return known ?? nextLogits.compute(tokens, options)
  }

  async function* generate(
    request: GenerationRequest,
    options: RunOptions = {},
  ): AsyncGenerator<GeneratedToken, GenerationEnd, undefined> {
    const settings = { ...request, random: createRandom(request.seed).stream('tokens') }
    const output = createGeneratedText<ScoredToken>({
      stop: request.stop,
      dropsLeadingSpace: putsSpace && request.isMessage === true,
    })
    const seen = request.promptTokens.slice(-card.context)
    const counts = new Map<number, number>()
    let tokenCount = 0
    let reason: GenerationEnd['reason'] = 'length'
    while (tokenCount < request.maxTokens) {
      // A text that has begun is brought to its end, however many others wait.
      const logits = await readLogits(seen, tokenCount === 0 ? options : { ...options, isAccepted: true })
      const sampled = sampleToken(logits, adjustLogits(logits, counts, request), settings)
      if (sampled.token === card.end) {
        reason = 'stop'
        break
      }
      tokenCount += 1
      counts.set(sampled.token, (counts.get(sampled.token) ?? 0) + 1)
      seen.push(sampled.token)
      if (seen.length > card.context) seen.shift()
      yield* output.add(toScored(sampled))
      if (output.hasStopped()) {
        reason = 'stop'
        break
      }
    }
    const { items, text } = output.finish()
    yield* items
    return { reason: output.hasStopped() ? 'stop' : reason, text, tokenCount }
  }

  async function* score(
    tokens: readonly number[],
    topLogprobs: number,
    options: RunOptions = {},
  ): AsyncGenerator<ScoredToken, void, undefined> {
    for (const [i, token] of tokens.entries()) {
      if (i === 0) continue
      const seen = tokens.slice(Math.max(0, i - card.context), i)
      const logits = await readLogits(seen, i === 1 ? options : { ...options, isAccepted: true })
      yield toScored(scoreToken(logits, token, topLogprobs))
    }
  }

  return { card, countTokens: (text) => tokenizer.encode(text).length, generate, score }
}
