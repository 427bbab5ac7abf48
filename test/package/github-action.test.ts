import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from '../architecture/source-files.ts'
import { send } from '../support/http-client.ts'

const MAIN = join(ROOT, 'src/cli/main.ts')
const RECORD = {
  request: {
    method: 'POST',
    url: 'https://acme.app.modelbit.com/v1/x/latest',
    headers: { 'content-type': 'application/json' },
    body: '{"data":1}',
  },
  response: { status: 200, headers: { 'content-type': 'application/json' }, body: '{"data":2}' },
}

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'action-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface StepEnd {
  readonly code: number
  readonly stdout: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

let steps = 0

/** Runs a script of the action as a runner would. */
async function runStep(script: string, env: Readonly<Record<string, string>>): Promise<StepEnd> {
  const files = { GITHUB_OUTPUT: `output-${++steps}`, GITHUB_STEP_SUMMARY: `summary-${steps}` }
  const paths = Object.fromEntries(Object.entries(files).map(([key, name]) => [key, join(folder, name)]))
  const { code, stdout } = await new Promise<{ code: number; stdout: string }>((resolve) => {
    const path = `${join(process.execPath, '..')}:${process.env['PATH']}`
    execFile(
      'bash',
      [join(ROOT, 'scripts/action', script)],
      { env: { PATH: path, ...paths, ...env }, cwd: folder },
      (error, stdout) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout }),
    )
  })
  const read = (key: string): Promise<string> => readFile(paths[key]!, 'utf8').catch(() => '')
  const lines = (await read('GITHUB_OUTPUT')).split('\n').filter((line) => line !== '')
  const outputs = Object.fromEntries(
    lines.map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
  )
  return { code, stdout, outputs, summary: await read('GITHUB_STEP_SUMMARY') }
}

async function record(name: string, body: string): Promise<void> {
  const text = JSON.stringify({ ...RECORD, response: { ...RECORD.response, body } })
  await writeFile(join(folder, name), `${text}\n`)
}

test('validates a recording, annotates, and hands the findings on as outputs', async () => {
  await record('with blank.ndjson', '{"dat":2}')
  const { code, stdout, outputs, summary } = await runStep('run.sh', {
    INPUT_COMMAND: 'validate',
    INPUT_ARGS: `"with blank.ndjson"\n--api modelbit`,
    INPUT_REPORT_DIR: 'reports',
    INPUT_PATH: MAIN,
  })
  expect([code, outputs]).toEqual([
    0,
    { 'exit-code': '1', 'report-dir': 'reports', sarif: 'reports/report.sarif' },
  ])
  expect(stdout).toMatch(/^::error .*file=with blank\.ndjson,line=1/m)
  expect(stdout).toContain('error schema-one-of')
  expect(summary).toContain('schema-one-of')
  const sarif = JSON.parse(await readFile(join(folder, 'reports/report.sarif'), 'utf8')) as {
    version: string
  }
  expect(sarif.version).toBe('2.1.0')
})

test.each([
  {
    name: 'wrong use of the command',
    env: { INPUT_COMMAND: 'validate', INPUT_ARGS: 'missing.har', INPUT_PATH: MAIN },
  },
  { name: 'an unknown command', env: { INPUT_COMMAND: 'proxy' } },
  {
    name: 'a quote that is left open',
    env: { INPUT_COMMAND: 'validate', INPUT_ARGS: `"a`, INPUT_PATH: MAIN },
  },
])('has exit code 2 and no SARIF file for $name', async ({ env }) => {
  const { code, outputs } = await runStep('run.sh', env)
  expect([code, outputs['exit-code'], outputs['sarif']]).toEqual([0, '2', undefined])
})

test('expands nothing in its arguments', async () => {
  const { stdout } = await runStep('run.sh', {
    INPUT_COMMAND: 'validate',
    INPUT_ARGS: `'$(touch injected)' ; touch injected`,
    INPUT_PATH: MAIN,
  })
  await expect(readFile(join(folder, 'injected'))).rejects.toMatchObject({ code: 'ENOENT' })
  expect(stdout).not.toContain('injected:')
})

test('starts the server for the steps behind it, and says where it is', async () => {
  const { code, outputs } = await runStep('run.sh', {
    INPUT_COMMAND: 'serve',
    INPUT_ARGS: '--port 0 --seed 1',
    INPUT_REPORT_DIR: 'served',
    INPUT_PATH: MAIN,
  })
  const pid = Number(outputs['pid'])
  try {
    expect([code, outputs['exit-code'], outputs['log']]).toEqual([0, '0', 'served/serve.log'])
    expect(new URL(outputs['url'] ?? '').port).toBe(outputs['port'])
    expect((await send(`${outputs['url']}/__mockference/health`, { method: 'GET' })).status).toBe(200)
    expect(await readFile(join(folder, 'served/serve.pid'), 'utf8')).toBe(`${pid}\n`)
  } finally {
    process.kill(pid)
  }
})

test('says why a server did not start', async () => {
  const { stdout, outputs } = await runStep('run.sh', {
    INPUT_COMMAND: 'serve',
    INPUT_ARGS: '--port x',
    INPUT_PATH: MAIN,
  })
  expect(outputs).toEqual({ 'exit-code': '2' })
  expect(stdout).toContain('::error::Failed to start the server')
})

test.each([
  { exit: '0', fail: 'true', want: 0 },
  { exit: '1', fail: 'true', want: 1 },
  { exit: '1', fail: 'false', want: 0 },
  { exit: '2', fail: 'false', want: 2 },
  { exit: '', fail: 'false', want: 2 },
])('ends with $want for the exit code $exit when fail is $fail', async ({ exit, fail, want }) => {
  expect((await runStep('finish.sh', { EXIT_CODE: exit, INPUT_FAIL: fail })).code).toBe(want)
})

interface Action {
  readonly inputs: Readonly<Record<string, { description: string; required?: boolean; default?: string }>>
  readonly outputs: Readonly<Record<string, { description: string; value: string }>>
  readonly runs: {
    readonly using: string
    readonly steps: readonly {
      id?: string
      shell?: string
      run?: string
      uses?: string
      env?: Record<string, string>
    }[]
  }
}

test('action.yml uses inputs and outputs that exist, and scripts that are there', () => {
  const text = readFileSync(join(ROOT, 'action.yml'), 'utf8')
  const { inputs, outputs, runs } = parse(text) as Action
  expect(runs.using).toBe('composite')
  const used = new Set([...text.matchAll(/inputs\.([a-z-]+)/g)].map(([, name]) => name))
  expect([...used].sort()).toEqual(Object.keys(inputs).sort())
  const script = readFileSync(join(ROOT, 'scripts/action/run.sh'), 'utf8')
  const said = new Set([...script.matchAll(/\bsay ([a-z-]+) /g)].map(([, name]) => name))
  for (const [, name] of text.matchAll(/steps\.run\.outputs\.([a-z-]+)/g)) expect([...said]).toContain(name)
  expect(Object.keys(outputs).every((name) => said.has(name))).toBe(true)
  for (const { run, shell, env = {} } of runs.steps) {
    if (run === undefined) continue
    expect(shell).toBe('bash')
    const [, path] = /\$GITHUB_ACTION_PATH\/([a-z/.-]+)/.exec(run) ?? []
    const read = readFileSync(join(ROOT, path ?? ''), 'utf8')
    for (const name of Object.keys(env)) expect(read).toContain(`\${${name}`)
  }
  for (const { description } of [...Object.values(inputs), ...Object.values(outputs)])
    expect(description).not.toBe('')
})
