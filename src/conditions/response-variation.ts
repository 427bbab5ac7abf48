import { gzipSync } from 'node:zlib'
import type { SchemaValidator } from '../contract/schema-validator.ts'
import { isRecord } from '../errors/is-record.ts'
import { createRandom, type RandomStream } from '../random/random.ts'
import { varyJson } from './json-variation.ts'
import { VARIATION_HEADER } from './legal-variation.ts'
import { withHeader, withoutHeader, type WrittenResponse } from './written-response.ts'

/** What the contract says about one response. */
export interface VariationBounds {
  readonly random: RandomStream
  /** The schema of the body; undefined when there is none. */
  readonly validate: SchemaValidator | undefined
  /** Members of which one stands at the top of every body that may gain others; see `Api.openMembers`. */
  readonly openMembers: readonly string[]
  readonly spellsNumbersFreely: { readonly wholeMembers: readonly string[] } | undefined
  /** `Accept-Encoding` of the request. */
  readonly acceptEncoding: string | undefined
}

/**
 * Answers the same in another way that the contract allows, and says so in {@link VARIATION_HEADER}: JSON that is spelt
 * differently, headers in another case, other borders of chunks, compression for who accepts it. A body that fitted its
 * schema still does.
 */
export function varyResponse(response: WrittenResponse, bounds: VariationBounds): WrittenResponse {
  // Streams of their own: how the text is written does not change where it is cut.
  const streams = createRandom(bounds.random.uint32())
  const [random, forms] = [streams.stream('text'), streams.stream('forms')]
  const variations: string[] = []
  let { body, headers } = response
  const text = jsonTextOf(response)
  if (text !== undefined) {
    const varied = varyJson(text, {
      random,
      spellsNumbersFreely: bounds.spellsNumbersFreely,
      allowsMember: (name, value) => mayGain(text, { [name]: value }, bounds),
    })
    variations.push(...varied.variations)
    body = varied.text
    headers = withoutHeader(headers, 'content-length')
  }
  if (
    typeof body === 'string' &&
    body !== '' &&
    acceptsGzip(bounds.acceptEncoding) &&
    forms.fraction() < 0.5
  ) {
    body = gzipSync(body)
    headers = { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' }
    variations.push('compression')
  }
  if (body !== '' && forms.fraction() < 0.5) {
    body = rechunk(body, forms)
    headers = withoutHeader(headers, 'content-length')
    variations.push('chunk-boundaries')
  }
  if (forms.fraction() < 0.5) {
    headers = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [changeCase(name, forms), value]),
    )
    variations.push('header-case')
  }
  if (variations.length === 0) return response
  const before = response.headers[VARIATION_HEADER]
  const label = [...(before === undefined ? [] : [before]), ...variations].join(', ')
  return { ...response, body, headers: withHeader(headers, VARIATION_HEADER, label) }
}

/** The text of a JSON body that is complete; undefined for any other. */
function jsonTextOf({ headers, body }: WrittenResponse): string | undefined {
  if (!/^application\/([a-z0-9.-]+\+)?json\b/i.test(headers['content-type'] ?? '')) return undefined
  if (typeof body === 'string') return body === '' ? undefined : body
  return ArrayBuffer.isView(body) && body.byteLength > 0 ? new TextDecoder().decode(body) : undefined
}

function mayGain(
  text: string,
  member: Readonly<Record<string, unknown>>,
  { validate, openMembers }: VariationBounds,
): boolean {
  const value: unknown = JSON.parse(text)
  if (!isRecord(value) || validate === undefined) return false
  return openMembers.some((name) => Object.hasOwn(value, name)) && validate({ ...value, ...member })
}

function acceptsGzip(acceptEncoding: string | undefined): boolean {
  return (acceptEncoding ?? '')
    .split(',')
    .some((coding) => /^\s*gzip\s*(;\s*q=(1|0\.0*[1-9]).*)?$/i.test(coding))
}

async function* rechunk(
  body: Exclude<WrittenResponse['body'], string> | string,
  random: RandomStream,
): AsyncGenerator<Uint8Array> {
  if (typeof body === 'string') yield* cut(new TextEncoder().encode(body), random)
  else if (ArrayBuffer.isView(body)) yield* cut(body, random)
  else for await (const chunk of body) yield* cut(chunk, random)
}

/** Cuts anywhere, so also within a character. */
function* cut(bytes: Uint8Array, random: RandomStream): Generator<Uint8Array> {
  const largest = Math.max(1, Math.ceil(bytes.length / 4))
  for (let start = 0; start < bytes.length;) {
    const end = start + 1 + Math.floor(random.fraction() * largest)
    yield bytes.subarray(start, end)
    start = end
  }
}

function changeCase(name: string, random: RandomStream): string {
  const form = random.fraction()
  if (form < 0.4) return name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase())
  return form < 0.7 ? name.toUpperCase() : name
}
