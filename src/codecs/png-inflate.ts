// The entry for browsers is the same code without worker threads: it loads faster, and there is one build to test.
import { Inflate } from 'fflate/browser'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { imageFailure } from './image-failure.ts'
import { ADLER32_START, continueAdler32 } from './png-checksums.ts'

/** Compressed bytes given to the inflater at once: they become at most 1032 times as many, 17 MB. */
const SLICE_BYTES = 2 ** 14
/** Deflate spends at least 2 bits on a run of at most 258 bytes. */
const MAX_RATIO = 1032
/** Stored blocks add 5 bytes to 65,535; more than double the pixels is not compression but an attempt to keep us busy. */
const MAX_GROWTH = 2
const GROWTH_SLACK_BYTES = 2 ** 16
/** What may follow the last pixel: the end of its block and an empty last block. */
const MAX_TAIL_BYTES = 64

/**
 * Inflates a zlib stream that has to hold exactly `expectedBytes`, and hands the bytes to `take` as they come. Stops at
 * the first byte too many; memory is bounded by the slice, whatever the stream claims.
 *
 * @throws {ToolkitError} DECODE_FAILED when the stream is damaged, or holds more or fewer bytes
 * @see {@link https://www.rfc-editor.org/rfc/rfc1950 | RFC 1950}
 */
export function inflateExactly(
  stream: Uint8Array,
  expectedBytes: number,
  take: (bytes: Uint8Array) => void,
): void {
  assertZlibHeader(stream)
  const body = stream.subarray(2, -4)
  if (body.length * MAX_RATIO < expectedBytes)
    throw tooFew(expectedBytes, `at most ${body.length * MAX_RATIO}`)
  let total = 0
  let adler = ADLER32_START
  const inflater = new Inflate((bytes) => {
    total += bytes.length
    if (total > expectedBytes) {
      throw imageFailure('PNG', `the header needs ${expectedBytes} bytes of pixel data, the stream has more`)
    }
    adler = continueAdler32(adler, bytes)
    take(bytes)
  })
  for (let start = 0; start < body.length; start += SLICE_BYTES) {
    const limit = total === expectedBytes ? MAX_TAIL_BYTES : MAX_GROWTH * total + GROWTH_SLACK_BYTES
    const unexplained = total === expectedBytes ? body.length - start : start
    if (unexplained > limit) {
      throw imageFailure(
        'PNG',
        `expected compressed pixel data, found ${unexplained} bytes that hold next to none`,
      )
    }
    const end = start + SLICE_BYTES
    push(inflater, body.subarray(start, end), end >= body.length)
  }
  if (total < expectedBytes) throw tooFew(expectedBytes, String(total))
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  if (view.getUint32(stream.length - 4) !== adler) {
    throw imageFailure('PNG', 'expected pixel data that fits its Adler-32 checksum, found other data')
  }
}

/**
 * Refuses a stream that is too short for the pixels that a header claims, before anything is allocated for them.
 *
 * @throws {ToolkitError} DECODE_FAILED
 */
export function assertCanHold(stream: Uint8Array, expectedBytes: number): void {
  const most = stream.length * MAX_RATIO
  if (most < expectedBytes) throw tooFew(expectedBytes, `at most ${most}`)
}

function assertZlibHeader(stream: Uint8Array): void {
  const [method = 0, flags = 0] = stream
  const isZlib =
    stream.length > 6 &&
    (method & 0x0f) === 8 &&
    method >> 4 <= 7 &&
    ((method << 8) | flags) % 31 === 0 &&
    // PNG, section 10.1: no preset dictionary.
    (flags & 0x20) === 0
  if (!isZlib) throw imageFailure('PNG', `expected a zlib stream, found ${stream.length} bytes that are none`)
}

function push(inflater: Inflate, slice: Uint8Array, isLast: boolean): void {
  try {
    inflater.push(slice, isLast)
  } catch (error) {
    if (error instanceof ToolkitError) throw error
    throw imageFailure('PNG', 'expected a complete deflate stream, found a damaged or cut one', error)
  }
}

function tooFew(expectedBytes: number, found: string): Error {
  return imageFailure('PNG', `the header needs ${expectedBytes} bytes of pixel data, the stream has ${found}`)
}
