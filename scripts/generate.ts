/**
 * Writes `src/apis/<id>/generated/` from `specs/<id>.openapi.yaml`.
 *
 *   node scripts/generate.ts [--check] [--root DIR]
 *
 * With `--check` it writes nothing and exits 1, naming the files that differ from what it would write.
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { format, type Options } from 'prettier'
import {
  generatedHeader,
  writeOperationsModule,
  writeTypesModule,
  writeValidatorTypes,
} from './generate/modules.ts'
import { compileValidators } from './generate/schema-compiler.ts'
import { loadSpec, type SpecDocument } from './generate/spec-document.ts'

const SPEC_SUFFIX = '.openapi.yaml'

interface GeneratedFile {
  /** Path from the project root. */
  readonly path: string
  readonly text: string
}

async function generateFiles(root: string): Promise<readonly GeneratedFile[]> {
  const style = JSON.parse(await readFile(join(root, '.prettierrc.json'), 'utf8')) as Options
  const names = (await readdir(join(root, 'specs'))).filter((name) => name.endsWith(SPEC_SUFFIX)).sort()
  const files: GeneratedFile[] = []
  for (const name of names) {
    const spec = await loadSpec(join(root, 'specs', name))
    for (const [fileName, text] of Object.entries(await generateModules(spec))) {
      const path = `src/apis/${spec.apiId}/generated/${fileName}`
      files.push({ path, text: await format(text, { ...style, filepath: path }) })
    }
  }
  return files
}

async function generateModules(spec: SpecDocument): Promise<Readonly<Record<string, string>>> {
  // First, because its messages say most about a schema that is wrong.
  const validators = compileValidators(spec)
  return {
    'types.ts': await writeTypesModule(spec),
    'validators.js': `${generatedHeader(spec)}\n${validators}`,
    'validators.d.ts': writeValidatorTypes(spec),
    'operations.ts': writeOperationsModule(spec),
    'document.json': JSON.stringify(spec.root, undefined, 2),
  }
}

async function findStale(root: string, files: readonly GeneratedFile[]): Promise<readonly string[]> {
  const stale: string[] = []
  for (const { path, text } of files) {
    const found = await readFile(join(root, path), 'utf8').catch(() => undefined)
    if (found !== text) stale.push(path)
  }
  return stale
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { check: { type: 'boolean', default: false }, root: { type: 'string' } },
  })
  const root = resolve(values.root ?? join(import.meta.dirname, '..'))
  const files = await generateFiles(root)
  const stale = await findStale(root, files)
  if (values.check) {
    for (const path of stale) console.error(`${path} is stale, run node scripts/generate.ts`)
    return stale.length === 0 ? 0 : 1
  }
  for (const { path, text } of files.filter((file) => stale.includes(file.path))) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
    console.log(path)
  }
  return 0
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
