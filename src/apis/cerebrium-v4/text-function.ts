import type { TextGenerator } from '../../engine/text-generator.ts'
import type { GenerationCard } from '../../features/generation-card.ts'
import { planChoices, runChoices } from '../../openai/choices.ts'
import { decodeCompletionRequest, type CompletionRequest } from '../../openai/completion-request.ts'
import { isOpenAiError } from '../../openai/openai-error.ts'
import type { Failure } from '../failure.ts'
import { argumentsWrong } from './arguments.ts'
import type { CerebriumV4Settings } from './settings.ts'

/** The arguments of a function that writes text; all but the prompt have the defaults of completions. */
const ARGUMENTS: readonly string[] = [
  'prompt',
  'max_tokens',
  'temperature',
  'top_p',
  'seed',
  'stop',
  'logit_bias',
]
const DEFAULT_TOKENS = 64

/** Reads the arguments of a function that writes text. */
export function readTextArguments(
  members: Readonly<Record<string, unknown>>,
  settings: CerebriumV4Settings,
  card: GenerationCard,
): CompletionRequest | Failure {
  const violations = Object.keys(members)
    .filter((name) => !ARGUMENTS.includes(name))
    .slice(0, 20)
    .map((name) => ({
      code: 'argument-unknown',
      pointer: `/${name.slice(0, 80)}`,
      message: `must be one of ${ARGUMENTS.join(', ')}`,
    }))
  if (typeof members['prompt'] !== 'string')
    violations.push({ code: 'argument-missing', pointer: '/prompt', message: 'must be given, a text' })
  if (violations.length > 0) return argumentsWrong(settings, violations)
  const body = { max_tokens: DEFAULT_TOKENS, ...members, model: settings.functionName }
  const request = decodeCompletionRequest(body, { card })
  if (!isOpenAiError(request)) return request
  const { param, message } = request.error
  return argumentsWrong(settings, [{ code: 'argument-invalid', pointer: `/${param}`, message }])
}

/** Continues the prompt, part by part. To leave the loop ends the generation. Throws as the generator does. */
export async function* writeTexts(
  generator: TextGenerator,
  request: CompletionRequest,
  signal: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  const [prompt] = request.prompts
  const plan = {
    promptTokens: prompt?.tokens ?? [],
    maxTokens: request.maxTokens,
    topLogprobs: 0,
    isMessage: false,
  }
  for await (const { text } of runChoices(generator, planChoices(request, plan), signal)) {
    if (text !== '') yield text
  }
}
