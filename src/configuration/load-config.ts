import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, extname, resolve } from 'node:path'
import type { Violation } from '../contract/violation.ts'
import { importAnew } from '../deployments/import-anew.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { isRecord } from '../errors/is-record.ts'
import type { MockferenceConfig } from './config.ts'
import { parseConfigText } from './config-text.ts'
import { isConfigInvalid, parseConfig, type ParsedConfig } from './parse-config.ts'

/** A configuration, and what messages and paths need of its file. */
export interface LoadedConfig extends ParsedConfig {
  /** How messages call it. */
  readonly label: string
  /** What relative paths are relative to. */
  readonly directory: string
  /** Its file; undefined of an object. */
  readonly path: string | undefined
  /** What a JSON pointer points to, for messages: `mockference.config.yaml:12:5: deployments[0].model`. */
  readonly placeOf: (pointer: string) => string
}

/** File names that are looked for, the first first. */
export const CONFIG_FILES = ['yaml', 'yml', 'ts', 'mjs', 'js'].map((ending) => `mockference.config.${ending}`)

const MAX_TOLD = 20

/** The configuration file of a folder; undefined where there is none. */
export function findConfig(directory: string): string | undefined {
  return CONFIG_FILES.map((name) => resolve(directory, name)).find((path) => existsSync(path))
}

/**
 * Reads a configuration file, or takes a configuration as it is.
 *
 * @param source - a path, or what {@link defineConfig} gave; paths in that are relative to the working directory
 * @throws {ToolkitError} USAGE_INVALID naming the file, line and column
 */
export async function loadConfig(source: string | MockferenceConfig): Promise<LoadedConfig> {
  if (typeof source !== 'string')
    return check(source, { label: 'the configuration', directory: resolve(), path: undefined })
  const path = resolve(source)
  const about = { label: source === path ? basename(path) : source, directory: dirname(path), path }
  if (!existsSync(path))
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to read ${source}: expected a configuration file, found nothing`,
    )
  if (/^\.[cm]?[jt]s$/.test(extname(path))) return check(await importConfig(path, about.label), about)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw new ToolkitError('USAGE_INVALID', `Failed to read ${about.label}: ${messageOf(error)}`, {
      cause: error,
    })
  }
  const { value, placeOf } = parseConfigText(text, about.label)
  return check(value, about, placeOf)
}

async function importConfig(path: string, label: string): Promise<unknown> {
  try {
    const module = await importAnew(path)
    if (isRecord(module['default'])) return module['default']
  } catch (error) {
    throw new ToolkitError('USAGE_INVALID', `Failed to read ${label}: ${messageOf(error)}`, { cause: error })
  }
  throw new ToolkitError(
    'USAGE_INVALID',
    `Failed to read ${label}: expected 'export default defineConfig({ ... })', found another default export or none`,
  )
}

function check(
  value: unknown,
  about: Pick<LoadedConfig, 'label' | 'directory' | 'path'>,
  lineOf?: (pointer: string) => string,
): LoadedConfig {
  const placeOf = (pointer: string): string => {
    const file = lineOf === undefined ? about.label : `${about.label}:${lineOf(pointer)}`
    const member = toMember(pointer)
    return member === '' ? file : `${file}: ${member}`
  }
  const parsed = parseConfig(value)
  if (isConfigInvalid(parsed)) throw toError(parsed, placeOf)
  return { ...parsed, ...about, placeOf }
}

function toError(violations: readonly Violation[], placeOf: (pointer: string) => string): ToolkitError {
  const lines = violations.slice(0, MAX_TOLD).map(({ pointer, message }) => `${placeOf(pointer)} ${message}`)
  const more = violations.length > MAX_TOLD ? [`and ${violations.length - MAX_TOLD} more`] : []
  return new ToolkitError('USAGE_INVALID', `Failed to read ${[...lines, ...more].join('\n  ')}`)
}

/** `deployments[0].latencyMs` of `/deployments/0/latencyMs`. */
function toMember(pointer: string): string {
  return pointer
    .slice(1)
    .replaceAll(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replaceAll('/', '.')
}
