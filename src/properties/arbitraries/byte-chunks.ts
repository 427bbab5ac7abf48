import fc from 'fast-check'

/**
 * Any split of the bytes into chunks, empty ones among them: views in their order, which together are `bytes`. Shrinks to
 * one chunk.
 */
export function chunked(bytes: Uint8Array): fc.Arbitrary<readonly Uint8Array[]> {
  const cuts = fc.array(fc.nat(bytes.length), { maxLength: 12 })
  const every = fc.constant(Array.from({ length: bytes.length }, (_, i) => i))
  return fc
    .oneof(
      { withCrossShrink: true },
      { weight: 6, arbitrary: cuts },
      { weight: bytes.length <= 4096 ? 1 : 0, arbitrary: every },
    )
    .map((places) => {
      const ends = [...places.toSorted((a, b) => a - b), bytes.length]
      return ends.map((end, i) => bytes.subarray(i === 0 ? 0 : ends[i - 1], end))
    })
}
