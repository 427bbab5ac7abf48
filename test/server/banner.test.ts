import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServing, type ServingCli } from '../support/cli-process.ts'

const run = promisify(execFile)
let cli: ServingCli
beforeAll(async () => {
  cli = await startServing('--seed', '7')
})
afterAll(() => cli.stop())

test('prints the ready line first, then the address of each API, the seed and the health address', () => {
  const lines = cli.banner.trimEnd().split('\n')
  expect(lines[0]).toMatch(/^Mockference is listening on http:\/\/127\.0\.0\.1:[1-9]\d*$/)
  expect(lines).toContain(`Modelbit inference REST API: ${cli.url}/modelbit`)
  expect(lines.at(-1)).toBe(`seed 7, health ${cli.url}/__mockference/health`)
})

test('prints commands that answer 200 when they are pasted into a shell', async () => {
  const commands = cli.banner.match(/^ {2}curl .*$/gm) ?? []
  expect(commands.length).toBe(6)
  const answers = await Promise.all(
    commands.map(async (command) => (await run('sh', ['-c', `${command} -w ' %{http_code}'`])).stdout),
  )
  expect(answers).toEqual([
    '{"data":[[1,20],[2,22],[3,24]]} 200',
    '{"data":[[1,20],[2,22],[3,24]]} 200',
    expect.stringMatching(/^\{"data":\[\[1,33\],\[2,36\],\[3,39\]\]\} 200$/),
    expect.stringMatching(/^\{"data":\[\[1,3\.16.*\]\]\} 200$/),
    '{"data":[[1,20],[2,22],[3,24]]} 200',
    '{"data":[[1,20],[2,22],[3,24]]} 200',
  ])
})
