import type { ServerSentEvent } from '../codecs/server-sent-event.ts'
import type { Violation } from '../contract/violation.ts'
import { createViolationList, type ViolationList } from '../contract/violation-list.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { checkUsage, countChoices } from './openai-counts.ts'

export interface ChunkStreamOptions {
  readonly kind: 'chat' | 'completion' | 'embeddings'
  /** The request's body; undefined when it is not known. */
  readonly request: Record<string, unknown> | undefined
  readonly allowsManualChunks?: boolean
}

const DONE = '[DONE]'
const OBJECTS = { chat: 'chat.completion.chunk', completion: 'text_completion', embeddings: '' } as const

/** What became of one choice so far. */
interface ChoiceState {
  hasRole: boolean
  hasContent: boolean
  isFinished: boolean
}

/** Holds a stream of chunks against its grammar. After an error object in the stream everything is open. */
export function checkChunkStream(
  events: readonly ServerSentEvent[],
  options: ChunkStreamOptions,
): readonly Violation[] {
  const stream = new ChunkStream(options)
  for (const [k, { data }] of events.entries()) {
    if (data === DONE) stream.end(k)
    else if (!stream.read(data, k)) return stream.violations.toList()
  }
  stream.close(events.length)
  return stream.violations.toList()
}

class ChunkStream {
  readonly violations: ViolationList = createViolationList()
  readonly #options: ChunkStreamOptions
  readonly #choices = new Map<unknown, ChoiceState>()
  #id: unknown
  #hasUsage = false
  #isEnded = false

  constructor(options: ChunkStreamOptions) {
    this.#options = options
  }

  /** False after an error: what follows is open. */
  read(data: string, k: number): boolean {
    if (this.#isEnded)
      this.#refuse('openai-done', k, 'must be the end of the stream, found another event', '')
    let chunk: unknown
    try {
      chunk = JSON.parse(data)
    } catch {
      this.#refuse('openai-chunk', k, `must be a chunk as JSON, found ${describeValue(data)}`, '')
      return true
    }
    if (isRecord(chunk) && 'error' in chunk && chunk['error'] !== null) return false
    if (!isRecord(chunk) || !Array.isArray(chunk['choices'])) {
      this.#refuse('openai-chunk', k, `must be a chunk with choices, found ${describeValue(chunk)}`, '')
      return true
    }
    this.#checkHead(chunk, k)
    for (const [i, choice] of (chunk['choices'] as unknown[]).entries())
      if (isRecord(choice)) this.#takeChoice(choice, k, `/choices/${i}`)
    const { usage } = chunk
    if (isRecord(usage)) {
      this.#hasUsage = true
      for (const violation of checkUsage(usage, `/${k}/usage`)) this.violations.add(() => violation)
    }
    return true
  }

  end(k: number): void {
    if (this.#isEnded) this.#refuse('openai-done', k, 'must come once, found [DONE] again', '')
    this.#isEnded = true
  }

  close(count: number): void {
    const { kind, request } = this.#options
    const at = Math.max(0, count - 1)
    if (!this.#isEnded) this.#refuse('openai-done', at, 'must end with [DONE], found the end without it', '')
    const open = [...this.#choices].filter(([, { isFinished }]) => !isFinished)
    for (const [index] of open) {
      const message = `must have a finish_reason for choice ${String(index)}, found none`
      this.#refuse('openai-finish-reason', at, message, '')
    }
    if (request === undefined || kind === 'embeddings') return
    const wanted = countChoices(kind, request)
    if (this.#choices.size !== wanted) {
      const message = `must have ${wanted} choices, one for each that was asked for, found ${this.#choices.size}`
      this.#refuse('openai-choices', at, message, '')
    }
    const options = request['stream_options']
    if (isRecord(options) && options['include_usage'] === true && !this.#hasUsage)
      this.#refuse('openai-usage', at, 'must have a chunk with usage, as was asked for, found none', '')
  }

  #checkHead({ id, object }: Record<string, unknown>, k: number): void {
    const { kind, allowsManualChunks = false } = this.#options
    const isManual = allowsManualChunks && object === 'chat.completion'
    if (object !== OBJECTS[kind] && !isManual) {
      const message = `must be ${JSON.stringify(OBJECTS[kind])}, found ${describeValue(object)}`
      this.#refuse('openai-chunk', k, message, '/object')
    }
    this.#id ??= id
    if (id !== this.#id) {
      const message = `must be the id of the first chunk, ${describeValue(this.#id)}, found ${describeValue(id)}`
      this.#refuse('openai-chunk-id', k, message, '/id')
    }
  }

  #takeChoice(
    { index, delta, text, finish_reason: reason }: Record<string, unknown>,
    k: number,
    at: string,
  ): void {
    const known = this.#choices.get(index)
    const state = known ?? { hasRole: false, hasContent: false, isFinished: false }
    if (known === undefined) this.#choices.set(index, state)
    const { role, content } = isRecord(delta) ? delta : { role: undefined, content: text }
    const hasContent = typeof content === 'string' && content !== ''
    if (role !== undefined && role !== null) {
      if (state.hasContent && !state.hasRole)
        this.#refuse('openai-role', k, 'must come before the content, found it behind', `${at}/delta/role`)
      state.hasRole = true
    }
    const isEnd = reason !== undefined && reason !== null
    if (state.isFinished && (hasContent || isEnd)) {
      const message = `must be the end of choice ${String(index)}, found more of it`
      this.#refuse('openai-finish-reason', k, message, `${at}/finish_reason`)
    }
    state.hasContent ||= hasContent
    state.isFinished ||= isEnd
  }

  /** The events of a stream are counted from 0. */
  #refuse(code: string, k: number, message: string, pointer: string): void {
    this.violations.add(() => ({ code, pointer: `/${k}${pointer}`, message }))
  }
}
