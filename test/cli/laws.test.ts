import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startCli, type ProcessEnd } from '../support/cli-process.ts'
import { isRunning } from '../support/is-running.ts'

const ADAPTER = 'node test/support/child-law-adapter.ts'

function laws(...args: readonly string[]): Promise<ProcessEnd> {
  return startCli('laws', ...args).ended
}

test('the Python example passes every law that applies', async () => {
  const { code, stdout, stderr } = await laws(
    'modelbit',
    '--exec',
    'python3 examples/laws-python/adapter.py',
    ...['--runs', '25', '--batch-size', '50', '--seed', '5'],
  )
  expect({ code, stderr, stdout }).toEqual({ code: 0, stderr: '', stdout })
  expect(stdout).toMatch(/modelbit: 13 laws hold, 0 broken, 0 undecided; seed 5\n$/)
})

test('a client that matches by position ends with 1, two instances, and a line that leads back to them', async () => {
  const exec = `${ADAPTER} by-position`
  const { code, stdout } = await laws(
    'modelbit',
    ...[
      '--exec',
      exec,
      '--only',
      'results-in-input-order',
      '--deployments',
      'example_doubler',
      '--seed',
      '3',
    ],
  )
  expect(code).toBe(1)
  expect(stdout).toMatch(
    /input: 2 instances to example_doubler: \[\{foo: \d\}, \{foo: \d\}\], answered in the order 1, 0/,
  )
  const again = / {2}again: mockference laws modelbit --exec '(.*?)' (.*)\n/.exec(stdout)
  expect(again?.[1]).toBe(exec)
  const replay = await laws('modelbit', '--exec', exec, ...(again?.[2] ?? '').split(' '))
  expect(replay.code).toBe(1)
  expect(/input: .*/.exec(replay.stdout)?.[0]).toBe(/input: .*/.exec(stdout)?.[0])
  expect(replay.stdout).toContain('made smaller 0 times')
})

test.each([
  {
    mode: 'garbage',
    want: 'expected one JSON object per line on its standard output, found "loading the model ..."',
  },
  { mode: 'exit', want: 'it ended with code 3 before; it wrote to standard error: ModuleNotFoundError' },
  { mode: 'no-list', want: "expected a list in 'predictions' or a text in 'error'" },
  { mode: 'other-id', want: "expected the 'id' of a call that waits for its answer" },
])('an adapter in the mode $mode ends with 2 and a clear message', async ({ mode, want }) => {
  const { code, stdout, stderr } = await laws('modelbit', '--exec', `${ADAPTER} ${mode}`, '--seed', '1')
  expect(stdout).toContain(want)
  expect(stdout + stderr).not.toMatch(/\bat .*\.ts:\d+/)
  expect(code).toBe(2)
})

test('a command that is not there ends with 2 and says what the shell said', async () => {
  const { code, stdout } = await laws('modelbit', '--exec', 'no-such-adapter', '--seed', '1')
  expect(stdout).toMatch(/Failed to use the adapter 'no-such-adapter': .*not found/)
  expect(code).toBe(2)
})

test('an adapter that hangs breaks the law within its time', async () => {
  const { code, stdout } = await laws(
    'modelbit',
    ...[
      '--exec',
      `${ADAPTER} hang`,
      '--timeout-ms',
      '300',
      '--only',
      'one-item-is-a-batch-of-one',
      '--seed',
      '1',
    ],
  )
  expect(stdout).toContain('Expected an answer, found none within 300 ms.')
  expect(code).toBe(1)
})

