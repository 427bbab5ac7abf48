import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, extname, resolve } from 'node:path'
import { nameMember } from '../contract/json-pointer.ts'
import { parsePlacedFile, tellPlaced } from '../deployments/placed-file.ts'
import { explainReadError } from '../errors/explain-file-error.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import type { MockferenceConfig } from './config.ts'
import { importConfig } from './import-config.ts'
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

/** The configuration files of a folder; the first is the one that counts. */
export function findConfigs(directory: string): readonly string[] {
  return CONFIG_FILES.map((name) => resolve(directory, name)).filter((path) => existsSync(path))
}

/**
 * Reads a configuration file, or takes a configuration as it is.
 *
 * @param source - a path, or what {@link defineConfig} gave; paths in that are relative to the working directory
 * @throws {ToolkitError} USAGE_INVALID naming the file, line and column
 */
export async function loadConfig(source: string | MockferenceConfig): Promise<LoadedConfig> {
  if (typeof source !== 'string') return takeConfig(source)
  const path = resolve(source)
  const about = { label: source === path ? basename(path) : source, directory: dirname(path), path }
  if (source === '' || !existsSync(path))
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to read ${source === '' ? "''" : source}: expected a configuration file, found nothing`,
    )
  if (/^\.[cm]?[jt]s$/.test(extname(path))) return check(await importConfig(path, about.label), about)
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    throw new ToolkitError('USAGE_INVALID', `Failed to read ${about.label}: ${explainReadError(error)}`, {
      cause: error,
    })
  }
  const { value, placeOf } = parsePlacedFile(bytes, about.label)
  return check(value, about, placeOf)
}

/**
 * Takes a configuration as it is; paths in it are relative to the working directory.
 *
 * @throws {ToolkitError} USAGE_INVALID naming the members that are wrong
 */
export function takeConfig(config: MockferenceConfig): LoadedConfig {
  return check(config, { label: 'the configuration', directory: resolve(), path: undefined })
}

function check(
  value: unknown,
  about: Pick<LoadedConfig, 'label' | 'directory' | 'path'>,
  lineOf?: (pointer: string) => string,
): LoadedConfig {
  const placeOf = (pointer: string): string => {
    const file = lineOf === undefined ? about.label : `${about.label}:${lineOf(pointer)}`
    const whole = about.path === undefined ? 'it' : 'the configuration'
    return `${file}: ${pointer === '' ? whole : nameMember(pointer)}`
  }
  const parsed = parseConfig(value)
  if (isConfigInvalid(parsed))
    throw new ToolkitError('USAGE_INVALID', `Failed to read ${tellPlaced(parsed, placeOf)}`)
  return { ...parsed, ...about, placeOf }
}
