import fc from 'fast-check'
import { JSON_HEADERS } from './baseten-client.ts'

/** A request that may not be answered with a 2xx, below the address of the API. */
export interface BasetenBadRequest {
  /** What is wrong, for messages. */
  readonly wrong: string
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array | undefined
}

const utf8 = new TextEncoder()

/** Text and bytes as they are, anything else as JSON. */
export function bad(
  wrong: string,
  path: string,
  body: unknown,
  more: Partial<BasetenBadRequest> = {},
): BasetenBadRequest {
  const bytes =
    body instanceof Uint8Array || body === undefined
      ? body
      : utf8.encode(typeof body === 'string' ? body : JSON.stringify(body))
  return { wrong, method: 'POST', path, headers: JSON_HEADERS, bytes, ...more }
}

export const MUSIC = 'model-mg7k2pxq/production/predict'
export const WHISPER = 'model-wh5r8tzn/production/predict'
export const TOPIC = 'model-tt3c9vbm/production/predict'
export const PICTURE = 'model-dn8f4wqs/production/predict'
export const STORY = 'model-sw2h6yjd/production/predict'
export const CHAIN = 'chain-ts6n1glc/production/run_remote'
const PATHS = [
  MUSIC,
  WHISPER,
  TOPIC,
  PICTURE,
  STORY,
  CHAIN,
  'model-sw2h6yjd/production/sync/v1/chat/completions',
]
export const ASYNC = 'model-tt3c9vbm/production/async_predict'

export const path = fc.constantFrom(...PATHS, ASYNC)
/** A body whose every cut is no JSON. */
export const VALID = utf8.encode(JSON.stringify({ prompts: ['happy rock'], melody: 'UklGRg==', duration: 1 }))

export const scalar = fc.oneof(
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom<unknown>([], [[]], 'text', {}),
)
export function json(value: unknown): string {
  return JSON.stringify(value)
}
