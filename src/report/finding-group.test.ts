import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFinding } from '../../test/support/example-report.ts'
import { arbitraryFinding } from '../../test/support/arbitrary-findings.ts'
import { groupByOperation, groupFindings, sortFindings } from './finding-group.ts'
import { fingerprintOf, hashText } from './fingerprint.ts'

test('puts findings together that differ in list indices, message and file', () => {
  const [first, second, third] = [
    createFinding({ pointer: '/data/0/1', message: 'a' }),
    createFinding({ pointer: '/data/12/3', message: 'b', file: { path: 'x.har', line: 3 } }),
    createFinding({ pointer: '/data/1', message: 'c' }),
  ]
  const groups = groupFindings([first, second, third])
  expect(groups.map(({ pointer, count }) => [pointer, count])).toEqual([
    ['/data/*', 1],
    ['/data/*/*', 2],
  ])
  expect(groups[1]!.examples).toEqual([first, second])
})

test('keeps statuses of a specification apart, which look like indices', () => {
  const at = (pointer: string, side: 'document' | 'server') => createFinding({ pointer, side })
  const pointers = ['/responses/200/examples/0', '/responses/404/examples/1']
  expect(groupFindings(pointers.map((pointer) => at(pointer, 'document')))).toHaveLength(2)
  expect(groupFindings(pointers.map((pointer) => at(pointer, 'server')))).toHaveLength(1)
})

test('keeps the first three examples and counts all', () => {
  const findings = Array.from({ length: 5 }, (_, i) => createFinding({ pointer: `/data/${i}` }))
  const [group] = groupFindings(findings)
  expect([group!.count, group!.examples.map(({ pointer }) => pointer)]).toEqual([
    5,
    ['/data/0', '/data/1', '/data/2'],
  ])
  expect(groupFindings(findings, { maxExamples: 1 })[0]!.examples).toHaveLength(1)
})

test('has the worst severity of its findings, and the source that any of them names', () => {
  const source = { document: 'RFC 9110' }
  const [group] = groupFindings([createFinding({ severity: 'warning' }), createFinding({ source })])
  expect([group!.severity, group!.source]).toEqual(['error', source])
})

test('sorts errors first, then by operation and code', () => {
  const findings = [
    createFinding({ severity: 'warning', operation: 'a' }),
    createFinding({ operation: 'b', code: 'x' }),
    createFinding({ operation: 'b', code: 'a' }),
    createFinding({ operation: 'a' }),
  ]
  const order = groupFindings(findings).map(({ severity, operation, code }) => [severity, operation, code])
  expect(order).toEqual([
    ['error', 'a', 'batch-index-duplicate'],
    ['error', 'b', 'a'],
    ['error', 'b', 'x'],
  ])
  expect(sortFindings(findings).map(({ operation }) => operation)).toEqual(['a', 'b', 'b', 'a'])
  expect([...groupByOperation(groupFindings(findings)).keys()]).toEqual(['modelbit a', 'modelbit b'])
})

test('always counts every finding once, in groups with fingerprints of their own', () => {
  const text = fc.constantFrom('', '/a', '/0', '/1/b', 'x')
  fc.assert(
    fc.property(fc.array(arbitraryFinding(text), { maxLength: 12 }), (findings) => {
      const groups = groupFindings(findings)
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(findings.length)
      expect(new Set(groups.map(({ fingerprint }) => fingerprint)).size).toBe(groups.length)
      for (const { fingerprint, examples } of groups) {
        for (const example of examples) expect(fingerprintOf(example)).toBe(fingerprint)
      }
    }),
  )
})

test('never depends on the order of the findings for what the groups are', () => {
  const text = fc.constantFrom('', '/a', '/0', '/1/b', 'x')
  const keys = (findings: Parameters<typeof groupFindings>[0]) =>
    groupFindings(findings).map(({ fingerprint, count, severity }) => [fingerprint, count, severity])
  fc.assert(
    fc.property(fc.array(arbitraryFinding(text), { maxLength: 12 }), (findings) => {
      expect(keys([...findings].reverse())).toEqual(keys(findings))
    }),
  )
})

test('orders findings of no operation before those of one without a name', () => {
  const { operation: _, ...none } = createFinding()
  const findings = [createFinding({ operation: '' }), none]
  for (const given of [findings, findings.toReversed()]) {
    expect(groupFindings(given).map(({ operation }) => operation)).toEqual([undefined, ''])
    expect(sortFindings(given).map(({ operation }) => operation)).toEqual([undefined, ''])
  }
})

test('keeps fingerprints from run to run and from version to version', () => {
  expect(fingerprintOf(createFinding())).toBe(
    fingerprintOf(createFinding({ message: 'other', severity: 'warning' })),
  )
  expect(fingerprintOf(createFinding())).toBe('fa6e9ad222a6f186')
})

test.each([
  // http://www.isthe.com/chongo/src/fnv/test_fnv.c
  { text: '', want: 'cbf29ce484222325' },
  { text: 'a', want: 'af63dc4c8601ec8c' },
  { text: 'foobar', want: '85944171f73967e8' },
])('hashes "$text" as published for FNV-1a', ({ text, want }) => {
  expect(hashText(text)).toBe(want)
})
