import { ToolkitError } from '../errors/toolkit-error.ts'

/** Turns a map that has byte strings as keys into a value. Keys are given one character a byte. */
export type ByteKeyedMap = (members: ReadonlyMap<string, unknown>) => unknown

export interface MsgpackReaderOptions {
  readonly maxDepth: number
  readonly decodeByteKeyed: ByteKeyedMap
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads one MessagePack value that takes all the bytes. Nothing is allocated for a length before its bytes are seen to be there.
 *
 * @see {@link https://github.com/msgpack/msgpack/blob/master/spec.md | MessagePack specification}
 */
export function readMsgpack(bytes: Uint8Array, options: MsgpackReaderOptions): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0

  function need(count: number): number {
    const start = at
    if (count > bytes.length - at) {
      throw failure(`${count} more bytes at byte ${at}`, `${bytes.length - at}: the body is cut`)
    }
    at += count
    return start
  }

  /** A length of 1, 2 or 4 bytes. */
  function readLength(width: number): number {
    const start = need(width)
    if (width === 1) return view.getUint8(start)
    return width === 2 ? view.getUint16(start) : view.getUint32(start)
  }

  function readBytes(length: number): Uint8Array {
    const start = need(length)
    return bytes.subarray(start, start + length)
  }

  function readText(length: number): string {
    const start = need(length)
    const ascii = length < 32 ? decodeShortAscii(bytes, start, at) : undefined
    if (ascii !== undefined) return ascii
    try {
      return strictUtf8.decode(bytes.subarray(start, at))
    } catch (error) {
      throw failure(`UTF-8 text of ${length} bytes at byte ${start}`, 'bytes that are not', error)
    }
  }

  function readList(length: number, depth: number): unknown[] {
    assertRoom(length, depth)
    const list: unknown[] = []
    for (let i = 0; i < length; i++) list.push(readValue(depth + 1))
    return list
  }

  function readMap(length: number, depth: number): unknown {
    assertRoom(2 * length, depth)
    const start = at - 1
    const byText: Record<string, unknown> = {}
    let textKeys = 0
    let byBytes: Map<string, unknown> | undefined
    for (let i = 0; i < length; i++) {
      const keyAt = at
      const key = readValue(depth + 1)
      const value = readValue(depth + 1)
      if (typeof key === 'string') {
        textKeys++
        setMember(byText, key, value)
      } else if (key instanceof Uint8Array) {
        byBytes ??= new Map<string, unknown>()
        byBytes.set(Array.from(key, toCharacter).join(''), value)
      } else
        throw failure(`text or bytes as the key at byte ${keyAt}`, `a ${key === null ? 'nil' : typeof key}`)
    }
    if (byBytes === undefined) return byText
    if (textKeys > 0) throw failure(`keys of one kind in the map near byte ${start}`, 'text and bytes')
    return options.decodeByteKeyed(byBytes)
  }

  function assertRoom(values: number, depth: number): void {
    if (depth >= options.maxDepth) {
      throw failure(`at most ${options.maxDepth} nested lists and maps`, `more at byte ${at}`)
    }
    if (values > bytes.length - at) {
      throw failure(`${values} values at byte ${at}`, `${bytes.length - at} bytes: the body is cut`)
    }
  }

  function readValue(depth: number): unknown {
    const head = view.getUint8(need(1))
    if (head < 0x80) return head
    if (head >= 0xe0) return head - 0x100
    if (head < 0x90) return readMap(head & 0x0f, depth)
    if (head < 0xa0) return readList(head & 0x0f, depth)
    if (head < 0xc0) return readText(head & 0x1f)
    switch (head) {
      case 0xc0:
        return null
      case 0xc2:
        return false
      case 0xc3:
        return true
      case 0xc4:
      case 0xc5:
      case 0xc6:
        return readBytes(readLength(1 << (head - 0xc4)))
      case 0xca:
        return view.getFloat32(need(4))
      case 0xcb:
        return view.getFloat64(need(8))
      case 0xcc:
      case 0xcd:
      case 0xce:
        return readLength(1 << (head - 0xcc))
      case 0xcf:
        return toInteger(view.getBigUint64(need(8)))
      case 0xd0:
        return view.getInt8(need(1))
      case 0xd1:
        return view.getInt16(need(2))
      case 0xd2:
        return view.getInt32(need(4))
      case 0xd3:
        return toInteger(view.getBigInt64(need(8)))
      case 0xd9:
      case 0xda:
      case 0xdb:
        return readText(readLength(1 << (head - 0xd9)))
      case 0xdc:
      case 0xdd:
        return readList(readLength(2 << (head - 0xdc)), depth)
      case 0xde:
      case 0xdf:
        return readMap(readLength(2 << (head - 0xde)), depth)
      case 0xc1:
        throw failure(`a value at byte ${at - 1}`, '0xc1, which is never used')
      default:
        throw failure(`no extension type at byte ${at - 1}`, `0x${head.toString(16)}`)
    }
  }

  const value = readValue(0)
  if (at < bytes.length) throw failure(`the end after ${at} bytes`, `${bytes.length - at} more`)
  return value
}

function toInteger(value: bigint): number | bigint {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}

function setMember(object: Record<string, unknown>, key: string, value: unknown): void {
  // Assigning to this one would set the prototype.
  if (key !== '__proto__') object[key] = value
  else Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true })
}

/** Most keys and values: short ASCII, for which a call of the decoder costs more than the bytes. */
function decodeShortAscii(bytes: Uint8Array, start: number, end: number): string | undefined {
  let text = ''
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!
    if (byte >= 0x80) return undefined
    text += String.fromCharCode(byte)
  }
  return text
}

function toCharacter(byte: number): string {
  return String.fromCharCode(byte)
}

function failure(expected: string, found: string, cause?: unknown): ToolkitError {
  return new ToolkitError(
    'DECODE_FAILED',
    `Failed to decode MessagePack: expected ${expected}, found ${found}`,
    { cause },
  )
}
