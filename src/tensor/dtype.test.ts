import { expect, test } from 'vitest'
import { bytesPerElement, isDtype } from './dtype.ts'

test('isDtype accepts names of the union only, not what an object inherits', () => {
  expect(['float16', 'int64', 'bool', 'string'].every(isDtype)).toBe(true)
  expect(['int4', 'double', 'Float32', '', 'toString', '__proto__'].some(isDtype)).toBe(false)
})

test('bytesPerElement is the width of the typed array, and unknown for string', () => {
  expect(bytesPerElement('float16')).toBe(Uint16Array.BYTES_PER_ELEMENT)
  expect(bytesPerElement('float64')).toBe(Float64Array.BYTES_PER_ELEMENT)
  expect(bytesPerElement('uint64')).toBe(BigUint64Array.BYTES_PER_ELEMENT)
  expect(bytesPerElement('bool')).toBe(1)
  expect(bytesPerElement('string')).toBeUndefined()
})
