import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

// Each test starts Node up to twice.
vi.setConfig({ testTimeout: 60_000 })

const ROOT = join(import.meta.dirname, '../..')
const SPEC = 'specs/modelbit.openapi.yaml'
const GENERATED = 'src/apis/modelbit/generated'

let copy: string

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), 'mockference-generate-'))
  for (const path of ['specs', GENERATED, '.prettierrc.json']) {
    await cp(join(ROOT, path), join(copy, path), { recursive: true })
  }
  // Other specifications have their own generated folders; this copy holds one.
  for (const name of await readdir(join(copy, 'specs'))) {
    if (!SPEC.endsWith(name)) await rm(join(copy, 'specs', name), { recursive: true })
  }
})

afterEach(async () => {
  await rm(copy, { recursive: true })
})

function generate(...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts/generate.ts'), ...options],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

async function editSpec(found: string, replacement: string): Promise<void> {
  const text = await readFile(join(copy, SPEC), 'utf8')
  expect(text).toContain(found)
  await writeFile(join(copy, SPEC), text.replace(found, replacement))
}

test('finds the generated files of the checkout up to date', () => {
  expect(generate('--check')).toMatchObject({ status: 0, stderr: '' })
})

test('names the stale files and writes nothing when a specification changed', async () => {
  await editSpec('maximum: 900', 'maximum: 901')
  const before = await readFile(join(copy, GENERATED, 'validators.js'), 'utf8')
  const { status, stderr } = generate('--check', '--root', copy)
  expect(status).toBe(1)
  expect(stderr).toContain(`${GENERATED}/validators.js is stale`)
  expect(stderr).not.toContain('operations.ts')
  expect(await readFile(join(copy, GENERATED, 'validators.js'), 'utf8')).toBe(before)
})

test('writes the stale files only, after which the check passes', async () => {
  await editSpec('maximum: 900', 'maximum: 901')
  const { status, stdout } = generate('--root', copy)
  expect(status).toBe(0)
  expect(stdout.trim().split('\n')).toEqual([`${GENERATED}/validators.js`, `${GENERATED}/document.json`])
  expect(generate('--check', '--root', copy).status).toBe(0)
})

test('names a missing file', async () => {
  await rm(join(copy, GENERATED, 'types.ts'))
  const { status, stderr } = generate('--check', '--root', copy)
  expect(status).toBe(1)
  expect(stderr).toBe(`${GENERATED}/types.ts is stale, run node scripts/generate.ts\n`)
})

test.each([
  {
    name: 'an unknown type',
    found: 'type: integer\n          minimum: 1',
    replacement: 'type: strnig\n          minimum: 1',
    want: '#/components/schemas/InferenceRequest/properties/timeout_seconds/type',
  },
  {
    name: 'an unknown keyword',
    found: 'minimum: 1\n',
    replacement: 'minimun: 1\n',
    want: '#/components/schemas/InferenceRequest: the schema does not compile, strict mode: unknown keyword',
  },
  {
    name: 'a pattern that is no regular expression',
    found: '^https?://',
    replacement: '^(https?://',
    want: '#/components/schemas/InferenceRequest',
  },
  {
    name: 'a reference to nothing',
    found: "$ref: '#/components/schemas/ErrorResponse'",
    replacement: "$ref: '#/components/schemas/ErorResponse'",
    want: '#/components/schemas/ErorResponse does not exist',
  },
])('exits 1 and names specification and pointer for a schema with $name', async (row) => {
  await editSpec(row.found, row.replacement)
  const { status, stderr } = generate('--root', copy)
  expect(status).toBe(1)
  expect(stderr).toContain(`Failed to generate from ${SPEC}#/`)
  expect(stderr).toContain(row.want)
})

const TEXT_REQUEST = `        text/plain:
          schema:
            $ref: '#/components/schemas/InferenceRequest'`

test('leaves a form beside JSON out of the validator of a request', async () => {
  await editSpec(
    TEXT_REQUEST,
    `        multipart/form-data:
          schema:
            type: object
            maxProperties: 77`,
  )
  expect(generate('--root', copy)).toMatchObject({ status: 0, stderr: '' })
  const operations = await readFile(join(copy, GENERATED, 'operations.ts'), 'utf8')
  expect(operations).toContain(`'multipart/form-data'`)
  expect(operations).toContain('validateRequest: validate.infer_request')
  expect(await readFile(join(copy, GENERATED, 'validators.js'), 'utf8')).toBe(
    await readFile(join(ROOT, GENERATED, 'validators.js'), 'utf8'),
  )
})

test('writes no validator for an answer without a media type that holds JSON', async () => {
  const mediaTypes = [
    'multipart/mixed',
    'application/octet-stream',
    'text/event-stream; charset=utf-8',
    'Image/PNG',
    'audio/wav',
  ]
  await editSpec(
    `        application/json:
          schema:
            $ref: '#/components/schemas/LinkedValue'`,
    mediaTypes.map((name, index) => `        ${name}:\n          schema: { maxLength: ${index} }`).join('\n'),
  )
  expect(generate('--root', copy)).toMatchObject({ status: 0, stderr: '' })
  const operations = await readFile(join(copy, GENERATED, 'operations.ts'), 'utf8')
  for (const mediaType of mediaTypes) expect(operations).toContain(`'${mediaType}'`)
  expect(operations).toContain('getLinkedResponse_403')
  expect(operations).not.toContain('getLinkedResponse_200')
})

test('exits 1 and names the body when its media types that hold JSON differ in schema', async () => {
  await editSpec(TEXT_REQUEST, TEXT_REQUEST.replace('InferenceRequest', 'LinkedValue'))
  const { status, stderr } = generate('--root', copy)
  expect(status).toBe(1)
  expect(stderr).toContain(
    `${SPEC}#/components/requestBodies/Inference/content: expected one schema for all media types that hold JSON`,
  )
})

test('writes an answer for every other status beside those by status', async () => {
  await editSpec(
    `        '500':
          $ref: '#/components/responses/ServerFault'
        '503':
          $ref: '#/components/responses/Overloaded'
  /v1`,
    `        default:
          $ref: '#/components/responses/ServerFault'
  /v1`,
  )
  expect(generate('--root', copy)).toMatchObject({ status: 0, stderr: '' })
  const operations = await readFile(join(copy, GENERATED, 'operations.ts'), 'utf8')
  expect(operations).toContain(
    `defaultResponse: {
      mediaTypes: ['application/json'],
      validate: validate.infer_default,
      undocumented: 'status',`,
  )
  expect(operations).not.toContain('infer_500')
  expect(await readFile(join(copy, GENERATED, 'validators.d.ts'), 'utf8')).toContain('const infer_default:')
})

test.each(['5XX', '600', 'Default'])('exits 1 and names the place of the status %s', async (status) => {
  await editSpec(
    `        '408':
          $ref`,
    `        '${status}':
          $ref`,
  )
  const { status: exitCode, stderr } = generate('--root', copy)
  expect(exitCode).toBe(1)
  expect(stderr).toContain(`responses/${status}: expected a status of three digits or default`)
})

test('leaves no require call and no eval in the validators', async () => {
  const code = await readFile(join(ROOT, GENERATED, 'validators.js'), 'utf8')
  expect(code).not.toMatch(/\brequire\(|\beval\(|new Function/)
})

test('loads the validators in Node without a bundler', () => {
  const url = new URL(`file://${join(ROOT, GENERATED, 'validators.js')}`).href
  const script = `import { infer_400 } from ${JSON.stringify(url)}
console.log(infer_400({ error: 'x' }), infer_400({ error: '' }))`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  })
  expect(stdout).toBe('true false\n')
})
