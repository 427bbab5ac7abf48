import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ERROR_CODES } from '../../src/errors/error-codes.ts'
import { listBlocks, listExamples, listHeadings, listLocalLinks } from './markdown-blocks.ts'

const ROOT = join(import.meta.dirname, '../..')
const MAIN = join(ROOT, 'src/cli/main.ts')
const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const readme = readText('README.md')
const examples = listExamples(readme)

let mock: ChildProcess
let mockPort: string
let receiver: Server
const received: string[] = []

beforeAll(async () => {
  mock = spawn(process.execPath, [MAIN, 'serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  mockPort = await new Promise<string>((resolve, reject) => {
    let printed = ''
    mock.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const port = /listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(printed)?.[1]
      if (port !== undefined) resolve(port)
    })
    mock.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready`)))
  })
  receiver = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      received.push(body)
      response.end()
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  mock.kill('SIGTERM')
  await new Promise((resolve) => receiver.close(resolve))
})

/** Runs a command of the document as a shell would, with its two ports replaced by those of this test. */
async function run(command: string): Promise<string> {
  const { port } = receiver.address() as AddressInfo
  const here = command.replaceAll(':4010', `:${mockPort}`).replaceAll(':4011', `:${port}`)
  const { stdout } = await promisify(execFile)('sh', ['-c', here])
  return stdout
}

/** Ids differ from seed to seed; everything else is compared as it is. */
function withoutIds(text: string): unknown {
  return JSON.parse(text.replace(/\b[0-9a-f]{32}\b/g, '<id>'))
}

test('the README has commands with answers', () => {
  expect(examples.length).toBeGreaterThanOrEqual(5)
})

test.each(examples)('the README prints what is answered to $command', async (example) => {
  received.length = 0
  expect(withoutIds(await run(example.command))).toEqual(withoutIds(example.answer))
  if (example.received === undefined) return
  await expect.poll(() => received.length).toBe(1)
  expect(JSON.parse(received[0] as string)).toEqual(JSON.parse(example.received))
})

test('a command that answers something else than printed is noticed', async () => {
  const [example] = examples
  const other = (example?.command ?? '').replace('[1,10]', '[1,13]')
  expect(withoutIds(await run(other))).not.toEqual(withoutIds(example?.answer ?? ''))
})

test('a curl command without an answer is noticed', () => {
  expect(() => listExamples('```sh\ncurl -s a\n```\n\n```text\nb\n```\n')).toThrow('no json block follows')
})

test('every TypeScript block of the README is a file of examples/', () => {
  const files = globSync('examples/**/*.ts', { cwd: ROOT }).map((path) => readText(path).trim())
  const blocks = listBlocks(readme).filter(({ info }) => info === 'ts')
  expect(blocks.length).toBeGreaterThanOrEqual(2)
  for (const { text } of blocks) expect(files).toContain(text)
})

test('the README lists the flags of serve', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [MAIN, 'serve', '--help'])
  const flagsOf = (text: string): string[] =>
    [...text.matchAll(/^(?: {2}|\| `)(--[a-z-]+)/gm)].map((m) => m[1]!)
  expect(flagsOf(stdout).length).toBeGreaterThan(0)
  expect(flagsOf(readme)).toEqual(flagsOf(stdout))
})

test('the README names scripts that package.json has', () => {
  const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> }
  const named = [...readme.matchAll(/npm run ([a-z:-]+[a-z])/g)].map((match) => match[1])
  expect(named.length).toBeGreaterThan(0)
  for (const name of named) expect(Object.keys(scripts)).toContain(name)
})

test('docs/errors.md has one section for each error code, in their order', () => {
  const sections = listHeadings(readText('docs/errors.md'), 3)
  expect(sections).toEqual(Object.keys(ERROR_CODES))
})

test('docs/errors.md calls each error by its title', () => {
  const text = readText('docs/errors.md')
  for (const [code, title] of Object.entries(ERROR_CODES)) expect(text).toContain(`### ${code}\n\n${title}.`)
})

test('links between the documents lead to files', () => {
  const documents = ['README.md', 'CHANGELOG.md', ...globSync('{docs,examples,src}/**/*.md', { cwd: ROOT })]
  const dead = documents.flatMap((path) =>
    listLocalLinks(readText(path))
      .filter((target) => !existsSync(join(ROOT, dirname(path), target)))
      .map((target) => `${path}: ${target}`),
  )
  expect(dead).toEqual([])
})

test('no decision record has more than 60 lines', () => {
  const long = globSync('docs/decisions/*.md', { cwd: ROOT }).filter(
    (path) => readText(path).trim().split('\n').length > 60,
  )
  expect(long).toEqual([])
})