test.each([
  { name: 'an unknown API', args: ['nobody', '--exec', 'true'], want: /expected one of .*found "nobody"/ },
  { name: 'an unknown law', args: ['modelbit', '--exec', 'true', '--only', 'x'], want: /found "x"/ },
  { name: 'no adapter', args: ['modelbit'], want: /--exec/ },
  {
    name: 'an empty command',
    args: ['modelbit', '--exec', ''],
    want: /Failed to use the adapter '': expected a command, found none/,
  },
  {
    name: 'a call that the API has no laws for',
    args: ['modelbit', '--exec', 'true', '--calls', 'stream'],
    want: /expected an adapter with calls that the laws of this API are written for.*\n.* undecided; no further law could be tried/,
  },
])('$name ends with 2', async ({ args, want }) => {
  const { code, stdout, stderr } = await laws(...args)
  expect(stdout + stderr).toMatch(want)
  expect(code).toBe(2)
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'leaves no process of an adapter after %s',
  async (signal) => {
    const folder = await mkdtemp(join(tmpdir(), 'law-signal-'))
    const pidFile = join(folder, 'pid')
    const cli = startCli('laws', 'modelbit', '--exec', `sleep 60 & echo $! > ${pidFile}; wait`)
    const pid = async (): Promise<number> => Number(await readFile(pidFile, 'utf8').catch(() => ''))
    await expect.poll(pid, { timeout: 10_000 }).toBeGreaterThan(0)
    cli.child.kill(signal)
    expect((await cli.ended).code).toBe(130)
    await expect.poll(async () => isRunning(await pid())).toBe(false)
    await rm(folder, { recursive: true })
  },
)

test('reports as JSON and JUnit hold a result for each law', async () => {
  const only = ['--only', 'results-in-input-order', 'duplicates-agree', '--seed', '2', '--runs', '40']
  const args = ['modelbit', '--exec', `${ADAPTER} by-position`, ...only]
  const json = JSON.parse((await laws(...args, '--report', 'json')).stdout) as {
    outcomes: { name: string; counterexample?: { input: string } }[]
  }
  expect(json.outcomes.map(({ name, counterexample }) => [name, counterexample !== undefined])).toEqual([
    ['results-in-input-order', true],
    ['duplicates-agree', false],
  ])
  const junit = (await laws(...args, '--report', 'junit')).stdout
  expect(junit).toContain(
    '<testsuite name="laws of modelbit clients" tests="2" failures="1" errors="0" time="0">',
  )
  expect(junit).toMatch(/<testcase name="duplicates-agree" classname="laws of modelbit clients" time="0"\/>/)
  expect(junit).toMatch(/<failure type="results-in-input-order" message="Prediction 0 of 2 should be/)
})

test('several reports go to a directory, and the text to standard output', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'law-reports-'))
  const only = ['--only', 'results-in-input-order', '--seed', '2', '--runs', '40']
  const args = ['modelbit', '--exec', `${ADAPTER} by-position`, ...only, '--report', 'junit,json']
  const { code, stdout } = await laws(...args, '--report-dir', join(folder, 'new'))
  expect(code).toBe(1)
  expect(stdout).toContain('broken results-in-input-order')
  expect(await readFile(join(folder, 'new', 'junit.xml'), 'utf8')).toContain('<failure type=')
  expect(JSON.parse(await readFile(join(folder, 'new', 'report.json'), 'utf8'))).toMatchObject({ seed: 2 })
  await rm(folder, { recursive: true })
})

test('the line that leads back has all that the cases depend on', async () => {
  const options = ['--timeout-ms', '4000', '--batch-size', '3', '--only', 'results-in-input-order']
  const { stdout } = await laws('modelbit', '--exec', `${ADAPTER} by-position`, ...options, '--runs', '9')
  expect(stdout).toMatch(/ {2}again: .* --path [\d:]+ --batch-size 3 --timeout-ms 4000\n/)
})

test.each([
  { args: ['--runs', '0'], want: /Expected a whole number from 1 to 1000000, found '0'/ },
  { args: ['--timeout-ms', '0'], want: /Expected a whole number from 1 / },
  { args: ['--path', '0:1'], want: /with its --seed and one law in --only, found --path 0:1$/m },
  {
    args: ['--path', 'x', '--seed', '4', '--only', 'empty-batch'],
    want: /expected a printed path such as 0:1:1/,
  },
  { args: ['--report', 'junit,json'], want: /expected one format for standard output, found junit, json/ },
  { args: ['--report', 'junit,xml'], want: /Expected text, json, junit or a list .*, found 'xml'/ },
])('$args ends with 2 before anything is tried', async ({ args, want }) => {
  const { code, stdout, stderr } = await laws('modelbit', '--exec', 'true', ...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(want)
})
