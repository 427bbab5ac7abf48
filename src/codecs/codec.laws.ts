import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ToolkitError } from '../errors/toolkit-error.ts'
import type { Codec } from './codec.ts'

/** What the laws need to know about a codec that loses nothing. */
export interface CodecLawsOptions<Value, Wire extends string | Uint8Array> {
  readonly codec: Codec<Value, Wire>
  /** Every value that can be encoded. Equality is that of typed arrays' kinds and bytes and of everything else. */
  readonly value: fc.Arbitrary<Value>
  /** Wire values, malformed or not, that come closer to the format than arbitrary text or bytes do. */
  readonly nearMisses?: fc.Arbitrary<Wire>
}

/** Registers the laws that every codec keeps whose two directions undo each other. */
export function codecLaws<Value, Wire extends string | Uint8Array>(
  name: string,
  { codec, value, nearMisses }: CodecLawsOptions<Value, Wire>,
): void {
  const written = value.map((given) => codec.encode(given))
  const mutated = fc.tuple(written, fc.array(edit, { minLength: 1, maxLength: 3 })).map(applyEdits)
  const arbitraryWire = fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 400 }))
  const wires = fc.oneof(mutated, ...(nearMisses === undefined ? [] : [nearMisses]))

  describe(`codec laws: ${name}`, () => {
    test('always decodes what it encoded to an equal value', () => {
      fc.assert(
        fc.property(value, (given) => {
          expect(toComparable(codec.decode(codec.encode(given)))).toEqual(toComparable(given))
        }),
      )
    })

    test('always encodes what it decoded from its own wire value to the same wire value', () => {
      fc.assert(
        fc.property(written, (wire) => {
          expect(toComparable(codec.encode(codec.decode(wire)))).toEqual(toComparable(wire))
        }),
      )
    })

    test('never throws anything but DECODE_FAILED at an arbitrary wire value', () => {
      fc.assert(
        fc.property(arbitraryWire, written, (wire, { constructor }) => {
          if (wire.constructor === constructor) decodeOrRefuse(codec, wire as Wire)
        }),
      )
    })

    test('never throws anything but DECODE_FAILED at a wire value that was changed or cut', () => {
      fc.assert(
        fc.property(wires, (wire) => void decodeOrRefuse(codec, wire)),
        { numRuns: 1000 },
      )
    })

    test('always reads again what it writes for a wire value that it accepted', () => {
      fc.assert(
        fc.property(wires, (wire) => {
          const accepted = decodeOrRefuse(codec, wire)
          if (accepted === undefined) return
          expect(toComparable(codec.decode(codec.encode(accepted.value)))).toEqual(
            toComparable(accepted.value),
          )
        }),
        { numRuns: 1000 },
      )
    })

    test('never changes what it is given', () => {
      fc.assert(
        fc.property(value, wires, (given, wire) => {
          const before = [toComparable(given), toComparable(wire)]
          codec.encode(given)
          decodeOrRefuse(codec, wire)
          expect([toComparable(given), toComparable(wire)]).toEqual(before)
        }),
      )
    })

    test('always reads and writes a view as it does a buffer of its own, wherever the view starts', () => {
      fc.assert(
        fc.property(value, fc.integer({ min: 1, max: 9 }), (given, lead) => {
          const wire = codec.encode(given)
          expect(toComparable(codec.encode(relocate(given, lead) as Value))).toEqual(toComparable(wire))
          expect(toComparable(codec.decode(relocate(wire, lead) as Wire))).toEqual(toComparable(given))
        }),
      )
    })
  })
}

/** A value that `toEqual` compares by bits: of a typed array its kind and bytes, so that -0 and NaN count. */
export function toComparable(value: unknown): unknown {
  return mapViews(value, (view) => ({ kind: view.constructor.name, bytes: Array.from(bytesOf(view)) }))
}

/** Copies every typed array of a value to a later place of a larger buffer, with other bytes on both sides. */
export function relocate(value: unknown, lead: number): unknown {
  return mapViews(value, (view) => {
    const elementBytes = (view as Uint8Array).BYTES_PER_ELEMENT
    const byteOffset = lead * elementBytes
    const surroundings = new Uint8Array(byteOffset + view.byteLength + 8).fill(0xaa)
    surroundings.set(bytesOf(view), byteOffset)
    const Kind = view.constructor as Uint8ArrayConstructor
    return new Kind(surroundings.buffer, byteOffset, view.byteLength / elementBytes)
  })
}

function mapViews(value: unknown, change: (view: ArrayBufferView) => unknown): unknown {
  if (ArrayBuffer.isView(value)) return change(value)
  if (Array.isArray(value)) return value.map((item) => mapViews(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapViews(member, change)]))
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** Gives the decoded value, nothing when it was refused as it should be, and rethrows every other error. */
function decodeOrRefuse<Value, Wire>(codec: Codec<Value, Wire>, wire: Wire): { value: Value } | undefined {
  try {
    return { value: codec.decode(wire) }
  } catch (error) {
    if (error instanceof ToolkitError && error.code === 'DECODE_FAILED') {
      expect(error.message).toMatch(/^Failed to decode .+: .*found .+/s)
      expect(error.message.length).toBeLessThan(500)
      return undefined
    }
    throw error
  }
}

interface Edit {
  readonly kind: 'cut' | 'drop' | 'put' | 'replace'
  readonly at: number
  readonly byte: number
  readonly character: string
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('cut', 'drop', 'put', 'replace'),
  at: fc.nat(),
  byte: fc.nat(255),
  character: fc.oneof(fc.constantFrom(...'=-_+/AB,;: \n%\u0141\u3d41'), fc.string({ unit: 'binary' })),
})

function applyEdits<Wire extends string | Uint8Array>([wire, edits]: [Wire, Edit[]]): Wire {
  let result: string | Uint8Array = wire
  for (const { kind, at, byte, character } of edits) {
    const start = at % (result.length + 1)
    const end = kind === 'cut' ? result.length : kind === 'put' ? start : start + 1
    const inserted = kind === 'put' || kind === 'replace'
    result =
      typeof result === 'string'
        ? result.slice(0, start) + (inserted ? character : '') + result.slice(end)
        : Uint8Array.of(...result.slice(0, start), ...(inserted ? [byte] : []), ...result.slice(end))
  }
  return result as Wire
}
