import { spawn } from 'node:child_process'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { writeTone } from '../../src/cli/tone.ts'
import { encodeTones } from '../../src/codecs/tone-alphabet.ts'
import { encodeWav } from '../../src/codecs/wav.ts'
import { ROOT } from '../architecture/source-files.ts'
import { startCli } from '../support/cli-process.ts'

/** Standard output as bytes: of these a text would lose some. */
async function readOutput(...args: readonly string[]): Promise<Uint8Array> {
  const child = spawn(process.execPath, ['src/cli/main.ts', 'tone', ...args], { cwd: ROOT })
  return buffer(child.stdout)
}

test('writes a WAV file of the text in tones, and nothing else', async () => {
  const bytes = encodeWav(encodeTones('hello world'))
  expect(Buffer.compare(await readOutput('Hello World'), bytes)).toBe(0)
})

test('writes the whole of a long text at the rate asked for', async () => {
  const text = 'a long text. '.repeat(30)
  const bytes = encodeWav(encodeTones(text, 44_100))
  expect(Buffer.compare(await readOutput(text, '--rate', '44100'), bytes)).toBe(0)
})

test.each([
  {
    name: 'a character without a tone, naming those that have one',
    args: ['tone', 'naïve'],
    text: `only the characters abcdefghijklmnopqrstuvwxyz0123456789 .,?!'-:;"()/, found "ï"`,
  },
  { name: 'no text', args: ['tone'], text: "missing required argument 'text'" },
  { name: 'two texts', args: ['tone', 'hello', 'world'], text: 'too many arguments' },
  {
    name: 'a rate below the tones',
    args: ['tone', 'a', '--rate', '4000'],
    text: 'a sample rate of 8000 to 192000 Hz, found 4000',
  },
  {
    name: 'a rate that is no number',
    args: ['tone', 'a', '--rate', 'cd'],
    text: "Expected a whole number from 0 to 192000, found 'cd'",
  },
])('ends with 2 and says what is wrong with $name', async ({ args, text }) => {
  const { code, stdout, stderr } = await startCli(...args).ended
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(text)
  expect(stderr).not.toMatch(/^\s+at /m)
})

test('refuses to write bytes to a terminal', async () => {
  const written: Uint8Array[] = []
  const terminal = {
    isTTY: true,
    write: (bytes: Uint8Array) => written.push(bytes) > 0,
    once: () => terminal,
  }
  await expect(writeTone({ text: 'hello', sampleRateHz: 8000 }, terminal)).rejects.toMatchObject({
    code: 'USAGE_INVALID',
    message:
      'Failed to write tones: expected a file or a pipe, found a terminal. Add a file name: mockference tone "hello" > hello.wav',
  })
  expect(written).toEqual([])
})

test('ends with one line and no stack trace when the reader stops early', async () => {
  const cli = startCli('tone', 'a'.repeat(5000))
  cli.child.stdout?.once('data', () => cli.child.stdout?.destroy())
  const { code, stderr } = await cli.ended
  expect(code).toBe(2)
  expect(stderr).toMatch(/^Failed to run: .*EPIPE\n$/)
})
