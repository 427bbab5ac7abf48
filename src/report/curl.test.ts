import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { toCurl } from './curl.ts'
import type { ShownExchange } from './finding.ts'
import type { Exchange } from '../contract/exchange.ts'
import { createRedactor } from './redaction.ts'

// A curl that prints its arguments, each behind its length: texts may hold anything but NUL.
const folder = mkdtempSync(join(tmpdir(), 'mockference-curl-'))
const FAKE = `#!${process.execPath}\nprocess.stdout.write(JSON.stringify(process.argv.slice(2)))\n`
writeFileSync(join(folder, 'curl'), FAKE)
chmodSync(join(folder, 'curl'), 0o755)
afterAll(() => rmSync(folder, { recursive: true }))

/** What curl is given when a shell runs the line. */
function runLine(line: string): string[] {
  const { stdout, stderr } = spawnSync('sh', ['-c', line], {
    encoding: 'utf8',
    env: { PATH: `${folder}:/usr/bin:/bin`, KEY: 'my key' },
  })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

const utf8 = new TextEncoder()

function show(changes: Partial<Exchange>): ShownExchange {
  return createRedactor().showExchange({
    method: 'POST',
    url: 'http://localhost:4010/v1',
    requestHeaders: [],
    ...changes,
  })
}

test('repeats method, headers, body and address', () => {
  const line = toCurl(
    show({
      method: 'PUT',
      requestHeaders: [
        ['Content-Type', 'application/json'],
        ['X-Note', `it's "$HOME" \`id\``],
      ],
      requestBody: utf8.encode('{"a": "it\'s\\n"}\n'),
    }),
  )
  expect(runLine(line)).toEqual([
    ...[
      '-sS',
      '-i',
      '-X',
      'PUT',
      '-H',
      'Content-Type: application/json',
      '-H',
      `X-Note: it's "$HOME" \`id\``,
    ],
    ...['--data-raw', '{"a": "it\'s\\n"}\n', '--url', 'http://localhost:4010/v1'],
  ])
})

test('takes the key from the environment where a secret was', () => {
  const line = toCurl(
    show({
      url: 'http://localhost/?api_key=abcdefgh',
      requestHeaders: [['Authorization', 'Bearer abcdefgh']],
    }),
  )
  expect(line).not.toContain('abcdefgh')
  const words = runLine(line)
  expect(words).toContain('Authorization: Bearer my key')
  expect(words.at(-1)).toBe('http://localhost/?api_key=my key')
})

test.each([
  {
    name: 'a binary body',
    body: new Uint8Array([0x93, 0x4e, 0]),
    type: 'application/x-npy',
    file: '@request-body.bin',
  },
  {
    name: 'a long body',
    body: utf8.encode(`["${'x'.repeat(3000)}"]`),
    type: 'application/json',
    file: '@request-body.json',
  },
  {
    name: 'a body that was cut',
    body: utf8.encode('x'.repeat(9000)),
    type: 'image/svg+xml; a=b',
    file: '@request-body.xml',
  },
])('names a file for $name, and its size', ({ body, type, file }) => {
  const line = toCurl(show({ requestHeaders: [['content-type', type]], requestBody: body }))
  expect(runLine(line)).toEqual(expect.arrayContaining(['--data-binary', file]))
  expect(line).toMatch(new RegExp(`# fill in the body of ${body.byteLength} bytes$`))
})

test('names a file for a body that a terminal would not show as it is', () => {
  const line = toCurl(show({ requestBody: utf8.encode('a\r\nb') }))
  expect(runLine(line)).toEqual(expect.arrayContaining(['--data-binary', '@request-body.bin']))
})

test('leaves out what curl writes itself, and asks for readable bytes', () => {
  const requestHeaders = ['Host', 'Content-Length', 'Connection', 'Accept-Encoding'].map(
    (name) => [name, '1'] as const,
  )
  expect(runLine(toCurl(show({ method: 'GET', requestHeaders })))).toEqual([
    ...['-sS', '-i', '--compressed', '--url', 'http://localhost:4010/v1'],
  ])
})

test('sends no media type that the request did not have', () => {
  const words = runLine(toCurl(show({ requestBody: utf8.encode('@file') })))
  expect(words).toEqual(expect.arrayContaining(['-H', 'Content-Type:', '--data-raw', '@file']))
})

test('never lets a text become a command, an option or a second header', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^['"`$\\;&|<>(){}\n\r *?[\]#~=%!@-]{0,8}$/),
    fc.constantFrom('$(touch x)', '`id`', "'; id #", '-o/etc/passwd', 'a\nEvil: 1'),
  )
  fc.assert(
    fc.property(text, text, text, text, (method, url, value, body) => {
      const exchange: ShownExchange = {
        method,
        url,
        requestHeaders: [
          ['X-Value', value],
          [value, 'x'],
        ],
        requestBody: { form: 'text', text: body, byteLength: utf8.encode(body).byteLength, isWhole: true },
      }
      const words = runLine(toCurl(exchange).replaceAll('\0', ''))
      expect(words.slice(0, 2)).toEqual(['-sS', '-i'])
      expect(words.at(-2)).toBe('--url')
      for (const word of words.filter((_, i) => words[i - 1] === '-H')) expect(word).not.toMatch(/[\r\n]/)
      if (words.includes('--data-raw')) expect(words[words.indexOf('--data-raw') + 1]).toBe(body)
    }),
    { numRuns: 40 },
  )
})
