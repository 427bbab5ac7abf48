import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText, arbitraryFinding } from '../../test/support/arbitrary-findings.ts'
import { createExampleReport, createFinding } from '../../test/support/example-report.ts'
import { compareWithBaseline, parseBaseline, serializeBaseline, toBaseline } from './baseline.ts'

const [old, kept, fresh] = ['old', 'kept', 'fresh'].map((code) => createFinding({ code }))
const codes = (entries: readonly { code: string }[]): string[] => entries.map(({ code }) => code)

test('tells new, known and gone findings apart', () => {
  const comparison = compareWithBaseline([kept!, kept!, fresh!], toBaseline([old!, kept!]))
  expect([codes(comparison.new), codes(comparison.known), codes(comparison.gone)]).toEqual([
    ['fresh'],
    ['kept'],
    ['old'],
  ])
})

test('knows a kind again at another index, with another message, in another file', () => {
  const moved = createFinding({
    pointer: '/data/77/0',
    message: 'x',
    file: { path: 'y' },
    severity: 'warning',
  })
  expect(compareWithBaseline([moved], toBaseline([createFinding()])).new).toEqual([])
})

test('fails a run by new findings only', () => {
  const report = createExampleReport({ findings: [kept!], baseline: toBaseline([old!, kept!]) })
  expect([report.hasFailed, report.counts.known, report.counts.gone]).toEqual([false, 1, 1])
  expect(createExampleReport({ findings: [kept!, fresh!], baseline: toBaseline([kept!]) }).hasFailed).toBe(
    true,
  )
})

test('always reads what it wrote', () => {
  fc.assert(
    fc.property(fc.array(arbitraryFinding(anyText), { maxLength: 5 }), (findings) => {
      const baseline = toBaseline(findings)
      expect(parseBaseline(serializeBaseline(baseline), 'x')).toEqual(baseline)
      expect(compareWithBaseline(findings, baseline)).toMatchObject({ new: [], gone: [] })
    }),
  )
})

test('always writes the same file for the same findings in any order', () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryFinding(fc.constantFrom('/a', '/1', 'b')), { maxLength: 8 }),
      (findings) => {
        const [one, other] = [findings, [...findings].reverse()].map((list) =>
          serializeBaseline(toBaseline(list)),
        )
        expect(one).toBe(other)
        const fingerprints = toBaseline(findings).findings.map(({ fingerprint }) => fingerprint)
        expect(fingerprints).toEqual([...fingerprints].sort())
      },
    ),
  )
})

const entry = { fingerprint: '0123456789abcdef', count: 1, code: 'a', api: 'b', pointer: '' }
const withEntry = (changes: object): string =>
  JSON.stringify({ version: 1, findings: [entry, { ...entry, ...changes }] })

test.each([
  {
    name: 'another version',
    text: '{"version": 2, "findings": []}',
    message: 'expected version 1, found version 2. Write',
  },
  { name: 'no version', text: '{"findings": []}', message: 'expected version 1, found version nothing' },
  { name: 'text that is no JSON', text: '<html>', message: 'expected JSON, found text that is none' },
  { name: 'an empty file', text: '', message: 'expected JSON, found text that is none' },
  { name: 'a list', text: '[]', message: 'expected an object, found an empty list' },
  {
    name: 'no list of findings',
    text: '{"version": 1}',
    message: 'expected a list at /findings, found nothing',
  },
  {
    name: 'another fingerprint',
    text: withEntry({ fingerprint: 'x' }),
    message: 'at /findings/1/fingerprint, found "x"',
  },
  {
    name: 'a count of none',
    text: withEntry({ count: 0 }),
    message: 'a whole number from 1 at /findings/1/count, found 0',
  },
  {
    name: 'an operation that is no text',
    text: withEntry({ operation: 1 }),
    message: 'a text at /findings/1/operation, found 1',
  },
])('refuses $name and says what it found', ({ text, message }) => {
  expect(() => parseBaseline(text, 'known.json')).toThrow(
    expect.objectContaining({ code: 'USAGE_INVALID', message: expect.stringContaining(message) }),
  )
  expect(() => parseBaseline(text, 'known.json')).toThrow(/^Failed to read baseline known\.json: expected /)
})
