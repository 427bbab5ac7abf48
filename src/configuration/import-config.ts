import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { importAnew } from '../deployments/import-anew.ts'
import { codeOf } from '../errors/explain-file-error.ts'
import { isRecord } from '../errors/is-record.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'

/** From which on Node.js takes the types out of a file by itself. */
const NODE_FOR_TYPESCRIPT = '22.18'
const CHECK_MS = 10_000

/**
 * The default export of a module.
 *
 * @param label - how messages call the file
 * @throws {ToolkitError} USAGE_INVALID when it cannot be imported, with the line where Node.js knows it, or exports something else
 */
export async function importConfig(path: string, label: string): Promise<unknown> {
  let found: unknown
  try {
    found = (await importAnew(path))['default']
  } catch (error) {
    throw new ToolkitError('USAGE_INVALID', await describe(error, path, label), { cause: error })
  }
  if (isRecord(found) && (Object.keys(found).length > 0 || (await hasExport(path)))) return found
  throw new ToolkitError(
    'USAGE_INVALID',
    `Failed to read ${label}: expected 'export default defineConfig({ ... })', found another default export or none`,
  )
}

/** A file without any export is taken for CommonJS, which gives it an empty default export. */
async function hasExport(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8')
  return /\bexports?\b/.test(text.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, ''))
}

async function describe(error: unknown, path: string, label: string): Promise<string> {
  if (codeOf(error) === 'ERR_UNKNOWN_FILE_EXTENSION') {
    return `Failed to read ${label}: expected Node.js ${NODE_FOR_TYPESCRIPT} or later for a file in TypeScript, found ${process.versions.node}. Or write the file in JavaScript (.mjs) or YAML`
  }
  const isSyntax = error instanceof SyntaxError
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const line = lineIn(stack, path) ?? (isSyntax ? await lineOfSyntax(path) : undefined)
  const place = line === undefined ? label : `${label}:${line}`
  return `Failed to read ${place}: ${isSyntax ? 'expected a module, found: ' : ''}${messageOf(error)}`
}

/** What a stack says of the file: `12` or `12:5`. */
function lineIn(stack: string, path: string): string | undefined {
  const names = [basename(path), basename(pathToFileURL(path).pathname)]
  const rests = names.flatMap((name) => stack.split(name).slice(1))
  return rests
    .map((rest) => /^(?:\?[\d.-]+)?:(\d+(?::\d+)?)/.exec(rest)?.[1])
    .find((line) => line !== undefined)
}

/** Of JavaScript, Node.js tells the line of a syntax error on the command line only. */
async function lineOfSyntax(path: string): Promise<string | undefined> {
  try {
    await promisify(execFile)(process.execPath, ['--check', path], { timeout: CHECK_MS })
    return undefined
  } catch (error) {
    return lineIn((error as { readonly stderr?: string }).stderr ?? '', path)
  }
}
