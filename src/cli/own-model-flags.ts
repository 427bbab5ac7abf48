import { basename, dirname, resolve } from 'node:path'
import type { Command } from 'commander'
import type { OwnDeployments } from '../deployments/own-deployments.ts'
import { describeValue } from '../errors/describe-value.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { stripModelExtension } from '../model-files/model-file-name.ts'

/** Flags of `serve` for models of one's own. */
export interface OwnModelFlags {
  readonly model?: readonly string[]
  readonly api?: readonly string[]
  readonly name?: string
  readonly card?: string
  readonly onlyModels?: boolean
}

/** Declares the flags of `serve` for models of one's own. */
export function addOwnModelFlags(serve: Command): void {
  serve
    .option('--model <file...>', 'ONNX files to serve, beside what is served anyway; see docs/own-models.md')
    .option('--api <id...>', 'APIs to serve them under; all that can take them when left out')
    .option('--name <name>', "name of the one model; the file's own when left out")
    .option(
      '--card <file>',
      'card of the one model; <name>.model.yaml beside it, or a proposed one, when left out',
    )
    .option('--only-models', 'serve nothing else', false)
    .addHelpText('after', '  mockference serve --model model.onnx --api peltarion --name my-model')
}

/**
 * The models that the flags name.
 *
 * @throws {ToolkitError} USAGE_INVALID when flags are given that have no model, or one name for several
 */
export function readOwnModels({
  model = [],
  api,
  name,
  card,
  onlyModels,
}: OwnModelFlags): readonly OwnDeployments[] {
  const refuse = (expected: string, found: string): never => {
    throw new ToolkitError('USAGE_INVALID', `Failed to serve models: expected ${expected}, found ${found}`)
  }
  const given = Object.entries({
    '--api': api,
    '--name': name,
    '--card': card,
    '--only-models': onlyModels || undefined,
  })
  const [idle] = given.find(([, value]) => value !== undefined) ?? []
  if (model.length === 0 && idle !== undefined) refuse(`--model beside ${idle}`, 'none')
  if (model.length > 1 && (name !== undefined || card !== undefined)) {
    const flag = name === undefined ? '--card' : '--name'
    refuse(`one --model beside ${flag}`, `${model.length}. Put <name>.model.yaml beside each of them`)
  }
  if (name !== undefined && !NAME.test(name))
    refuse(
      'letters, digits, hyphens, underscores and dots in --name, a letter or digit first',
      describeValue(name),
    )
  const files = model.map((path) => ({
    path,
    name: name ?? nameOf(path),
    ...(card === undefined ? {} : { cardPath: card }),
    ...(api === undefined ? {} : { apis: [...new Set(api)] }),
  }))
  const twin = files.find((file, i) => files.findIndex((other) => other.name === file.name) < i)
  if (twin !== undefined) refuse('models of different names', `'${twin.name}' twice`)
  return files
}

/** A name is part of addresses, as it is. */
const NAME = /^[A-Za-z0-9][\w.-]*$/

/** The file's name, as all APIs can write it. */
function nameOf(path: string): string {
  // Exporters call every file model.onnx, in a folder that has the name.
  const file = stripModelExtension(basename(path))
  const name = (file === 'model' ? basename(dirname(resolve(path))) : file)
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return name === '' ? 'model' : name
}
