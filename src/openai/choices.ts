import type { RunOptions } from '../engine/engine.ts'
import type {
  GeneratedToken,
  GenerationEnd,
  GenerationRequest,
  TextGenerator,
} from '../engine/text-generator.ts'
import { createRandom } from '../random/random.ts'
import type { TextSettings } from './text-settings.ts'

/** The next part of one choice. */
export interface ChoicePart {
  readonly index: number
  /** May be empty. */
  readonly text: string
  /** The token that set the text free; none when text that was held back is left over. */
  readonly tokens: readonly GeneratedToken[]
  /** With the last part of a choice. */
  readonly finishReason?: GenerationEnd['reason']
}

/** What differs between the choices of a request. */
export interface ChoicePlan {
  readonly promptTokens: readonly number[]
  readonly maxTokens: number
  readonly topLogprobs: number
  readonly isMessage: boolean
}

/**
 * The generations of one prompt. Each has a seed of its own, drawn from the request's, or from what the model sees of the
 * prompt where there is none: equal requests answer equally, and equal prompts of one request too.
 */
export function planChoices(
  { card }: TextGenerator,
  settings: TextSettings,
  plan: ChoicePlan,
): readonly GenerationRequest[] {
  const promptTokens = plan.promptTokens.slice(-card.context)
  const origin = settings.seed === undefined ? `prompt/${promptTokens.join()}` : `seed/${settings.seed}`
  const { temperature, topP, presencePenalty, frequencyPenalty, logitBias, stop } = settings
  return Array.from({ length: settings.choiceCount }, (_, choice) => ({
    ...plan,
    promptTokens,
    temperature,
    topP,
    presencePenalty,
    frequencyPenalty,
    logitBias,
    stop,
    seed: createRandom(0).stream(`${origin}/choice/${choice}`).uint32(),
  }))
}

/**
 * Generates all choices in turn, one token of each at a time. Returns the number of tokens generated. To leave the loop
 * ends all generations.
 */
export async function* runChoices(
  generator: TextGenerator,
  requests: readonly GenerationRequest[],
  { signal, isAccepted = false }: RunOptions,
): AsyncGenerator<ChoicePart, number, undefined> {
  const options = signal === undefined ? {} : { signal }
  // What has begun with the first one is brought to its end.
  let running = requests.map((request, index) => ({
    index,
    tokens: generator.generate(request, { ...options, isAccepted: isAccepted || index > 0 }),
  }))
  let tokenCount = 0
  try {
    while (running.length > 0) {
      const ended = new Set<number>()
      for (const { index, tokens } of running) {
        const { done, value } = await tokens.next()
        if (done === true) {
          ended.add(index)
          tokenCount += value.tokenCount
          yield { index, text: value.text, tokens: [], finishReason: value.reason }
        } else yield { index, text: value.text, tokens: [value] }
      }
      running = running.filter(({ index }) => !ended.has(index))
    }
  } finally {
    for (const { tokens } of running) await tokens.return(NOTHING)
  }
  return tokenCount
}

/** What a generation that is left returns; nobody reads it. */
const NOTHING: GenerationEnd = { reason: 'stop', text: '', tokenCount: 0 }
