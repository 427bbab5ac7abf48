import { ToolkitError } from '../errors/toolkit-error.ts'
import type { RandomStream } from '../random/random.ts'

/** How a token is chosen from logits. */
export interface SamplingSettings {
  /** At least 0; 0 always takes the most probable token. */
  readonly temperature: number
  /** In [0, 1]: only the most probable tokens that together reach this probability are drawn from; 1 keeps all. */
  readonly topP: number
  /** How many of the most probable tokens are listed beside the one chosen. */
  readonly topLogprobs: number
}

/** A token and the natural logarithm of its probability. */
export interface TokenLogprob {
  readonly token: number
  readonly logprob: number
}

/** A chosen token. Log probabilities are the model's own: without temperature, nucleus, bias or penalties. */
export interface SampledToken extends TokenLogprob {
  /** The most probable tokens, the best first, of equal ones the lower id first. */
  readonly top: readonly TokenLogprob[]
}

/** What moves logits before a token is drawn. */
export interface LogitAdjustments {
  /** Taken once from every token that was generated already, in [-2, 2]. */
  readonly presencePenalty: number
  /** Taken for each time that a token was generated already, in [-2, 2]. */
  readonly frequencyPenalty: number
  /** Added to the logits of tokens by id. Ids beyond the vocabulary have no effect. */
  readonly logitBias: ReadonlyMap<number, number>
}

/**
 * Moves logits as OpenAI defines it: `logit + bias - presence * (count > 0) - frequency * count`. A logit of -Infinity
 * stays: nothing brings a masked token back.
 *
 * @param logits - float32 `[vocabulary]`; not changed, and the answer itself where nothing moves them
 * @param counts - how often each token was generated
 */
export function adjustLogits(
  logits: Float32Array,
  counts: ReadonlyMap<number, number>,
  adjustments: LogitAdjustments,
): Float32Array {
  const { presencePenalty, frequencyPenalty, logitBias } = adjustments
  if (presencePenalty === 0 && frequencyPenalty === 0 && logitBias.size === 0) return logits
  const adjusted = logits.slice()
  const add = (token: number, amount: number): void => {
    if (token >= 0 && token < adjusted.length && adjusted[token] !== -Infinity) adjusted[token]! += amount
  }
  for (const [token, count] of counts) {
    if (count > 0) add(token, -presencePenalty - frequencyPenalty * count)
  }
  for (const [token, bias] of logitBias) add(token, bias)
  return adjusted
}

/**
 * Chooses a token. Any finite logits are safe; tokens with -Infinity are never chosen while another one is there, and
 * those with +Infinity share the probability.
 *
 * @param logits - float32 `[vocabulary]` as the model gave them, for the log probabilities
 * @param adjusted - the same after bias and penalties, for the choice
 * @param random - one number is drawn from it, none when `temperature` is 0
 * @throws {ToolkitError} ENGINE_FAILED when a logit is NaN, or when all are -Infinity
 */
export function sampleToken(
  logits: Float32Array,
  adjusted: Float32Array,
  settings: SamplingSettings & { readonly random: RandomStream },
): SampledToken {
  const { temperature, topP, topLogprobs, random } = settings
  const token =
    temperature === 0 ? findBest(adjusted) : draw(weightsOf(adjusted, temperature), topP, random.fraction())
  return scoreToken(logits, token, topLogprobs)
}

/**
 * The log probability of a given token, and the most probable tokens. `logits` are kept and must not change: the log
 * probability is computed when it is asked for.
 *
 * @throws {ToolkitError} ENGINE_FAILED as {@link sampleToken}
 */
export function scoreToken(logits: Float32Array, token: number, topLogprobs: number): SampledToken {
  let normalized: ((token: number) => number) | undefined
  const toLogprob = (id: number): number => (normalized ??= normalize(logits))(id)
  const top = findTop(logits, topLogprobs).map((id) => ({ token: id, logprob: toLogprob(id) }))
  // Most texts are written without anybody asking how probable they were.
  return {
    token,
    get logprob() {
      return toLogprob(token)
    },
    top,
  }
}

function findBest(logits: Float32Array): number {
  let best = 0
  for (let i = 0; i < logits.length; i++) {
    const logit = logits[i] as number
    if (Number.isNaN(logit)) throw unusable(`NaN for token ${i}`)
    if (logit > (logits[best] as number)) best = i
  }
  if (logits.length === 0) throw unusable('none')
  if (logits[best] === -Infinity) throw unusable(`-Infinity for all ${logits.length} tokens`)
  return best
}

