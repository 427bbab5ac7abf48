import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { findConfigs } from '../configuration/load-config.ts'
import { explainWriteError } from '../errors/explain-file-error.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { toShellWord } from '../report/quote-for-shell.ts'
import { configTemplate } from './config-template.ts'
import { packageVersion } from './package-version.ts'
import { makeDirectory } from './reports.ts'

const FILE = 'mockference.config.yaml'
/** Where the package has its schema, seen from a project that has the package. */
const SCHEMA = 'node_modules/mockference/dist/mockference.config.schema.json'

/** Writes a configuration file to begin with, and says what to do next. */
export async function init(directory: string, { force }: { readonly force: boolean }): Promise<void> {
  const path = join(directory, FILE)
  const refuse = (explanation: string, cause?: unknown): never => {
    throw new ToolkitError('USAGE_INVALID', `Failed to write ${path}: ${explanation}`, { cause })
  }
  if (directory === '') refuse("expected a directory, found ''")
  const others = findConfigs(directory)
    .map((found) => basename(found))
    .filter((name) => name !== FILE)
  if (!force && existsSync(path))
    refuse('expected no configuration file, found it. Overwrite it with --force')
  if (!force && others.length > 0) {
    refuse(
      `expected no configuration file, found ${others.join(', ')} there. With --force it is written beside it, and goes before it`,
    )
  }
  const schema = findSchema(resolve(directory))
  try {
    await makeDirectory(resolve(directory))
    await writeFile(path, configTemplate(schema ?? relativeTo(directory, SCHEMA)), {
      flag: force ? 'w' : 'wx',
    })
  } catch (error) {
    refuse(explainWriteError(error), error)
  }
  const place = relative('.', resolve(directory)) === '' ? '' : ` --config ${toShellWord(path)}`
  console.log(`Wrote ${path}. Next:\n`)
  if (schema === undefined) {
    const file = `mockference-${await packageVersion()}.tgz`
    console.log(
      `  npm install --save-dev <path>/${file}   # what npm pack wrote: editors then know the members`,
    )
  }
  console.log(`  npx mockference serve --watch${place}`)
  if (others.length > 0)
    console.error(
      `note: ${FILE} goes before ${others.join(', ')} beside it, which is no longer read by itself`,
    )
}

/** The schema in the nearest `node_modules`, relative to the folder. */
function findSchema(directory: string): string | undefined {
  for (let folder = directory; ; folder = dirname(folder)) {
    const path = join(folder, SCHEMA)
    if (existsSync(path)) return relativeTo(directory, path)
    if (folder === dirname(folder)) return undefined
  }
}

/** A path as editors read it in a file of the folder. */
function relativeTo(directory: string, path: string): string {
  return `./${relative(resolve(directory), resolve(path)).split(sep).join('/')}`
}
