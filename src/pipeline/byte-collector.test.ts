import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createByteCollector } from './byte-collector.ts'

test('always gives the chunks joined, whatever was announced', () => {
  const sizes = fc.array(fc.constantFrom(0, 1, 7, 600_000, 999_999), { maxLength: 4 })
  fc.assert(
    fc.property(sizes, fc.constantFrom(0, 5, 1_000_000, 1_500_000, 9_000_000), (lengths, announced) => {
      const collector = createByteCollector(announced, 5_000_000)
      const chunks = lengths.map((length, i) => new Uint8Array(length).fill(i + 1))
      for (const chunk of chunks) collector.push(chunk)
      expect(Buffer.compare(collector.take(), Buffer.concat(chunks))).toBe(0)
    }),
  )
})
