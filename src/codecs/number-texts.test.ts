import { afterEach, expect, test, vi } from 'vitest'
import { parseKeepingTexts } from './number-texts.ts'

type Reviver = (this: object, key: string, value: unknown, context: unknown) => unknown

afterEach(() => vi.restoreAllMocks())

test('keeps the spellings where the engine forgets to say them the first time', () => {
  const parse = JSON.parse
  let calls = 0
  vi.spyOn(JSON, 'parse').mockImplementation((text: string, reviver?: Reviver) => {
    calls += 1
    if (reviver === undefined || calls > 1) return parse(text, reviver as never) as unknown
    return parse(text, function (this: object, key: string, value: unknown) {
      return reviver.call(this, key, value, undefined)
    }) as unknown
  })
  const { value, numberTexts } = parseKeepingTexts('{"data":[[1.0,9007199254740993]]}')
  const [row] = (value as { data: object[] }).data
  expect(calls).toBe(2)
  expect([...(numberTexts?.get(row!) ?? [])]).toEqual([
    ['0', '1.0'],
    ['1', '9007199254740993'],
  ])
})
