/**
 * Begins a new api: its specification, its folder, its deployments file, and its line in the registry.
 *
 *   node scripts/new-api.ts <id> [--root DIR]
 *
 * Everything it writes works at once; replace it by what the vendor documents. Writes nothing when the id is taken.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { format, type Options } from 'prettier'
import {
  apiTemplate,
  requestTemplate,
  responseTemplate,
  settingsTemplate,
  type ApiNames,
} from './new-api/source-templates.ts'
import { deploymentsTemplate, specTemplate } from './new-api/spec-template.ts'

const REGISTRY = 'src/apis/registry.ts'
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

function namesOf(id: string): ApiNames {
  const camel = id.replace(/-([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase())
  return { id, camel, pascal: camel.charAt(0).toUpperCase() + camel.slice(1) }
}

function newFiles(names: ApiNames): Readonly<Record<string, string>> {
  const { id } = names
  return {
    [`specs/${id}.openapi.yaml`]: specTemplate(id),
    [`mocks/deployments/${id}.yaml`]: deploymentsTemplate(id),
    [`src/apis/${id}/${id}-api.ts`]: apiTemplate(names),
    [`src/apis/${id}/settings.ts`]: settingsTemplate(names),
    [`src/apis/${id}/request.ts`]: requestTemplate(names),
    [`src/apis/${id}/response.ts`]: responseTemplate(names),
  }
}

/** Adds one import after the last one and one entry at the end of the list. */
function register(text: string, { id, camel }: ApiNames): string {
  const parts = /^((?:.*\n)*import .*\n)((?:.*\n)*const registered = \[)([^\]]*)(\][^]*)$/.exec(text)
  if (!parts)
    throw new Error(`Failed to register ${id}: ${REGISTRY} has no list of the form registered = [...]`)
  const [, imports = '', head = '', entries = '', tail = ''] = parts
  const list = [entries.replace(/,?\s*$/, ''), `${camel}Api`].filter((entry) => entry !== '').join(', ')
  return `${imports}import { ${camel}Api } from './${id}/${id}-api.ts'\n${head}${list}${tail}`
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { root: { type: 'string' } } })
  const [id] = positionals
  if (id === undefined || positionals.length > 1 || !ID.test(id)) {
    console.error('Usage: new-api.ts <id> [--root DIR], <id> in kebab-case, for example acme-v2')
    return 2
  }
  const root = resolve(values.root ?? join(import.meta.dirname, '..'))
  const names = namesOf(id)
  const files = newFiles(names)
  const taken = Object.keys(files).filter((path) => existsSync(join(root, path)))
  if (taken.length > 0) {
    console.error(`Failed to begin ${id}: expected a new id, found ${taken.join(', ')}`)
    return 2
  }
  const registry = register(await readFile(join(root, REGISTRY), 'utf8'), names)
  const style = JSON.parse(await readFile(join(root, '.prettierrc.json'), 'utf8')) as Options
  for (const [path, text] of Object.entries({ ...files, [REGISTRY]: registry })) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), await format(text, { ...style, filepath: path }))
    console.log(path)
  }
  console.log('Next: npm run generate, then replace what the scaffold made up by what the vendor documents.')
  return 0
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
