import { expect, test } from 'vitest'
import { parseSettings } from './settings.ts'

const ID = '5f8a5a5e-8c0f-4c1f-9d59-0a3cf5c2b101'

test('needs an id only', () => {
  expect(parseSettings('x', { id: ID })).toEqual({
    id: ID,
    token: undefined,
    isEnabled: true,
    isStrict: false,
    hasStrictSize: false,
    usesTensorJson: false,
  })
})

test('reads every setting', () => {
  const raw = { id: ID, token: 't', enabled: false, strict: true, strictSize: true, tensorJson: true }
  expect(parseSettings('x', raw)).toEqual({
    id: ID,
    token: 't',
    isEnabled: false,
    isStrict: true,
    hasStrictSize: true,
    usesTensorJson: true,
  })
})

const FLAG = 'must be true or false, found'

test.each([
  { name: 'no id', raw: {}, want: '/id must be a UUID in lower case, found nothing' },
  { name: 'a number as id', raw: { id: 7 }, want: '/id must be a UUID in lower case, found 7' },
  {
    name: 'an id in upper case',
    raw: { id: ID.toUpperCase() },
    want: `/id must be a UUID in lower case, found "${ID.toUpperCase()}"`,
  },
  {
    name: 'an id with more behind',
    raw: { id: `${ID}0` },
    want: `/id must be a UUID in lower case, found "${ID}0"`,
  },
  {
    name: 'an empty token',
    raw: { id: ID, token: '' },
    want: '/token must be text that is not empty, found ""',
  },
  {
    name: 'a number as token',
    raw: { id: ID, token: 1 },
    want: '/token must be text that is not empty, found 1',
  },
  { name: 'a text for enabled', raw: { id: ID, enabled: 'no' }, want: `/enabled ${FLAG} "no"` },
  { name: 'null for strict', raw: { id: ID, strict: null }, want: `/strict ${FLAG} null` },
  { name: 'a number for strictSize', raw: { id: ID, strictSize: 1 }, want: `/strictSize ${FLAG} 1` },
  { name: 'a text for tensorJson', raw: { id: ID, tensorJson: 'x' }, want: `/tensorJson ${FLAG} "x"` },
  {
    name: 'a setting of another name',
    raw: { id: ID, Strict: true },
    want: "/Strict must be one of id, token, enabled, strict, strictSize, tensorJson, found 'Strict' (did you mean 'strict'?)",
  },
])('refuses $name', ({ raw, want }) => {
  const found = parseSettings('x', raw)
  expect(Array.isArray(found) ? found.map(({ pointer, message }) => `${pointer} ${message}`) : found).toEqual(
    [want],
  )
})

test('lists everything that is wrong at once', () => {
  expect(parseSettings('x', { id: '', token: 0, strict: 0, tensorjson: true })).toHaveLength(4)
})
