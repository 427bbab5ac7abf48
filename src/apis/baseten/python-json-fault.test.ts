import fc from 'fast-check'
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { explainAsPython, explainNonFinite } from './python-json-fault.ts'
import { parseJsonBody } from './request-body.ts'

// Printed by `json.loads` of CPython 3.11.
test.each([
  ['', 'Expecting value: line 1 column 1 (char 0)'],
  ['  \n x', 'Expecting value: line 2 column 2 (char 4)'],
  ['{"a":}', 'Expecting value: line 1 column 6 (char 5)'],
  ['[1,]', 'Expecting value: line 1 column 4 (char 3)'],
  ['{"a":1,}', 'Expecting property name enclosed in double quotes: line 1 column 8 (char 7)'],
  ["{'a':1}", 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'],
  ['{"a" 1}', "Expecting ':' delimiter: line 1 column 6 (char 5)"],
  ['[1 2]', "Expecting ',' delimiter: line 1 column 4 (char 3)"],
  ['["a', 'Unterminated string starting at: line 1 column 2 (char 1)'],
  ['"a\nb"', 'Invalid control character at: line 1 column 3 (char 2)'],
  ['"\\x"', 'Invalid \\escape: line 1 column 2 (char 1)'],
  ['"\\u12g4"', 'Invalid \\uXXXX escape: line 1 column 3 (char 2)'],
  ['1 2', 'Extra data: line 1 column 3 (char 2)'],
  ['"😀" x', 'Extra data: line 1 column 5 (char 4)'],
  ['prompts=a&melody=b', 'Expecting value: line 1 column 1 (char 0)'],
])('explains %j as Python does', (text, want) => {
  expect(explainAsPython(text)).toBe(want)
})

test('finds nothing wrong in JSON, and neither in what only Python reads', () => {
  fc.assert(fc.property(fc.json(), (text) => explainAsPython(text) === undefined))
  expect(explainAsPython('[NaN, -Infinity]')).toBeUndefined()
})

test.each([
  ['{"x":NaN}', 'line 1 column 6 (char 5)'],
  ['[1,\n -Infinity]', 'line 2 column 2 (char 5)'],
  ['Infinity', 'line 1 column 1 (char 0)'],
])('names the place of the number in %j that JSON has not', (text, place) => {
  expect(explainNonFinite(text)).toBe(`Out of range float values are not JSON compliant: ${place}`)
  expect(parseJsonBody(new TextEncoder().encode(text))).toEqual({ problem: explainNonFinite(text) })
})

const SCRIPT = `
import json, sys
def explain(text):
    try:
        json.loads(text)
        return None
    except json.JSONDecodeError as error:
        return str(error)
print(json.dumps([explain(text) for text in json.load(sys.stdin)]))
`
const isPythonThere =
  spawnSync('python3', ['-c', 'import sys; sys.exit(not (3, 8) <= sys.version_info < (3, 13))']).status === 0

test('always explains as the Python of this machine', ({ skip }) => {
  skip(!isPythonThere, 'no python3 of version 3.8 to 3.12 is installed')
  const piece = fc.constantFrom(
    ...'[]{}:,"\\ \n1-.eu0a',
    'true',
    'null',
    '"a"',
    '"b":',
    '\\u00e',
    '😀',
    '-1.5e3',
  )
  const texts = fc.sample(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    { numRuns: 3000, seed: 7 },
  )
  const { stdout } = spawnSync('python3', ['-c', SCRIPT], { input: JSON.stringify(texts) })
  const wanted = JSON.parse(stdout.toString()) as (string | null)[]
  for (const [i, text] of texts.entries()) expect(explainAsPython(text) ?? null, text).toBe(wanted[i])
})
