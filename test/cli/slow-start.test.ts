import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { writeFiles } from '../own-models/own-service.ts'
import { longModel } from '../support/heavy-models.ts'
import { startCli, type CliProcess } from '../support/cli-process.ts'
import { isRunning } from '../support/is-running.ts'

let files: Awaited<ReturnType<typeof writeFiles>> | undefined
let cli: CliProcess | undefined
afterEach(async () => {
  cli?.child.kill('SIGKILL')
  await cli?.ended
  await files?.remove()
})

test('says that a model takes long to start, and leaves no worker behind when it is stopped meanwhile', async () => {
  files = await writeFiles({
    'long.onnx': longModel(),
    'mockference.config.yaml':
      'apis: none\ndeployments: [{ api: modelbit, name: long, model: long.onnx, run: worker }]',
  })
  cli = startCli('serve', '--port', '0', '--config', join(files.folder, 'mockference.config.yaml'))
  await cli.printed('long.onnx takes long: it computes its first example', 'stderr')
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', `${cli.child.pid}`], { encoding: 'utf8' })
  const worker = Number(stdout.trim().split(/\s+/)[0])
  expect(isRunning(worker)).toBe(true)
  cli.child.kill('SIGTERM')
  await expect.poll(() => isRunning(worker), { timeout: 20_000, interval: 50 }).toBe(false)
})
