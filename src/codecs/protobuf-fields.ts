import { ToolkitError } from '../errors/toolkit-error.ts'

/** Bytes that are read piece by piece: a file may be larger than the memory. */
export interface ByteSource {
  readonly byteLength: number
  /** `length` bytes from `start` on; both lie within the source. The view is valid until the next read. */
  read(start: number, length: number): Uint8Array
}

/** One field of a message: where its content lies, or its number. */
export interface ProtobufField {
  readonly number: number
  /** Content of a text, bytes, a message or packed numbers: from `start` to `end`. Both are the same for a number. */
  readonly start: number
  readonly end: number
  /** Of a varint as a signed 64-bit integer; 0 for everything else. */
  readonly value: bigint
}

const VARINT = 0
const FIXED64 = 1
const LENGTH_DELIMITED = 2
const FIXED32 = 5
const MAX_VARINT_BYTES = 10

/**
 * Walks over the fields of a message in their order. Only their heads are read; contents are skipped unless somebody
 * reads them, whatever their size.
 *
 * @throws {ToolkitError} DECODE_FAILED when the bytes are no message of protocol buffers, with the place
 * @see {@link https://protobuf.dev/programming-guides/encoding/ | Protocol Buffers: encoding}
 */
export function* readFields(
  source: ByteSource,
  start = 0,
  end = source.byteLength,
): Generator<ProtobufField, void, undefined> {
  let at = start
  while (at < end) {
    const tag = readVarint(source, at, end)
    const number = Number(tag.value >> 3n)
    if (number < 1 || number >= 2 ** 29)
      throw malformed(at, `a field's number from 1 to 2^29 - 1`, `${number}`)
    at = tag.end
    switch (Number(tag.value & 7n)) {
      case VARINT: {
        const { value, end: next } = readVarint(source, at, end)
        yield { number, start: next, end: next, value: BigInt.asIntN(64, value) }
        at = next
        break
      }
      case LENGTH_DELIMITED: {
        const length = readVarint(source, at, end)
        const next = length.end + Number(length.value)
        if (next > end) throw malformed(at, `a field of ${length.value} bytes`, `${end - length.end} bytes`)
        yield { number, start: length.end, end: next, value: 0n }
        at = next
        break
      }
      case FIXED64:
        at = skip(at, 8, end)
        yield { number, start: at - 8, end: at, value: 0n }
        break
      case FIXED32:
        at = skip(at, 4, end)
        yield { number, start: at - 4, end: at, value: 0n }
        break
      default:
        throw malformed(at, 'a wire type of 0, 1, 2 or 5', `${tag.value & 7n}`)
    }
  }
}

/** Longer texts are cut: a damaged length must not fill the memory. */
const MAX_TEXT_BYTES = 1_000_000

/** The text of a field, at most its first megabyte; bytes that are not UTF-8 become U+FFFD. */
export function readText(source: ByteSource, { start, end }: ProtobufField): string {
  return new TextDecoder().decode(source.read(start, Math.min(end - start, MAX_TEXT_BYTES)))
}

/** The numbers of a repeated varint field, packed or not. */
export function readVarints(source: ByteSource, { start, end, value }: ProtobufField): readonly bigint[] {
  if (start === end) return [value]
  const values: bigint[] = []
  for (let at = start; at < end;) {
    const next = readVarint(source, at, end)
    values.push(BigInt.asIntN(64, next.value))
    at = next.end
  }
  return values
}

function readVarint(
  source: ByteSource,
  at: number,
  end: number,
): { readonly value: bigint; readonly end: number } {
  const bytes = source.read(at, Math.min(MAX_VARINT_BYTES, end - at))
  let low = 0
  // Nearly all numbers have at most four bytes of seven bits.
  for (let i = 0; i < bytes.length && i < 4; i++) {
    const byte = bytes[i] as number
    low |= (byte & 0x7f) << (7 * i)
    if (byte < 0x80) return { value: BigInt(low), end: at + i + 1 }
  }
  let value = BigInt(low)
  for (let i = 4; i < bytes.length; i++) {
    const byte = bytes[i] as number
    value |= BigInt(byte & 0x7f) << BigInt(7 * i)
    if (byte < 0x80) return { value: BigInt.asUintN(64, value), end: at + i + 1 }
  }
  throw malformed(at, 'a number of at most 10 bytes', bytes.length < MAX_VARINT_BYTES ? 'the end' : 'more')
}

function skip(at: number, length: number, end: number): number {
  if (at + length > end) throw malformed(at, `a number of ${length} bytes`, `${end - at} bytes`)
  return at + length
}

function malformed(at: number, expected: string, found: string): ToolkitError {
  return new ToolkitError(
    'DECODE_FAILED',
    `Failed to decode protocol buffers: expected ${expected} at byte ${at}, found ${found}`,
  )
}
