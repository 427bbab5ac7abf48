import type { Clock } from '../../clock/clock.ts'
import { escapePointerSegment } from '../../contract/json-pointer.ts'
import { createViolationList } from '../../contract/violation-list.ts'
import type { Violation } from '../../contract/violation.ts'
import type { GenerationRequest, TextGenerator } from '../../engine/text-generator.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import { messageOf } from '../../errors/toolkit-error.ts'
import { encodeChat, encodePrompt } from '../../features/generation-card.ts'
import { createRandom } from '../../random/random.ts'
import type { ApiDeployment, TypedRequest } from '../api.ts'
import { isFailure, modelFailed, requestInvalid, type Failure } from '../failure.ts'
import { remarkUnknown } from './body.ts'
import { readDataPoints } from './request.ts'
import type { RunResult } from './result.ts'
import type { CerebriumSettings } from './settings.ts'

/** Texts to write. */
export interface TextJob {
  readonly texts: readonly string[]
  /** An object with `prompt` has one text for its result; a list of texts has an object for each. */
  readonly isPrompt: boolean
  readonly settings: TextParameters
  readonly remarks: readonly Violation[]
}

interface TextParameters {
  readonly max_new_tokens: number
  readonly temperature: number
  readonly top_p: number
  readonly seed: number | undefined
  readonly return_full_text: boolean
}

/** What a parameter has to be; `max_length` is another name of `max_new_tokens`. */
const PARAMETERS: Readonly<Record<string, { readonly expected: string; fits(value: unknown): boolean }>> = {
  max_new_tokens: { expected: 'a whole number from 1 to 1000', fits: (value) => isWhole(value, 1, 1000) },
  max_length: { expected: 'a whole number from 1 to 1000', fits: (value) => isWhole(value, 1, 1000) },
  temperature: { expected: 'a number from 0 to 100', fits: (value) => isWithin(value, 0, 100) },
  top_p: { expected: 'a number above 0, at most 1', fits: (value) => isWithin(value, 1e-9, 1) },
  seed: { expected: 'a whole number from 0 to 4294967295', fits: (value) => isWhole(value, 0, 2 ** 32 - 1) },
  return_full_text: { expected: 'true or false', fits: (value) => typeof value === 'boolean' },
}
const MAX_NEW_TOKENS = 50

/** Reads what a language model is to write: texts to go on with, or a prompt to answer. */
export function decodeTexts(
  request: TypedRequest,
  deployment: ApiDeployment<CerebriumSettings>,
): TextJob | Failure {
  const body = request.body.value
  const isPrompt =
    request.form === undefined &&
    isRecord(body) &&
    (deployment.settings.projectId === undefined || !Object.hasOwn(body, 'data'))
  if (isPrompt) {
    const { prompt, webhook_endpoint: _, ...parameters } = body
    return toJob([prompt], () => '/prompt', { isPrompt, parameters, pointer: '', remarks: [] })
  }
  // Its input is text, whatever tensor the model has.
  const given = readDataPoints(request, { ...deployment, inputs: [] })
  if (isFailure(given)) return given
  const { points, pointerOf, parameters, remarks } = given
  return toJob(points, pointerOf, { isPrompt, parameters, pointer: '/parameters', remarks })
}

function toJob(
  texts: readonly unknown[],
  pointerOf: (index: number) => string,
  rest: Pick<TextJob, 'isPrompt' | 'remarks'> & {
    readonly parameters: Readonly<Record<string, unknown>>
    readonly pointer: string
  },
): TextJob | Failure {
  const { parameters, pointer, isPrompt, remarks } = rest
  const violations = createViolationList()
  texts.forEach((text, k) => {
    if (typeof text === 'string') return
    violations.add(() => {
      const message = `must be a text, found ${describeValue(text)}`
      return { code: 'feature-type', pointer: pointerOf(k), message }
    })
  })
  const unknown: string[] = []
  for (const [name, value] of Object.entries(parameters)) {
    const parameter = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined
    if (parameter === undefined) unknown.push(name)
    else if (!parameter.fits(value)) {
      const message = `must be ${parameter.expected}, found ${describeValue(value)}`
      violations.add(() => ({
        code: 'parameter',
        pointer: `${pointer}/${escapePointerSegment(name)}`,
        message,
      }))
    }
  }
  if (violations.count > 0) return requestInvalid(violations.toList())
  const given = parameters as Partial<TextParameters> & { readonly max_length?: number }
  const settings = {
    max_new_tokens: given.max_new_tokens ?? given.max_length ?? MAX_NEW_TOKENS,
    temperature: given.temperature ?? 0,
    top_p: given.top_p ?? 1,
    seed: given.seed,
    return_full_text: given.return_full_text ?? true,
  }
  return { texts: texts as string[], isPrompt, settings, remarks: [...remarks, ...remarkUnknown(unknown)] }
}

/** Writes the texts within `timeoutMs`. */
export async function writeTexts(
  generator: TextGenerator,
  job: TextJob,
  {
    clock,
    timeoutMs,
    signal,
  }: { readonly clock: Clock; readonly timeoutMs: number; readonly signal: AbortSignal | undefined },
): Promise<RunResult | Failure> {
  const endMs = clock.nowMs() + timeoutMs
  // Nothing is generated once the time is over, not even begun.
  const limit = new AbortController()
  const stopClock = clock.schedule(timeoutMs, () => limit.abort())
  const options = { signal: signal === undefined ? limit.signal : AbortSignal.any([limit.signal, signal]) }
  const timedOut: Failure = {
    kind: 'timed-out',
    message: `Failed to answer in time: expected the text within ${timeoutMs / 1000} s, it takes longer`,
  }
  try {
    const written: string[] = []
    for (const [i, text] of job.texts.entries()) {
      // What has begun with the first text is brought to its end.
      const request = toGenerationRequest(generator, text, job)
      const tokens = generator.generate(request, { ...options, isAccepted: i > 0 })
      let whole = ''
      for (let next = await tokens.next(); ; next = await tokens.next()) {
        if (limit.signal.aborted || clock.nowMs() > endMs) {
          await tokens.return({ reason: 'length', text: '', tokenCount: 0 })
          return timedOut
        }
        whole += next.value.text
        if (next.done === true) break
      }
      written.push(whole)
    }
    const { return_full_text: isFull } = job.settings
    const result = job.isPrompt
      ? written[0]
      : written.map((text, k) => ({ generated_text: isFull ? `${job.texts[k]}${text}` : text }))
    return {
      result,
      numberTexts: new WeakMap(),
      isPrebuilt: job.isPrompt,
      predictionCount: job.texts.length,
      message: 'Successfully generated text',
    }
  } catch (error) {
    if (limit.signal.aborted) return timedOut
    return modelFailed(error, `Failed to generate text: ${messageOf(error)}`)
  } finally {
    stopClock()
  }
}

function toGenerationRequest(
  { card }: TextGenerator,
  text: string,
  { isPrompt, settings }: TextJob,
): GenerationRequest {
  const isMessage = isPrompt && card.roles !== undefined
  return {
    promptTokens: isMessage ? encodeChat(card, [{ role: 'user', text }]) : encodePrompt(card, text),
    maxTokens: settings.max_new_tokens,
    temperature: settings.temperature,
    topP: settings.top_p,
    topLogprobs: 0,
    presencePenalty: 0,
    frequencyPenalty: 0,
    logitBias: new Map(),
    stop: [],
    isMessage,
    seed: settings.seed ?? createRandom(0).stream(`prompt/${text}`).uint32(),
  }
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && isWithin(value, least, most)
}

function isWithin(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most
}
