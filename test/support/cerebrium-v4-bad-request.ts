import fc from 'fast-check'
import type { GeneratedRequest } from './generated-requests.ts'

/** A request that has to be refused, what is wrong with it, and which statuses say so. */
export interface CerebriumV4BadRequest extends GeneratedRequest {
  readonly wrong: string
  readonly statuses: readonly number[]
  /** Sent where OpenAI's clients call: the error has their form. */
  readonly isOpenAi: boolean
}

const utf8 = new TextEncoder()
export const PROJECT = '/v4/p-1a2b3c4d'
export const RUN = `${PROJECT}/stories/run`
export const ADD = `${PROJECT}/1-numbers/add`
const HEADERS = { authorization: 'Bearer test-key', 'content-type': 'application/json' }
export const OPENAI_PATHS = ['chat/completions', 'completions', 'embeddings', 'embedding'] as const

const MESSAGES = [{ role: 'user', content: 'What color is the sky?' }]
export const GOOD: Readonly<Record<(typeof OPENAI_PATHS)[number], object>> = {
  'chat/completions': { model: 'm', messages: MESSAGES, max_tokens: 2 },
  completions: { model: 'm', prompt: 'a', max_tokens: 2 },
  embeddings: { model: 'm', input: 'a' },
  embedding: { model: 'm', input: ['a', 'b'] },
}

interface Bad {
  readonly wrong: string
  readonly path: string
  readonly statuses: readonly number[]
  readonly body?: unknown
  readonly text?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

export function bad({
  wrong,
  path,
  statuses,
  body,
  text,
  method = 'POST',
  headers = {},
}: Bad): CerebriumV4BadRequest {
  const sent = text ?? (body === undefined ? undefined : JSON.stringify(body))
  return {
    wrong,
    statuses,
    isOpenAi: OPENAI_PATHS.some((one) => path.includes(`/${one}`)) || path.endsWith('/models'),
    method,
    path,
    headers: { ...HEADERS, ...headers },
    bytes: sent === undefined ? undefined : utf8.encode(sent),
  }
}

/** A name that no function, app or argument has once an x stands before it. */
export const freeName = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,30}$/)
