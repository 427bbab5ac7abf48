import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hmacSha256, hmacSha256Hex } from '../../src/codecs/hmac-sha256.ts'

const utf8 = new TextEncoder()

/** One byte, `count` times. */
function repeat(byte: number, count: number): Uint8Array {
  return new Uint8Array(count).fill(byte)
}

// RFC 4231, section 4: HMAC-SHA-256 only
const VECTORS = [
  {
    name: 'a key shorter than the block (4.2)',
    key: repeat(0x0b, 20),
    message: utf8.encode('Hi There'),
    want: 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
  },
  {
    name: 'a key shorter than the digest (4.3)',
    key: utf8.encode('Jefe'),
    message: utf8.encode('what do ya want for nothing?'),
    want: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  },
  {
    name: 'key and message together longer than a block (4.4)',
    key: repeat(0xaa, 20),
    message: repeat(0xdd, 50),
    want: '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe',
  },
  {
    name: 'a key of counting bytes (4.5)',
    key: Uint8Array.from({ length: 25 }, (_, i) => i + 1),
    message: repeat(0xcd, 50),
    want: '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
  },
  {
    name: 'a key longer than the block (4.7)',
    key: repeat(0xaa, 131),
    message: utf8.encode('Test Using Larger Than Block-Size Key - Hash Key First'),
    want: '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  },
  {
    name: 'a key and a message longer than the block (4.8)',
    key: repeat(0xaa, 131),
    message: utf8.encode(
      'This is a test using a larger than block-size key and a larger than block-size data. ' +
        'The key needs to be hashed before being used by the HMAC algorithm.',
    ),
    want: '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
  },
]

test.each(VECTORS)('signs with $name (RFC 4231)', ({ key, message, want }) => {
  expect(hmacSha256Hex(key, message)).toBe(want)
})

test('gives a truncated digest as its first 16 bytes (RFC 4231, 4.6)', () => {
  const digest = hmacSha256Hex(repeat(0x0c, 20), utf8.encode('Test With Truncation'))
  expect(digest.slice(0, 32)).toBe('a3b6167473100ee06e0c796c2955552b')
})

// How services use it; the secrets are invented.
const WEBHOOK_BODY =
  '{"request_id":"9876543210abcdef1234567890fedcba","model_id":"abcd1234","deployment_id":"wxyz5678",' +
  '"type":"async_request_completed","time":"2024-04-30T01:01:08.883423Z","data":{"hello":"world"},"errors":[]}'

test('signs a raw webhook body of 205 bytes with the text of a secret, its prefix included', () => {
  const secret = 'whsec_AbCdEf123456GhIjKlMnOpQrStUvWxYz12345678'
  const body = utf8.encode(WEBHOOK_BODY)
  expect(body.byteLength).toBe(205)
  expect(hmacSha256Hex(utf8.encode(secret), body)).toBe(
    '924f9306e2b5dbb92aa37ec3da44089c8d63ba35d6dffbab59ca799582458f19',
  )
})

test('signs id, time and body of a webhook joined by dots', () => {
  const message = '21eb3b98-4b10-9ad6-8681-a47172828024.1731381205.{"smile": "wave"}'
  expect(hmacSha256Hex(utf8.encode('topsecret'), utf8.encode(message))).toBe(
    '2d809c238cdaa3771e32bf624b8eaa5704f463cceeb27d77171052f1260d252e',
  )
})

test('always agrees with the HMAC of Node.js, for views into larger buffers too', () => {
  const bytes = fc
    .tuple(fc.uint8Array({ maxLength: 200 }), fc.nat(20))
    .map(([data, offset]) => data.subarray(Math.min(offset, data.length)))
  fc.assert(
    fc.property(bytes, bytes, (key, message) => {
      const want = createHmac('sha256', key).update(message).digest('hex')
      expect(hmacSha256Hex(key, message)).toBe(want)
      expect(hmacSha256(key, message)).toEqual(Uint8Array.from(Buffer.from(want, 'hex')))
    }),
  )
})
