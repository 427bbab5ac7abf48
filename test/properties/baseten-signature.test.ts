import fc from 'fast-check'
import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { serializePythonJson, SHORT_SEPARATORS } from '../../src/apis/baseten/python-json.ts'
import { signWebhook } from '../../src/apis/baseten/webhook-secret.ts'
import { verifyBasetenSignature } from '../../src/clients/baseten.ts'

const SENT_MS = 1_700_000_000_000
const secret = fc.string({ minLength: 1, unit: 'binary' }).map((text) => `whsec_${text}`)
const secrets = fc.uniqueArray(secret, { minLength: 1, maxLength: 3 })

/** Bodies as they are delivered. */
const body = fc.jsonValue().map((data) => {
  const time = new Date(SENT_MS).toISOString().replace('Z', '000Z')
  const members = {
    request_id: 'a',
    model_id: 'b',
    deployment_id: 'c',
    type: 'async_request_completed',
    time,
    data,
    errors: [],
  }
  return new TextEncoder().encode(serializePythonJson(members, SHORT_SEPARATORS))
})

const sign = (bytes: Uint8Array, known: readonly string[]): string =>
  signWebhook(
    bytes,
    known.map((one) => ({ secret: one, untilMs: undefined })),
    SENT_MS,
  ) ?? ''

test('every legal delivery is accepted, with any of its secrets', () => {
  fc.assert(
    fc.property(body, secrets, fc.integer({ min: -300_000, max: 300_000 }), (bytes, known, ageMs) => {
      const header = sign(bytes, known)
      for (const one of known)
        expect(verifyBasetenSignature(bytes, header, ['whsec_other', one], { nowMs: SENT_MS + ageMs })).toBe(
          true,
        )
    }),
  )
})

test('a signature is always the HMAC that Node.js computes with the text of the secret', () => {
  fc.assert(
    fc.property(body, secret, (bytes, one) => {
      expect(sign(bytes, [one])).toBe(
        `v1=${createHmac('sha256', new TextEncoder().encode(one)).update(bytes).digest('hex')}`,
      )
    }),
  )
})

test('a delivery with one altered byte is never accepted', () => {
  fc.assert(
    fc.property(body, secrets, fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, known, at, mask) => {
      const altered = Uint8Array.from(bytes)
      altered[at % bytes.length]! ^= mask
      expect(verifyBasetenSignature(altered, sign(bytes, known), known)).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

test('a signature with one altered character is never accepted', () => {
  fc.assert(
    fc.property(
      body,
      secret,
      fc.nat({ max: 66 }),
      fc.constantFrom(...'0123456789abcdefg=,v'),
      (bytes, one, at, other) => {
        const header = sign(bytes, [one])
        fc.pre(header[at] !== other)
        expect(verifyBasetenSignature(bytes, header.slice(0, at) + other + header.slice(at + 1), [one])).toBe(
          false,
        )
      },
    ),
    { numRuns: 1000 },
  )
})

test('a body that is cut or has bytes added is never accepted', () => {
  fc.assert(
    fc.property(body, secret, fc.nat(), (bytes, one, at) => {
      const header = sign(bytes, [one])
      expect(verifyBasetenSignature(bytes.slice(0, at % bytes.length), header, [one])).toBe(false)
      expect(verifyBasetenSignature(Uint8Array.from([...bytes, 0x20]), header, [one])).toBe(false)
    }),
  )
})
