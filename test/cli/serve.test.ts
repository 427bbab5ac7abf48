import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startCli, startServing } from '../support/cli-process.ts'
import { post, send } from '../support/http-client.ts'

test.each([
  {
    name: 'a port that is no number',
    args: ['serve', '--port', 'x'],
    text: "Expected a whole number from 0 to 65535, found 'x'",
  },
  { name: 'a port that is too high', args: ['serve', '--port', '65536'], text: "found '65536'" },
  { name: 'a negative port', args: ['serve', '--port', '-1'], text: "found '-1'" },
  { name: 'a seed that is too large', args: ['serve', '--seed', '4294967296'], text: "found '4294967296'" },
  { name: 'an option without its value', args: ['serve', '--port'], text: 'argument missing' },
  { name: 'an unknown option', args: ['serve', '--prot', '1'], text: "unknown option '--prot'" },
  { name: 'a surplus argument', args: ['serve', 'now'], text: 'too many arguments' },
  { name: 'an unknown command', args: ['sevre'], text: 'too many arguments' },
  {
    name: 'a host that is not of this machine',
    args: ['serve', '--port', '0', '--host', '192.0.2.1'],
    text: 'Failed to listen on 192.0.2.1:0',
  },
])('ends with 2 and says what is wrong with $name', async ({ args, text }) => {
  const { code, stdout, stderr } = await startCli(...args).ended
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(text)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(3)
})

test('ends with 2 and one line that names the port when it is in use', async () => {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  const { port } = holder.address() as AddressInfo
  try {
    const { code, stdout, stderr } = await startCli('serve', '--port', String(port)).ended
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(
      new RegExp(`^Failed to listen on 127\\.0\\.0\\.1:${port}: .*${port} in use.*--port 0.*\\n$`),
    )
  } finally {
    await new Promise((resolve) => holder.close(resolve))
  }
})

test.each([['--help'], ['serve', '--help'], ['help']])(
  'prints help and ends with 0: %s %s',
  async (...args) => {
    const { code, stdout, stderr } = await startCli(...args.filter((arg) => arg !== undefined)).ended
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Usage: mockference')
  },
)

test('says every option of serve in its help', async () => {
  const { stdout } = await startCli('serve', '--help').ended
  for (const option of ['--port', '--host', '--seed', '--allow-host', '--deployments'])
    expect(stdout).toContain(option)
})

test('serves the deployments of the folder that is named, and names the runs that are lost at the end', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deployments-'))
  const deployment =
    '{ name: slow, model: faulty_lookup, modelId: aaaaaaaa, deploymentId: dddddddd, latencyMs: 600000 }'
  const yaml = `api: baseten\ncredentials: { apiKeys: [] }\ndeployments:\n  - ${deployment}\n`
  await writeFile(join(folder, 'baseten.yaml'), yaml)
  const cli = await startServing('--deployments', folder)
  try {
    const body = '{"model_input":{"index":1}}'
    const url = `${cli.url}/baseten/model-aaaaaaaa/production/async_predict`
    const { status, text } = await send(url, { body, headers: { 'content-type': 'application/json' } })
    expect(status).toBe(201)
    const { request_id: id } = JSON.parse(text) as { request_id: string }
    const { stderr } = await cli.stop()
    expect(stderr).toContain(`warning: asynchronous runs were not delivered: ${id}`)
  } finally {
    cli.child.kill('SIGKILL')
    await rm(folder, { recursive: true })
  }
}, 20_000)

test('ends with 2 for a folder of deployments that is not there', async () => {
  const { code, stderr } = await startCli('serve', '--port', '0', '--deployments', '/nowhere').ended
  expect([code, stderr]).toEqual([2, expect.stringContaining('/nowhere')])
})

async function firstLinkId(...args: string[]): Promise<string> {
  const cli = await startServing(...args)
  try {
    const body = { data: 1, response_format: 'links' }
    const { text } = await post(`${cli.url}/modelbit/v1/example_doubler/latest`, body)
    return text.replace(/^.*responses\//, '').replace(/expires=\d+/, '')
  } finally {
    await cli.stop()
  }
}

test('repeats ids and signatures of links with the same --seed and changes them with another', async () => {
  const [first, second, other] = await Promise.all(['5', '5', '6'].map((seed) => firstLinkId('--seed', seed)))
  expect(first).toMatch(/^[0-9a-f]{32}\.json/)
  expect(second).toBe(first)
  expect(other).not.toBe(first)
})

test('draws and prints a seed when none is given, and tells the real port for --port 0', async () => {
  const cli = await startServing()
  try {
    const { text } = await send(`${cli.url}/__mockference/health`, { method: 'GET' })
    const { seed } = JSON.parse(text) as { seed: number }
    expect(cli.banner).toContain(`seed ${seed}, `)
    expect(new URL(cli.url).port).not.toBe('0')
  } finally {
    await cli.stop()
  }
})
