import { ToolkitError } from '../errors/toolkit-error.ts'
import { describeValue } from '../errors/describe-value.ts'

/** A map whose keys are byte strings (ASCII), as Python's `{b'nd': True}`. */
export interface ByteKeyedMembers {
  readonly byteKeyed: readonly (readonly [string, unknown])[]
}

/** A number that is a float, whole or not. */
export interface Float64Number {
  readonly float64: number
}

export interface MsgpackWriterOptions {
  readonly maxDepth: number
  /** Gives what to write for an object that is no plain map. */
  readonly encodeSpecial: (value: object) => ByteKeyedMembers | Float64Number | undefined
}

const utf8 = new TextEncoder()
const MIN_INT64 = -(2n ** 63n)
const MAX_UINT64 = 2n ** 64n - 1n

/** Writes one value in the shortest form of each length and integer, as Python's packer does. */
export function writeMsgpack(value: unknown, { maxDepth, encodeSpecial }: MsgpackWriterOptions): Uint8Array {
  let bytes = new Uint8Array(256)
  let view = new DataView(bytes.buffer)
  let at = 0

  /** Makes room and gives its start. May replace `bytes` and `view`: call it before they are named. */
  function take(count: number): number {
    if (at + count > bytes.length) {
      const grown = new Uint8Array(Math.max(2 * bytes.length, at + count))
      grown.set(bytes.subarray(0, at))
      bytes = grown
      view = new DataView(bytes.buffer)
    }
    at += count
    return at - count
  }

  function writeByte(byte: number): void {
    const start = take(1)
    bytes[start] = byte
  }

  function append(content: Uint8Array): void {
    const start = take(content.length)
    bytes.set(content, start)
  }

  /** Writes `head`, `head + 1` or `head + 2` with a length of 1, 2 or 4 bytes; without the first where `has8` is false. */
  function writeLength(head: number, length: number, has8: boolean): void {
    if (length > 0xffffffff) throw refusal('at most 4294967295 bytes or items', `${length}`)
    const base = has8 ? head : head - 1
    if (has8 && length <= 0xff) {
      writeByte(base)
      writeByte(length)
    } else if (length <= 0xffff) {
      writeByte(base + 1)
      const start = take(2)
      view.setUint16(start, length)
    } else {
      writeByte(base + 2)
      const start = take(4)
      view.setUint32(start, length)
    }
  }

  /** Most keys and values: short ASCII, for which a call of the encoder costs more than the bytes. */
  function tryShortAscii(text: string): boolean {
    if (text.length >= 32) return false
    for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) return false
    const start = take(text.length + 1)
    bytes[start] = 0xa0 | text.length
    for (let i = 0; i < text.length; i++) bytes[start + 1 + i] = text.charCodeAt(i)
    return true
  }

  function writeText(text: string): void {
    if (tryShortAscii(text)) return
    if (/\p{Surrogate}/u.test(text)) {
      throw refusal('valid Unicode', `half of a surrogate pair in ${describeValue(text)}`)
    }
    const content = utf8.encode(text)
    if (content.length < 32) writeByte(0xa0 | content.length)
    else writeLength(0xd9, content.length, true)
    append(content)
  }

  function writeBytes(content: Uint8Array): void {
    writeLength(0xc4, content.length, true)
    append(content)
  }

  function writeNumber(value: number): void {
    // -0 is an integer to JavaScript and would lose its sign.
    if (Number.isSafeInteger(value) && !Object.is(value, -0)) writeInteger(value)
    else writeFloat64(value)
  }

  function writeFloat64(value: number): void {
    writeByte(0xcb)
    const start = take(8)
    view.setFloat64(start, value)
  }

  function writeInteger(value: number): void {
    if (value >= -32 && value < 0x80) writeByte(value & 0xff)
    else if (value > 0xffffffff || value < -0x80000000) writeBigInt(BigInt(value))
    else if (value >= 0) {
      const width = value <= 0xff ? 0 : value <= 0xffff ? 1 : 2
      writeByte(0xcc + width)
      const start = take(1 << width)
      if (width === 0) view.setUint8(start, value)
      else if (width === 1) view.setUint16(start, value)
      else view.setUint32(start, value)
    } else {
      const width = value >= -0x80 ? 0 : value >= -0x8000 ? 1 : 2
      writeByte(0xd0 + width)
      const start = take(1 << width)
      if (width === 0) view.setInt8(start, value)
      else if (width === 1) view.setInt16(start, value)
      else view.setInt32(start, value)
    }
  }

  function writeBigInt(value: bigint): void {
    if (value < MIN_INT64 || value > MAX_UINT64) {
      throw refusal('an integer of -2^63 to 2^64 - 1', describeValue(value))
    }
    writeByte(value < 0n ? 0xd3 : 0xcf)
    const start = take(8)
    if (value < 0n) view.setBigInt64(start, value)
    else view.setBigUint64(start, value)
  }

  function writeObject(value: object, depth: number): void {
    if (value instanceof Uint8Array) return writeBytes(value)
    if (depth >= maxDepth) throw refusal(`at most ${maxDepth} nested lists and maps`, 'more')
    if (Array.isArray(value)) {
      if (value.length < 16) writeByte(0x90 | value.length)
      else writeLength(0xdc, value.length, false)
      for (const item of value) writeValue(item, depth + 1)
      return
    }
    const special = encodeSpecial(value)
    if (special !== undefined && 'float64' in special) return writeFloat64(special.float64)
    const members = special === undefined ? Object.entries(value) : special.byteKeyed
    if (special === undefined && !isPlain(value)) throw refusal('plain values', describeValue(value))
    if (members.length < 16) writeByte(0x80 | members.length)
    else writeLength(0xde, members.length, false)
    for (const [key, member] of members) {
      if (special === undefined) writeText(key)
      else writeBytes(utf8.encode(key))
      writeValue(member, depth + 1)
    }
  }

  function writeValue(value: unknown, depth: number): void {
    if (value === null) writeByte(0xc0)
    else if (typeof value === 'boolean') writeByte(value ? 0xc3 : 0xc2)
    else if (typeof value === 'string') writeText(value)
    else if (typeof value === 'number') writeNumber(value)
    else if (typeof value === 'bigint') {
      if (value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER) writeInteger(Number(value))
      else writeBigInt(value)
    } else if (typeof value === 'object') writeObject(value, depth)
    else throw refusal('plain values', describeValue(value))
  }

  writeValue(value, 0)
  return bytes.slice(0, at)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

function refusal(expected: string, found: string): ToolkitError {
  return new ToolkitError(
    'USAGE_INVALID',
    `Failed to encode MessagePack: expected ${expected}, found ${found}`,
  )
}
