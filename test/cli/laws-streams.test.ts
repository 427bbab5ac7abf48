import { expect, test } from 'vitest'
import { startCli } from '../support/cli-process.ts'

const STREAMS = 'node test/support/child-stream-adapter.ts'

function laws(...args: readonly string[]) {
  return startCli('laws', ...args).ended
}

test('the second Python example passes every law on streams and webhooks of Baseten', async () => {
  const exec = 'python3 examples/laws-python/streams.py'
  const calls = ['--calls', 'stream', 'complete', 'receiveWebhook', '--runs', '15', '--seed', '5']
  const { code, stdout, stderr } = await laws('baseten', '--exec', exec, ...calls)
  expect({ code, stderr, stdout }).toEqual({ code: 0, stderr: '', stdout })
  expect(stdout).toMatch(/baseten: 8 laws hold, 0 broken, 0 undecided; seed 5\n$/)
})

test('a list of pieces at the end will do, and the line that leads back has the calls', async () => {
  const only = ['--only', 'stream-equals-whole', '--runs', '15', '--seed', '1']
  const forms = ['--calls', 'stream', '--stream-forms', 'predict']
  expect((await laws('baseten', '--exec', `${STREAMS} list`, ...forms, ...only)).code).toBe(0)
  const { code, stdout } = await laws('baseten', '--exec', `${STREAMS} short`, ...forms, ...only)
  expect(code).toBe(1)
  const again = / {2}again: mockference laws baseten --exec '.*?' (.*)\n/.exec(stdout)?.[1] ?? ''
  expect(again).toMatch(
    /--only stream-equals-whole --seed 1 --path \S+ --calls stream --stream-forms predict$/,
  )
})

test.each([
  { mode: 'no-piece', call: 'stream', want: "expected a text in 'piece', texts in 'pieces', true in 'end'" },
  { mode: 'no-receipt', call: 'receiveWebhook', want: "expected true or false in 'accepted'" },
])('an adapter in the mode $mode ends with 2 and a clear message', async ({ mode, call, want }) => {
  const { code, stdout } = await laws(
    'baseten',
    '--exec',
    `${STREAMS} ${mode}`,
    '--calls',
    call,
    '--seed',
    '1',
  )
  expect(stdout).toContain(want)
  expect(code).toBe(2)
})

test('an unknown call ends with 2', async () => {
  const { code, stderr } = await laws('baseten', '--exec', 'true', '--calls', 'upload')
  expect(stderr).toContain('predict, stream, complete, receiveWebhook')
  expect(code).toBe(2)
})
