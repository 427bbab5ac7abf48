import fc from 'fast-check'
import type { Api } from '../apis/api.ts'
import type { StreamForm, TextCall } from '../apis/stream-form.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import { texts } from './arbitraries/texts.ts'
import type { ClientAdapter } from './client-adapter.ts'
import type { LawTextCall } from './client-adapter-streams.ts'
import { toText } from './difference.ts'
import type { CallEnd } from './law-client.ts'
import type { LawService } from './law-service.ts'
import { breakLaw, type LawBench } from './law.ts'
import { sendOwnRequest } from './own-request.ts'
import type { TextScript } from './scripted-generator.ts'

/** A way of streaming at a deployment. */
export interface StreamPlace {
  readonly form: StreamForm<Deployment>
  readonly deployment: Deployment
}

/** A text that is asked for. */
export interface TextCase extends StreamPlace {
  readonly call: TextCall
  /** What the model writes; its own words when undefined. */
  readonly script: TextScript | undefined
}

/** Whether laws on streams say anything about a client. */
export function appliesToStreams(api: Api, adapter: ClientAdapter): boolean {
  return adapter.stream !== undefined && formsOf(api, adapter).length > 0
}

function formsOf(api: Api, { streamForms }: ClientAdapter): readonly StreamForm<Deployment>[] {
  return (api.streams ?? []).filter(({ name }) => streamForms?.includes(name) ?? true)
}

/** Where a client can be asked for a stream. */
export function streamPlaces(
  { api, everyDeployment }: LawService,
  adapter: ClientAdapter,
  wanted: (form: StreamForm<Deployment>) => boolean = () => true,
): readonly StreamPlace[] {
  return formsOf(api, adapter)
    .filter(wanted)
    .flatMap((form) =>
      everyDeployment.filter((one) => form.suits(one)).map((deployment) => ({ form, deployment })),
    )
}

const PROMPTS = ['Hi', 'Once upon a time', 'The old man', 'ů 😀 日本', ''] as const

/** What is trimmed, cut in two, or taken for a part of the stream somewhere. */
const ODD_TEXTS = [
  ' ', '\n', '\n\n', '\r\n', ' x', 'x ', '\t', '\u00e9', '\u{1f415}', '\u65e5\u672c', '\u0085', '\u2028', '\u000b', '\0', 'data: ', '[DONE]', '[DONE] ',
  ':', '"', '\\', '{"error":', 'event: error', '\u00ff',
] // prettier-ignore

const oneText = fc.oneof(
  { withCrossShrink: true },
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 3 }) },
  { weight: 3, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 2, arbitrary: texts({ minLength: 1, maxLength: 4 }) },
)

/** What the form carries as it is, of a text that was drawn. */
function toCarried(text: string, { events }: StreamPlace['form']): string {
  // A reader may take the first U+FEFF of bare bytes for a mark.
  if (events === undefined) return text.replaceAll('\ufeff', 'x')
  if (events.hasOpenJson || events.endMark !== undefined) return text
  // Bare data: line ends become LF, and what looks like a ready event, or like its end, is taken for one.
  const plain = text.replace(/\r\n?/g, '\n')
  return /^(data:.*\n\n|\[DONE\].*)$/s.test(plain) ? 'x' : plain
}

/**
 * Texts that are asked for at one of the places. All is drawn for itself, so that it shrinks for itself: to few and short
 * texts at the first place.
 */
export function textCases(
  places: readonly StreamPlace[],
  { minTexts = 0 }: { readonly minTexts?: number } = {},
): fc.Arbitrary<TextCase> {
  return fc
    .record({
      place: fc.constantFrom(...places),
      prompt: fc.constantFrom(...PROMPTS),
      maxTokens: fc.integer({ min: 6, max: 8 }),
      own: fc.nat(minTexts === 0 ? 11 : 0),
      texts: fc.array(oneText, { minLength: minTexts, maxLength: 6 }),
    })
    .map(({ place, prompt, maxTokens, own, texts: drawn }) => ({
      ...place,
      call: { prompt, maxTokens },
      script: own === 11 ? undefined : { texts: drawn.map((text) => toCarried(text, place.form)) },
    }))
}

/** The text as a whole, as the service has it. */
export async function wholeOf(given: TextCase, { service }: LawBench): Promise<string> {
  const { form, deployment, call } = given
  service.arrange({ ...(given.script === undefined ? {} : { script: given.script }) })
  const json = await sendOwnRequest(service, deployment, form.requestOf(call, deployment, false))
  return form.wholeOf(JSON.parse(json))
}

/** What adapters are told of a call. */
export function toLawTextCall({ form, deployment, call }: TextCase): LawTextCall {
  const { path, body } = form.requestOf(call, deployment, true)
  const { model = deployment.name } = JSON.parse(body) as { model?: string }
  return { ...call, form: form.name, path, model }
}

/** Has the client stream a text; the pieces as they are handed out go to `onPiece`. A list gives none of them early. */
export function streamText(
  given: TextCase,
  { client }: LawBench,
  options: {
    readonly signal?: AbortSignal
    /** True leaves the loop. */
    readonly onPiece?: (piece: string) => boolean | Promise<boolean>
  } = {},
): Promise<CallEnd> {
  const { signal, onPiece } = options
  return client.call(
    given.deployment,
    async (context) => {
      const pieces: unknown[] = []
      const handedOut = await client.adapter.stream?.(toLawTextCall(given), context)
      if (Array.isArray(handedOut)) return handedOut as readonly unknown[]
      for await (const piece of handedOut as AsyncIterable<unknown>) {
        pieces.push(piece)
        if ((await onPiece?.(String(piece))) === true) break
      }
      return pieces
    },
    signal,
  )
}

/** The text that a client handed out. */
export function joinPieces(value: unknown): string {
  const isList = Array.isArray(value) && value.every((piece) => typeof piece === 'string')
  if (!isList) breakLaw(`Expected pieces of text, found ${toText(value)}.`)
  return value.join('')
}

/** Short, with the number of texts that the model writes. */
export function showText({ form, deployment, call, script }: TextCase): string {
  const { prompt, maxTokens } = call
  const count =
    script === undefined
      ? 'its own words'
      : `${script.texts.length} ${script.texts.length === 1 ? 'text' : 'texts'} ${toText(script.texts)}`
  return `${form.name} of ${deployment.name}, which writes ${count} for ${toText(prompt)} with at most ${maxTokens} tokens`
}
