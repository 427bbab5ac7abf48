import { npyFault } from './npy-fault.ts'
import { parseNpyHeader, type NpyHeader } from './npy-header-text.ts'

/** Headers of more bytes are refused. NumPy writes about 100. */
export const MAX_NPY_HEADER_BYTES = 1 << 20

const NPY_MAGIC = Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59)
const VERSION_BYTES = 2
const LENGTH_BYTES_BY_MAJOR: Readonly<Record<number, number>> = { 1: 2, 2: 4, 3: 4 }
const ALIGNMENT_BYTES = 64
// NumPy leaves room to write a longer first dimension into the header later on, when data is appended.
const ROOM_FOR_FIRST_DIMENSION = 21

// Versions 1 and 2 are Latin-1, 3 is UTF-8. Everything that is accepted is ASCII, so the difference is never seen.
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * Reads magic, version and header of an npy file.
 *
 * @returns the header, and at which byte the data starts
 * @throws {ToolkitError} DECODE_FAILED
 */
export function readNpyHeader(bytes: Uint8Array): { header: NpyHeader; dataStart: number } {
  const preambleBytes = NPY_MAGIC.length + VERSION_BYTES
  if (!NPY_MAGIC.every((byte, i) => bytes[i] === byte)) {
    throw npyFault(`expected the magic bytes 93 4e 55 4d 50 59, found ${describeStart(bytes)}`)
  }
  if (bytes.length < preambleBytes) throw npyFault(`expected a format version, found ${bytes.length} bytes`)
  const major = bytes[6]!
  const minor = bytes[7]!
  const lengthBytes = LENGTH_BYTES_BY_MAJOR[major]
  if (lengthBytes === undefined || minor !== 0) {
    throw npyFault(`expected format version 1.0, 2.0 or 3.0, found ${major}.${minor}`)
  }
  const headerStart = preambleBytes + lengthBytes
  if (bytes.length < headerStart) {
    throw npyFault(`expected at least ${headerStart} bytes before the header, found ${bytes.length}`)
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headerBytes =
    lengthBytes === 2 ? view.getUint16(preambleBytes, true) : view.getUint32(preambleBytes, true)
  if (headerBytes > MAX_NPY_HEADER_BYTES) {
    throw npyFault(`expected a header of at most ${MAX_NPY_HEADER_BYTES} bytes, found ${headerBytes}`)
  }
  const dataStart = headerStart + headerBytes
  if (bytes.length < dataStart) {
    throw npyFault(`expected a header of ${headerBytes} bytes, found ${bytes.length - headerStart}`)
  }
  return { header: parseNpyHeader(utf8.decode(bytes.subarray(headerStart, dataStart))), dataStart }
}

/** Writes magic, version 1.0 and header as NumPy 2 does, byte for byte; the length is a multiple of 64. */
export function writeNpyHeader({ descr, fortranOrder, shape }: NpyHeader): Uint8Array {
  const [first] = shape
  const room = first === undefined ? 0 : ROOM_FOR_FIRST_DIMENSION - String(first).length
  const order = fortranOrder ? 'True' : 'False'
  const text =
    `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': ${toTuple(shape)}, }` + ' '.repeat(room)
  const headerStart = NPY_MAGIC.length + VERSION_BYTES + 2
  // One more for the line feed. Where it fits exactly NumPy adds 64 blanks all the same.
  const unpadded = headerStart + text.length + 1
  const bytes = new Uint8Array(unpadded + ALIGNMENT_BYTES - (unpadded % ALIGNMENT_BYTES)).fill(0x20)
  bytes.set(NPY_MAGIC)
  bytes[6] = 1
  bytes[7] = 0
  new DataView(bytes.buffer).setUint16(8, bytes.length - headerStart, true)
  new TextEncoder().encodeInto(text, bytes.subarray(headerStart))
  bytes[bytes.length - 1] = 0x0a
  return bytes
}

/** A Python tuple: `()`, `(3,)`, `(2, 3)`. */
function toTuple(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`
}

function describeStart(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'an empty body'
  const start = bytes.subarray(0, NPY_MAGIC.length)
  return `${Array.from(start, (byte) => byte.toString(16).padStart(2, '0')).join(' ')} (${bytes.length} bytes)`
}
