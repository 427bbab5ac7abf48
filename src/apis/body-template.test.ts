import { expect, test } from 'vitest'
import { parseTemplate, readTemplate, slotsOf, writeTemplate, type BodyTemplate } from './body-template.ts'

function parse(raw: unknown): BodyTemplate {
  return parseTemplate(raw, (message) => {
    throw new Error(message)
  })
}

const music = parse({
  prompts: ['$prompt'],
  melody: '$melody',
  duration: { $feature: 'duration', default: 8 },
})

test('reads one value per item, and repeats what stands outside of the list', () => {
  const { itemCount, columns, violations, unknown } = readTemplate(music, {
    prompts: ['a', 'b'],
    melody: 'm',
    seed: 1,
  })
  expect({ itemCount, violations, unknown }).toEqual({ itemCount: 2, violations: [], unknown: ['/seed'] })
  expect(columns).toEqual({
    prompt: [
      { value: 'a', pointer: '/prompts/0' },
      { value: 'b', pointer: '/prompts/1' },
    ],
    melody: [
      { value: 'm', pointer: '/melody' },
      { value: 'm', pointer: '/melody' },
    ],
    duration: [
      { value: 8, pointer: '/duration' },
      { value: 8, pointer: '/duration' },
    ],
  })
})

test.each([
  { name: 'a bare value', template: '$text', body: 'hello', columns: { text: ['hello'] } },
  {
    name: 'rows',
    template: [['$a', '$b']],
    body: [
      [1, 2],
      [3, 4],
    ],
    columns: { a: [1, 3], b: [2, 4] },
  },
  { name: 'named inputs', template: [{ x: '$x' }], body: [{ x: [[1]] }], columns: { x: [[[1]]] } },
  { name: 'an empty list', template: ['$a'], body: [], columns: { a: [] } },
  { name: 'null', template: '$a', body: null, columns: { a: [null] } },
])('reads $name', ({ template, body, columns }) => {
  const reading = readTemplate(parse(template), body)
  expect(reading.violations).toEqual([])
  const values = Object.entries(reading.columns).map(([name, slots]) => [
    name,
    slots.map(({ value }) => value),
  ])
  expect(Object.fromEntries(values)).toEqual(columns)
})

test.each([
  { name: 'a member is missing', body: { prompts: ['a'] }, pointer: '/melody', message: /must be given/ },
  {
    name: 'an object is needed',
    body: 'hello',
    pointer: '',
    message: 'must be an object, found "hello"',
  },
  {
    name: 'a list is needed',
    body: { prompts: 'a', melody: 'm' },
    pointer: '/prompts',
    message: 'must be a list, found "a"',
  },
])('says that $name', ({ body, pointer, message }) => {
  expect(readTemplate(music, body).violations).toMatchObject([{ pointer, message: expect.anything() }])
  expect(readTemplate(music, body).violations[0]?.message).toMatch(message)
})

test('writes constants, views and one entry per item', () => {
  const template = parse({ version: 1, data: ['$clip.base64'], first: '$clip' })
  const written = writeTemplate(template, 2, (feature, view, item) => `${feature} ${view ?? '-'} ${item}`)
  expect(written).toEqual({ version: 1, data: ['clip base64 0', 'clip base64 1'], first: 'clip - 0' })
  expect(slotsOf(template).map(({ feature, view }) => [feature, view])).toEqual([
    ['clip', 'base64'],
    ['clip', undefined],
  ])
})
