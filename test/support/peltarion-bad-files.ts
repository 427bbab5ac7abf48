import fc from 'fast-check'
import { crc32, deflateSync } from 'node:zlib'
import { encodePng } from '../../src/codecs/image.ts'
import { encodeNpy } from '../../src/codecs/npy.ts'
import { createImage, createTensor } from './peltarion-client.ts'

/** A file that its decoder has to refuse. */
export interface BrokenFile {
  readonly wrong: string
  readonly kind: 'png' | 'npy'
  readonly bytes: Uint8Array
}

const png = (wrong: string, bytes: Uint8Array): BrokenFile => ({ wrong: `PNG: ${wrong}`, kind: 'png', bytes })
const npy = (wrong: string, bytes: Uint8Array): BrokenFile => ({ wrong: `npy: ${wrong}`, kind: 'npy', bytes })

function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.byteLength)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A PNG whose parts are as they are given; grey, 8 bits unless said otherwise. */
function pngOf(size: readonly [number, number], data: Uint8Array, tail: readonly number[] = [8, 0, 0, 0, 0]) {
  const header = Buffer.alloc(8)
  header.writeUInt32BE(size[0])
  header.writeUInt32BE(size[1], 4)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.concat([header, Buffer.from(tail)])),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const GOOD_PNG = encodePng(createImage(6, 5))
const ROWS = deflateSync(Buffer.alloc(2 * 3))
/** A megabyte of zeros in a thousand bytes: what a bomb is made of. */
const BOMB = deflateSync(Buffer.alloc(1_000_000))

const brokenPng = fc.oneof(
  fc.nat(GOOD_PNG.length - 1).map((at) => png(`cut at ${at}`, GOOD_PNG.slice(0, at))),
  // Every byte of a PNG is the signature, a length, or under a checksum.
  fc.tuple(fc.nat(GOOD_PNG.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, mask]) => {
    const bytes = Uint8Array.from(GOOD_PNG)
    bytes[at] = (bytes[at] as number) ^ mask
    return png(`byte ${at} changed by ${mask}`, bytes)
  }),
  fc
    .uint8Array({ minLength: 1, maxLength: 20 })
    .map((more) => png('more behind', Buffer.concat([GOOD_PNG, more]))),
  fc.constantFrom(
    png('50,000 x 50,000 pixels', pngOf([50_000, 50_000], BOMB)),
    png('50,000 x 50,000 pixels of 1 bit', pngOf([50_000, 50_000], BOMB, [1, 0, 0, 0, 0])),
    png('a side of 2^31 - 1', pngOf([2 ** 31 - 1, 1], BOMB)),
    png('a side of 2^32 - 1', pngOf([1, 2 ** 32 - 1], BOMB)),
    png('no pixels', pngOf([0, 0], ROWS)),
    png('too few rows', pngOf([2, 3], ROWS)),
    png('too many rows', pngOf([2, 2], BOMB)),
    png('an unknown filter', pngOf([1, 1], deflateSync(Buffer.from([9, 0])))),
    png('data that are not deflated', pngOf([2, 2], Buffer.from('no zlib stream'))),
    png('an unknown colour type', pngOf([2, 2], ROWS, [8, 1, 0, 0, 0])),
    png('a palette that is missing', pngOf([2, 2], ROWS, [8, 3, 0, 0, 0])),
    png('a GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1')),
    png('nothing', new Uint8Array(0)),
    png('the start of a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)),
    png('an array', encodeNpy(createTensor([4]))),
  ),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => png('random bytes', bytes)),
)

const GOOD_NPY = encodeNpy(createTensor([32, 32]))
const FIRST_DATA = GOOD_NPY.length - 32 * 32 * 4

/** An npy file with any header text and any bytes behind it. */
function npyOf(
  dictionary: string,
  data: Uint8Array = new Uint8Array(4096),
  version: readonly number[] = [1, 0],
): Uint8Array {
  const text = Buffer.from(`${dictionary}\n`)
  const length = Buffer.alloc(version[0] === 1 ? 2 : 4)
  if (version[0] === 1) length.writeUInt16LE(text.length)
  else length.writeUInt32LE(text.length)
  return Buffer.concat([Buffer.from('\x93NUMPY', 'latin1'), Buffer.from(version), length, text, data])
}
const header = (descr: string, shape: string, order = 'False'): string =>
  `{'descr': ${descr}, 'fortran_order': ${order}, 'shape': ${shape}, }`

const brokenNpy = fc.oneof(
  fc.nat(GOOD_NPY.length - 1).map((at) => npy(`cut at ${at}`, GOOD_NPY.slice(0, at))),
  fc
    .uint8Array({ minLength: 1, maxLength: 20 })
    .map((more) => npy('more behind', Buffer.concat([GOOD_NPY, more]))),
  // The signature, the version, the length and the quotes of the header.
  fc
    .tuple(
      fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 17, FIRST_DATA - 1),
      fc.constantFrom(0x40, 0x80, 0xff),
    )
    .map(([at, mask]) => {
      const bytes = Uint8Array.from(GOOD_NPY)
      bytes[at] = (bytes[at] as number) ^ mask
      return npy(`byte ${at} changed by ${mask}`, bytes)
    }),
  fc
    .constantFrom(
      '(1099511627776,)',
      '(1048576, 1048576)',
      '(9223372036854775807,)',
      '(18446744073709551616, 0)',
      '(-1,)',
      '(32, -32)',
      '(32, 32.0)',
      '(32, 32',
      '32',
      '[32, 32]',
      "('32', 32)",
      '(1,) * 1024',
      '()',
      '(0,)',
      '(1024,)',
      '(16, 64)',
      '(1, 32, 32)',
      `(${'1, '.repeat(5000)})`,
    )
    .map((shape) => npy(`the shape ${shape.slice(0, 40)}`, npyOf(header("'<f4'", shape)))),
  fc
    .constantFrom(
      "'|O'",
      "'<U4'",
      "'<c8'",
      "'<f3'",
      "'|S4'",
      "'<M8[s]'",
      "[('a', '<f4')]",
      "'f'",
      'None',
      "'<f4",
      '__import__("os")',
    )
    .map((descr) => npy(`the dtype ${descr}`, npyOf(header(descr, '(32, 32)')))),
  fc
    .constantFrom(
      '',
      '{}',
      'None',
      "{'descr': '<f4'}",
      header("'<f4'", '(32, 32)', '1'),
      '{'.repeat(60_000),
      '(((((((((',
    )
    .map((text) => npy(`the header ${text.slice(0, 40)}`, npyOf(text))),
  fc
    .constantFrom([0, 0], [4, 0], [9, 9], [255, 255])
    .map((version) =>
      npy(`the version ${version.join('.')}`, npyOf(header("'<f4'", '(32, 32)'), undefined, version)),
    ),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => npy('random bytes', bytes)),
)

/** PNG files for a deployment that takes pictures of any size, npy files for one that takes 32 x 32 numbers. */
export const brokenFile: fc.Arbitrary<BrokenFile> = fc.oneof(brokenPng, brokenNpy)
