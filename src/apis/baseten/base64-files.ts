import { decodeBase64 } from '../../codecs/base64.ts'
import { imageSizeOf } from '../../codecs/image.ts'
import type { Violation } from '../../contract/violation.ts'
import { createViolationList } from '../../contract/violation-list.ts'
import { escapePointerSegment } from '../../contract/json-pointer.ts'
import { messageOf } from '../../errors/toolkit-error.ts'

/** How the base64 of files begins, RIFF and the signature of PNG, and why such bytes are no whole file. */
const FILES: readonly {
  readonly start: string
  readonly name: string
  readonly problemOf: (bytes: Uint8Array) => string | undefined
}[] = [
  { start: 'UklGR', name: 'WAV', problemOf: problemOfRiff },
  { start: 'iVBORw0KGgo', name: 'PNG', problemOf: problemOfPng },
]
/** Shorter texts may be anything. */
const MIN_LENGTH = 40

/** Texts of an answer that begin as files do and cannot be read as such. */
export function findBrokenFiles(value: unknown): readonly Violation[] {
  const violations = createViolationList()
  const left: { readonly value: unknown; readonly pointer: string }[] = [{ value, pointer: '' }]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value: one, pointer } = next
    if (typeof one === 'string') {
      const message = describeFile(one)
      if (message !== undefined) violations.add(() => ({ code: 'base64-file', pointer, message }))
    } else if (typeof one === 'object' && one !== null)
      for (const [name, member] of Object.entries(one).reverse())
        if (typeof member === 'string' || typeof member === 'object')
          left.push({ value: member, pointer: `${pointer}/${escapePointerSegment(name)}` })
  }
  return violations.toList()
}

function describeFile(text: string): string | undefined {
  const file = text.length < MIN_LENGTH ? undefined : FILES.find(({ start }) => text.startsWith(start))
  // Base64 has no blanks within: such a text only begins like a file.
  if (file === undefined || /[^A-Za-z0-9+/=_\r\n-]/.test(text)) return undefined
  let problem: string | undefined
  try {
    problem = file.problemOf(decodeBase64(text))
  } catch (error) {
    problem = messageOf(error).replace(/^Failed to [^:]*: (expected )?/, '')
  }
  return problem && `must be base64 of a whole ${file.name} file, found one that is not: ${problem}`
}

/** Writers that did not know the length in time leave 0, or as much as there is room for. */
function problemOfRiff(bytes: Uint8Array): string | undefined {
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true)
  const isUnknown = size === 0 || size >= 0xffff_ff00
  if (isUnknown || size + 8 <= bytes.length) return undefined
  return `it says ${size + 8} bytes and has ${bytes.length}`
}

/** The last chunk is empty: its length, its name, its checksum. */
function problemOfPng(bytes: Uint8Array): string | undefined {
  try {
    imageSizeOf(bytes)
  } catch (error) {
    return messageOf(error).replace(/^Failed to [^:]*: (expected )?/, '')
  }
  const end = String.fromCharCode(...bytes.subarray(-8, -4))
  return end === 'IEND' ? undefined : 'it ends before its last chunk'
}
