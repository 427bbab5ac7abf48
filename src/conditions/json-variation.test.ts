import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson, serializeJson } from '../codecs/lossless-json.ts'
import { createRandom } from '../random/random.ts'
import { varyJson } from './json-variation.ts'

const optionsOf = (seed: number): Parameters<typeof varyJson>[1] => ({
  random: createRandom(seed).stream('test'),
  spellsNumbersFreely: undefined,
  allowsMember: () => false,
})

test('never changes a value, and says when the text differs', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(), (value, seed) => {
      const plain = JSON.stringify(value)
      const { text, variations } = varyJson(plain, optionsOf(seed))
      expect(parseJson(text).value).toEqual(JSON.parse(plain))
      expect(text === plain).toBe(variations.length === 0)
    }),
    { numRuns: 500 },
  )
})

test('never makes a float of a whole number unless numbers are spelt freely', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeInteger()), fc.nat(), (numbers, seed) => {
      const { text } = varyJson(JSON.stringify(numbers), optionsOf(seed))
      expect(text).not.toMatch(/[.eE]/)
    }),
  )
})

test('keeps numbers that have more digits than a double', () => {
  const plain = '{"id":9007199254740993,"value":0.1000000000000000055}'
  for (let seed = 0; seed < 50; seed++) {
    const { text } = varyJson(plain, optionsOf(seed))
    expect(text).toContain('9007199254740993')
    expect(text).toContain('0.1000000000000000055')
  }
})

test('leaves whole numbers of named members whole where others may gain a point', () => {
  let spelt = 0
  for (let seed = 0; seed < 100; seed++) {
    const options = { ...optionsOf(seed), spellsNumbersFreely: { wholeMembers: ['shape'] } }
    const { value, numberTexts } = parseJson(varyJson('{"shape":[2,3],"data":[7]}', options).text)
    const { shape, data } = value as { shape: number[]; data: number[] }
    expect(serializeJson({ value: shape, ...(numberTexts && { numberTexts }) })).toBe('[2,3]')
    if (numberTexts?.get(data) !== undefined) spelt++
  }
  expect(spelt).toBeGreaterThan(10)
})

test('shows every variation within a hundred seeds', () => {
  const seen = new Set<string>()
  for (let seed = 0; seed < 100; seed++) {
    const options = { ...optionsOf(seed), allowsMember: () => true }
    for (const one of varyJson('{"data":[1.5,"text"],"b":{}}', options).variations) seen.add(one)
  }
  expect([...seen].sort()).toEqual(['blanks', 'escapes', 'key-order', 'number-spelling', 'unknown-members'])
})
