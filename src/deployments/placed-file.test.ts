import { expect, test } from 'vitest'
import { parsePlacedFile } from './placed-file.ts'

test.each([
  { name: 'a member', yaml: 'a:\n  - b: 1\n    c: 2\n', pointer: '/a/0/c', want: '3:5' },
  { name: 'a name with a slash', yaml: 'a:\n  b: 0\n  x/y: 3\n', pointer: '/a/x~1y', want: '3:3' },
  { name: 'a name with a tilde', yaml: 'a: 0\nx~1: 3\n', pointer: '/x~01', want: '2:1' },
  { name: 'what is not there', yaml: 'a:\n  b: 1\n', pointer: '/a/c', want: '1:1' },
  { name: 'what an alias stands for', yaml: 'a: &x\n  b: 1\nc: *x\n', pointer: '/c/b', want: '2:3' },
  { name: 'what is merged', yaml: 'a: &x\n  b: 1\nc:\n  <<: *x\n', pointer: '/c/b', want: '2:3' },
  {
    name: 'what is merged and given as well',
    yaml: 'a: &x\n  b: 1\nc:\n  <<: [*x]\n  b: 2\n',
    pointer: '/c/b',
    want: '5:3',
  },
])('tells the place of $name', ({ yaml, pointer, want }) => {
  expect(parsePlacedFile(yaml, 'a.yaml').placeOf(pointer)).toBe(want)
})

test('merges maps, and takes an anchor as often as a list is long', () => {
  expect(parsePlacedFile('a: &x { b: 1, c: 1 }\nd: { <<: *x, c: 2 }', 'a.yaml').value).toEqual({
    a: { b: 1, c: 1 },
    d: { b: 1, c: 2 },
  })
  const { value } = parsePlacedFile(`a: &x { b: 1 }\nd: [${'*x, '.repeat(500)}]`, 'a.yaml')
  expect((value as { d: unknown[] }).d).toHaveLength(500)
})

const bomb = ['a0: &a0 [x]']
for (let i = 1; i < 10; i++) bomb.push(`a${i}: &a${i} [${`*a${i - 1}, `.repeat(10)}]`)

test.each<{ name: string; text: string | Uint8Array; want: string }>([
  { name: 'a syntax error', text: 'a: [1\nb: 2', want: 'a.yaml:2:1: expected YAML, found: Flow sequence' },
  {
    name: 'a member that is there twice',
    text: 'server:\n  port: 1\n  host: a\n  port: 2\n',
    want: 'a.yaml:4:3: expected each member once, found "port" again, which is at 2:3 already',
  },
  {
    name: 'two documents',
    text: 'a: 1\n---\nb: 1\n',
    want: 'a.yaml:2:1: expected one document, found another',
  },
  {
    name: 'an alias without an anchor',
    text: 'a: 1\nb: *x\n',
    want: "a.yaml:2:4: expected an anchor '&x' before the alias '*x', found none",
  },
  {
    name: 'too many values',
    text: bomb.join('\n'),
    want: 'a.yaml:2:10: expected aliases that stand for at most',
  },
  {
    name: 'too many brackets',
    text: '['.repeat(100_000),
    want: 'expected values within a few hundred others',
  },
  {
    name: 'Latin-1',
    text: Uint8Array.from(Buffer.from('a: 1\nb: [über, café]\n', 'latin1')),
    want: 'a.yaml:2:5: expected text in UTF-8, found the byte 0xFC. Save the file as UTF-8',
  },
  {
    name: 'a character that is cut off',
    text: new TextEncoder().encode('é: ü').subarray(0, 5),
    want: 'a.yaml:1:4: expected text in UTF-8, found the byte 0xC3',
  },
])('refuses $name with its place', ({ text, want }) => {
  expect(() => parsePlacedFile(text, 'a.yaml')).toThrow(want)
})

test('takes bytes with a byte order mark', () => {
  expect(parsePlacedFile(new TextEncoder().encode('\uFEFFa: ä'), 'a.yaml').value).toEqual({ a: 'ä' })
})
