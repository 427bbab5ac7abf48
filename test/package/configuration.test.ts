import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { configTemplate } from '../../src/cli/config-template.ts'
import { createConfigSchema } from '../../src/configuration/config-schema.ts'
import { loadConfig } from '../../src/configuration/load-config.ts'
import { CONFIG_MEMBERS, DEPLOYMENT_MEMBERS, SERVER_MEMBERS } from '../../src/configuration/parse-config.ts'
import { ROOT } from '../architecture/source-files.ts'
import { writeFiles } from '../own-models/own-service.ts'
import { startServing, type ServingCli } from '../support/cli-process.ts'
import { listBlocks, listExamples } from './markdown-blocks.ts'

const text = readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8')
const blockOf = (wanted: string): string => listBlocks(text).find(({ info }) => info === wanted)?.text ?? ''

let files: Awaited<ReturnType<typeof writeFiles>>
let cli: ServingCli

beforeAll(async () => {
  files = await writeFiles({ 'example.yaml': blockOf('yaml') })
  cli = await startServing('--config', join(files.folder, 'example.yaml'))
})
afterAll(async () => {
  await cli.stop()
  await files.remove()
})

test('the document prints what its example answers', async () => {
  const examples = listExamples(text)
  expect(examples).toHaveLength(2)
  for (const { command, answer } of examples) {
    const { stdout } = await promisify(execFile)('sh', [
      '-c',
      command.replace('http://127.0.0.1:4010', cli.url),
    ])
    expect(JSON.parse(stdout)).toEqual(JSON.parse(answer))
  }
})

test('the document names every member', () => {
  for (const name of SERVER_MEMBERS) expect(text).toContain(`\`server.${name}\``)
  for (const name of CONFIG_MEMBERS) expect(text).toMatch(new RegExp(`\`${name}\\b`))
  for (const name of DEPLOYMENT_MEMBERS) expect(text).toContain(`\`${name}\``)
})

test('the module of the document is a configuration', async () => {
  const path = join(files.folder, 'mockference.config.ts')
  await writeFile(path, blockOf('ts').replace("'mockference'", `'${ROOT}/src/configuration/config.ts'`))
  const { apis, deployments } = await loadConfig(path)
  expect([apis, deployments.map(({ name }) => name)]).toEqual([[], ['twice']])
})

test('the package has the documents that the written file and the help name', () => {
  const { files: packed } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    files: readonly string[]
  }
  expect(packed).toContain('docs')
  const named = /node_modules\/mockference\/(docs\/\S+\.md)/.exec(configTemplate('x'))?.[1] ?? ''
  expect(existsSync(join(ROOT, named))).toBe(true)
})

test('the package has the schema that init refers to, and the example fits it', () => {
  const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    exports: Readonly<Record<string, unknown>>
  }
  const path = exports['./config.schema.json'] as string
  expect(path).toBe('./dist/mockference.config.schema.json')
  expect(existsSync(join(ROOT, path))).toBe(true)
  expect(JSON.parse(readFileSync(join(ROOT, path), 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(createConfigSchema())),
  )
  expect(new Ajv({ strict: false }).validate(createConfigSchema(), parse(blockOf('yaml')))).toBe(true)
})
