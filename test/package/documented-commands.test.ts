import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CONDITION_NAMES, isViolations, parseConditions } from '../../src/conditions/conditions.ts'
import { CONDITION_HEADERS } from '../../src/conditions/condition-headers.ts'
import { FAULT_KINDS } from '../../src/conditions/fault.ts'
import { isRecord } from '../../src/errors/is-record.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'
import { listBlocks, listExamples } from './markdown-blocks.ts'

const readDocument = (name: string): string =>
  readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8')
const conditions = readDocument('conditions')
const control = readDocument('control')

let server: RunningServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close(0))

async function run(command: string): Promise<string> {
  const here = command.replaceAll('http://127.0.0.1:4010', server.url)
  const { stdout } = await promisify(execFile)('sh', ['-c', `${here} || test $? = 18`])
  return stdout
}

test.each([...listExamples(conditions), ...listExamples(control)])(
  'the documents print what is answered to $command',
  async ({ command, answer }) => {
    expect(JSON.parse(await run(command))).toEqual(JSON.parse(answer))
  },
)

test('the commands without printed answers run', async () => {
  const blocks = [conditions, control]
    .flatMap((text) => listBlocks(text))
    .filter(({ info }) => info === 'shell')
  const commands = blocks.flatMap(({ text }) => text.split('\n'))
  expect(commands.length).toBeGreaterThanOrEqual(6)
  const answers = await Promise.all(commands.map(run))
  expect(answers[0]).toContain('x-mockference-fault: cut; bytes=4')
  for (const answer of answers) expect(answer).not.toBe('')
  expect(server.pipeline.control.conditions.list()).toHaveLength(1)
})

test('the document of the conditions names every member, header and kind', () => {
  for (const name of [...CONDITION_NAMES, ...CONDITION_HEADERS.keys(), ...FAULT_KINDS])
    expect(conditions).toContain(`\`${name}\``)
})

test('the deployments file of the document can be read', () => {
  const [block] = listBlocks(conditions).filter(({ info }) => info === 'yaml')
  const [entry] = parse(block?.text ?? '') as unknown[]
  const members = Object.entries(isRecord(entry) ? entry : {}).filter(
    ([name]) => name !== 'name' && name !== 'model',
  )
  expect(members).toHaveLength(3)
  expect(isViolations(parseConditions(Object.fromEntries(members)))).toBe(false)
})
