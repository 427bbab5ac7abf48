import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { findConfig } from '../configuration/load-config.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { configTemplate } from './config-template.ts'

const FILE = 'mockference.config.yaml'
/** Where the package has its schema, seen from a project that has the package. */
const SCHEMA = 'node_modules/mockference/dist/mockference.config.schema.json'

/** Writes a configuration file to begin with, and says what to do next. */
export async function init(directory: string, { force }: { readonly force: boolean }): Promise<void> {
  const path = join(directory, FILE)
  const found = findConfig(directory)
  if (found !== undefined && !force) {
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to write ${path}: expected no configuration file, found ${relative('.', found)}. Overwrite it with --force`,
    )
  }
  const schema = findSchema(resolve(directory))
  try {
    await mkdir(directory, { recursive: true })
    await writeFile(path, configTemplate(schema ?? `./${SCHEMA}`), { flag: force ? 'w' : 'wx' })
  } catch (error) {
    throw new ToolkitError('USAGE_INVALID', `Failed to write ${path}: ${messageOf(error)}`, { cause: error })
  }
  const place = relative('.', resolve(directory)) === '' ? '' : ` --config ${path}`
  console.log(`Wrote ${path}. Next:\n`)
  if (schema === undefined)
    console.log('  npm install --save-dev mockference   # so that editors know its members')
  console.log(`  npx mockference serve --watch${place}`)
}

/** The schema in the nearest `node_modules`, relative to the folder. */
function findSchema(directory: string): string | undefined {
  for (let folder = directory; ; folder = dirname(folder)) {
    const path = join(folder, SCHEMA)
    if (existsSync(path)) return `./${relative(directory, path).split(sep).join('/')}`
    if (folder === dirname(folder)) return undefined
  }
}
