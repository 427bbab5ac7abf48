import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { explainRule, tabulateRules, writeRulesPage } from '../../src/cli/explain.ts'
import { createCodeFilter, listRules } from '../../src/cli/known-rules.ts'
import { readDocument } from '../../src/lint/read-document.ts'
import { startCli, type ProcessEnd } from '../support/cli-process.ts'

function run(...args: readonly string[]): Promise<ProcessEnd> {
  return startCli(...args).ended
}

const BROKEN = 'test/cli/documents/broken.openapi.yaml'

test('lint names file and line of every mistake and ends with 1', async () => {
  const { code, stdout } = await run('lint', BROKEN, '--report', 'json')
  const { groups } = JSON.parse(stdout) as {
    groups: { code: string; examples: { file: { path: string; line: number } }[] }[]
  }
  const found = groups.map((group) => [group.code, group.examples[0]?.file.line])
  expect(code).toBe(1)
  expect(found).toEqual(
    expect.arrayContaining([
      ['document-schema', 12],
      ['document-example', 20],
      ['document-example-missing', 23],
      ['document-operation-id', 25],
    ]),
  )
  expect(found.map(([one]) => one)).toContain('document-openapi')
  expect(groups[0]?.examples[0]?.file.path).toBe(BROKEN)
})

test('lint finds nothing in the documents of the toolkit and ends with 0', async () => {
  const { code, stdout, stderr } = await run('lint', '--fail-on', 'warning')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^no findings/)
})

test.each([
  {
    name: 'a missing file',
    path: 'test/none.yaml',
    line: /^Failed to read test\/none.yaml: expected an OpenAPI document, found no file$/,
  },
  { name: 'a directory', path: 'test/cli', line: /expected an OpenAPI document, found a directory$/ },
  { name: 'no YAML', path: 'src/cli/main.ts', line: /expected YAML or JSON, found a fault in line \d+/ },
])('lint refuses $name in one line', async ({ path, line }) => {
  await expect(readDocument(path)).rejects.toMatchObject({
    code: 'USAGE_INVALID',
    message: expect.stringMatching(line) as string,
  })
})

test('explain says what a rule demands, its source and what breaks it', async () => {
  const { code, stdout } = await run('explain', 'batch-ids')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^batch-ids \(error, modelbit\)\n/)
  expect(stdout).toMatch(/source: {2}Modelbit documentation/)
  expect(stdout).toMatch(/broken: {2}\S/)
})

test('explain names the nearest codes for one that is unknown and ends with 2', async () => {
  const { code, stderr } = await run('explain', 'bach-ids')
  expect(code).toBe(2)
  expect(stderr).toMatch(/'bach-ids': expected the code of a rule, batch-ids is near/)
})

test('the table and the page of rules name every rule', () => {
  for (const { rule } of listRules()) {
    expect(tabulateRules()).toContain(rule.code)
    expect(explainRule(rule.code)).toContain(rule.description)
  }
  expect(
    readFileSync('docs/rules.md', 'utf8'),
    'node src/cli/main.ts explain --markdown > docs/rules.md',
  ).toBe(writeRulesPage())
})

test('every rule has words, a source and an example', () => {
  for (const { rule } of listRules()) {
    expect(rule.title, rule.code).toMatch(/^[A-Z].*[^.]$/)
    expect(rule.description, rule.code).toMatch(/\.$/)
    expect(rule.source.document, rule.code).not.toBe('')
    expect(rule.example, rule.code).not.toBe('')
  }
})

test('apis lists operations, hosts and documents', async () => {
  const { stdout } = await run('apis', '--json')
  const list = JSON.parse(stdout) as {
    id: string
    hosts: string[]
    sources: unknown[]
    operations: unknown[]
  }[]
  expect(list.map(({ id }) => id)).toEqual([
    'baseten',
    'cerebrium-v1',
    'cerebrium-v4',
    'modelbit',
    'peltarion',
  ])
  for (const { hosts, sources, operations } of list)
    expect([hosts, sources, operations].every((part) => part.length > 0)).toBe(true)
})

test('codes choose findings, schema stands for all of its rules, unknown ones are refused', () => {
  const only = createCodeFilter(['schema', 'batch-ids'], ['schema-type'])
  expect(['schema-required', 'schema-type', 'batch-ids', 'body-syntax'].map(only)).toEqual([
    true,
    false,
    true,
    false,
  ])
  expect(createCodeFilter(undefined, undefined)('anything')).toBe(true)
  expect(() => createCodeFilter(undefined, ['statusundocumented'])).toThrow(
    "Failed to read --skip: expected the code of a rule, status-undocumented is near, found 'statusundocumented'",
  )
})
