import type { Violation } from '../../contract/violation.ts'
import type { TextGenerator } from '../../engine/text-generator.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { GenerationCard } from '../../features/generation-card.ts'
import { planChoices, runChoices } from '../../openai/choices.ts'
import { decodeCompletionRequest, type CompletionRequest } from '../../openai/completion-request.ts'
import { isOpenAiError } from '../../openai/openai-error.ts'
import { MAX_TEXT_LENGTH } from '../../openai/text-length.ts'
import type { Failure } from '../failure.ts'
import { argumentsWrong } from './arguments.ts'
import type { CerebriumV4Settings } from './settings.ts'

/** What an argument has to be, in words and as a check. */
interface ArgumentRule {
  readonly expected: string
  fits(value: unknown): boolean
}

const DEFAULT_TOKENS = 64
const MAX_TOKENS = 16_384
const MAX_STOPS = 4
const MAX_BIAS = 100

/** The arguments of a function that writes text; all but the prompt have the defaults of completions. */
function rulesFor({ tokenizer: { vocabularySize } }: GenerationCard): ReadonlyMap<string, ArgumentRule> {
  const between = (from: number, to: number): ArgumentRule => ({
    expected: `a number from ${from} to ${to}`,
    fits: (value) => typeof value === 'number' && value >= from && value <= to,
  })
  const isStop = (value: unknown): boolean => typeof value === 'string' && value !== ''
  return new Map<string, ArgumentRule>([
    [
      'prompt',
      {
        expected: `a text of at most ${MAX_TEXT_LENGTH} characters`,
        fits: (value) => typeof value === 'string' && value.length <= MAX_TEXT_LENGTH,
      },
    ],
    [
      'max_tokens',
      {
        expected: `a whole number from 0 to ${MAX_TOKENS}`,
        fits: (value) => Number.isInteger(value) && between(0, MAX_TOKENS).fits(value),
      },
    ],
    ['temperature', between(0, 2)],
    ['top_p', between(0, 1)],
    [
      'seed',
      {
        expected: 'a whole number of at most 64 bits',
        fits: (value) => Number.isInteger(value) && between(-(2 ** 63), 2 ** 63).fits(value),
      },
    ],
    [
      'stop',
      {
        expected: `a text or a list of 1 to ${MAX_STOPS} texts, none of them empty`,
        fits: (value) =>
          isStop(value) ||
          (Array.isArray(value) && value.length > 0 && value.length <= MAX_STOPS && value.every(isStop)),
      },
    ],
    [
      'logit_bias',
      {
        expected: `an object from token ids below ${vocabularySize} to numbers from ${-MAX_BIAS} to ${MAX_BIAS}`,
        fits: (value) =>
          isRecord(value) &&
          Object.entries(value).every(
            ([id, bias]) =>
              /^(0|[1-9]\d{0,8})$/.test(id) &&
              Number(id) < vocabularySize &&
              between(-MAX_BIAS, MAX_BIAS).fits(bias),
          ),
      },
    ],
  ])
}

/** Reads the arguments of a function that writes text; null stands for one that is left out. */
export function readTextArguments(
  members: Readonly<Record<string, unknown>>,
  settings: CerebriumV4Settings,
  card: GenerationCard,
): CompletionRequest | Failure {
  const rules = rulesFor(card)
  const violations: Violation[] = []
  for (const [name, rule] of rules) {
    const value = Object.hasOwn(members, name) ? (members[name] ?? undefined) : undefined
    if ((value === undefined && name !== 'prompt') || rule.fits(value)) continue
    if (value === undefined) {
      violations.push({
        code: 'argument-missing',
        pointer: `/${name}`,
        message: `must be given, ${rule.expected}`,
      })
      continue
    }
    const found =
      typeof value === 'string' && value.length > 80 ? `${value.length} characters` : describeValue(value)
    const message = `must be ${rule.expected}, found ${found}`
    violations.push({ code: 'argument-invalid', pointer: `/${name}`, message })
  }
  const unknown = Object.keys(members).filter((name) => !rules.has(name))
  const known = [...rules.keys()].join(', ')
  for (const name of unknown.slice(0, 20)) {
    const pointer = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const message = `must be left out, the function has ${known}`
    violations.push({ code: 'argument-unknown', pointer, message })
  }
  if (violations.length > 0) {
    const omittedCount = Math.max(0, unknown.length - 20)
    return argumentsWrong(settings, violations, violations.length + omittedCount)
  }
  const body = { max_tokens: DEFAULT_TOKENS, ...members, model: settings.functionName }
  const request = decodeCompletionRequest(body, { card })
  if (isOpenAiError(request)) throw new TypeError(`the rules let through: ${request.error.message}`)
  return request
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
  for await (const { text } of runChoices(generator, planChoices(generator, request, plan), { signal })) {
    if (text !== '') yield text
  }
}