function unusable(found: string): ToolkitError {
  return new ToolkitError(
    'ENGINE_FAILED',
    `Failed to choose token: expected a logit for each token, found ${found}`,
  )
}

/** What is drawn from: weights by token, and for each token the sum of its own and those before it. */
interface Weights {
  readonly temperature: number
  readonly weights: Float64Array
  readonly sums: Float64Array
}

/** Logits that are remembered are drawn from again and again; those of one run are forgotten with it. */
const recent = new WeakMap<Float32Array, Weights>()

function weightsOf(logits: Float32Array, temperature: number): Weights {
  const known = recent.get(logits)
  if (known?.temperature === temperature) return known
  const weights = weigh(logits, findBest(logits), temperature)
  const sums = new Float64Array(weights.length)
  let sum = 0
  for (let i = 0; i < weights.length; i++) sums[i] = sum += weights[i] as number
  const made = { temperature, weights, sums }
  recent.set(logits, made)
  return made
}

/**
 * Probabilities that need not sum to 1; the best has 1. Equal infinities, whose difference is NaN, have 1 too. Loops: this is
 * run for every token of every text, over the whole vocabulary.
 */
function weigh(logits: Float32Array, best: number, temperature: number): Float64Array {
  const largest = logits[best] as number
  const weights = new Float64Array(logits.length)
  for (let i = 0; i < weights.length; i++) {
    const logit = logits[i] as number
    weights[i] = logit === largest ? 1 : Math.exp((logit - largest) / temperature)
  }
  return weights
}

/** The token whose share of the weights holds `fraction`, which lies in [0, 1). */
function draw({ weights, sums }: Weights, topP: number, fraction: number): number {
  if (topP < 1) return drawFrom(keepNucleus(weights, topP), weights, fraction)
  const goal = fraction * (sums[sums.length - 1] as number)
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] as number) > goal) high = middle
    else low = middle + 1
  }
  // The last sum is rounded, and tokens without weight have the sum of those before them.
  while (low > 0 && weights[low] === 0) low -= 1
  return low
}

function drawFrom(order: readonly number[], weights: Float64Array, fraction: number): number {
  const sum = order.reduce((total, token) => total + (weights[token] as number), 0)
  let left = fraction * sum
  let last = order[0] as number
  for (const token of order) {
    const weight = weights[token] as number
    if (weight === 0) continue
    last = token
    left -= weight
    if (left < 0) return token
  }
  // The sum was rounded: what is left over belongs to the last token that can occur.
  return last
}

/** The fewest of the most probable tokens that reach `topP`, at least one. */
function keepNucleus(weights: Float64Array, topP: number): readonly number[] {
  const weightOf = (token: number): number => weights[token] as number
  const order = Array.from(weights.keys()).sort((a, b) => weightOf(b) - weightOf(a) || a - b)
  const goal = topP * weights.reduce((total, weight) => total + weight, 0)
  let reached = 0
  const end = order.findIndex((token) => (reached += weightOf(token)) >= goal)
  return end === -1 ? order : order.slice(0, end + 1)
}

/** Log probabilities by token. */
function normalize(logits: Float32Array): (token: number) => number {
  const largest = logits[findBest(logits)] as number
  const logitOf = (token: number): number => logits[token] as number
  if (largest === Infinity) {
    const share = -Math.log(logits.reduce((count, logit) => count + (logit === Infinity ? 1 : 0), 0))
    return (token) => (logitOf(token) === Infinity ? share : -Infinity)
  }
  let sum = 0
  for (let i = 0; i < logits.length; i++) sum += Math.exp(logitOf(i) - largest)
  return (token) => logitOf(token) - largest - Math.log(sum)
}

/** The ids of the largest logits in order. */
function findTop(logits: Float32Array, count: number): readonly number[] {
  const top: number[] = []
  const logitOf = (token: number): number => logits[token] as number
  for (let token = 0; token < logits.length && count > 0; token++) {
    if (logitOf(token) === -Infinity) continue
    if (top.length === count && logitOf(token) <= logitOf(top[count - 1] as number)) continue
    let place = top.length
    while (place > 0 && logitOf(top[place - 1] as number) < logitOf(token)) place -= 1
    top.splice(place, 0, token)
    if (top.length > count) top.pop()
  }
  return top
}
