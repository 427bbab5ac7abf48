import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineGraph, node, serializeModel, type NodeDefinition } from '../../scripts/onnx/onnx-writer.ts'
import type { Dtype } from '../../src/tensor/dtype.ts'

/** What a deployment takes: `value` is answered as `answer`, unchanged but for texts, which have no output. */
export interface IdentityModel {
  readonly kind: 'tensor' | 'image' | 'number' | 'category' | 'text'
  readonly dtype: Dtype
  /** Dimensions behind the batch. */
  readonly shape: readonly (number | string)[]
  /** Members of the card beside name, kind and tensor. */
  readonly card?: object
  /** Settings of the deployment. */
  readonly settings?: object
}

/** Folders for `handlers`, which the caller removes. */
export interface IdentityFolders {
  readonly root: string
  readonly deploymentsDirectory: string
  readonly modelsDirectory: string
}

/** UUID of the deployment of the n-th model. */
export function deploymentIdOf(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}

/** Writes models, cards and a deployments file into a temporary folder. */
export async function writeIdentityModels(
  models: Readonly<Record<string, IdentityModel>>,
): Promise<IdentityFolders> {
  const root = await mkdtemp(join(tmpdir(), 'identity-models-'))
  const folders = { deploymentsDirectory: join(root, 'deployments'), modelsDirectory: join(root, 'models') }
  await Promise.all(Object.values(folders).map((folder) => mkdir(folder)))
  const deployments = Object.entries(models).map(([name, { settings }], n) => ({
    name,
    model: name,
    id: deploymentIdOf(n),
    ...settings,
  }))
  // JSON is YAML.
  const manifest = { api: 'peltarion', credentials: { apiKeys: ['test-key'] }, deployments }
  await writeFile(join(folders.deploymentsDirectory, 'peltarion.yaml'), JSON.stringify(manifest))
  for (const [name, model] of Object.entries(models)) {
    const path = join(folders.modelsDirectory, name)
    await writeFile(`${path}.onnx`, buildModel(name, model))
    await writeFile(`${path}.model.yaml`, JSON.stringify(cardOf(name, model)))
  }
  return { root, ...folders }
}

function cardOf(name: string, { kind, card }: IdentityModel): object {
  const output = kind === 'text' ? { kind: 'number' } : { kind, ...card }
  return {
    model: `${name}.onnx`,
    inputs: [{ name: 'value', kind, tensor: 'given', ...card }],
    outputs: [{ name: 'answer', tensor: 'same', ...output }],
  }
}

function buildModel(name: string, { kind, dtype, shape }: IdentityModel): Uint8Array {
  const spec = { dtype, shape: ['batch', ...shape] }
  const isText = kind === 'text'
  return serializeModel(
    defineGraph({
      name,
      description: 'Answers what it is given.',
      inputs: [{ name: 'given', ...spec }],
      outputs: [{ name: 'same', ...spec, ...(isText ? { dtype: 'float32' as const } : {}) }],
      nodes: [isText ? recognise : node('Identity', { inputs: ['given'], outputs: ['same'] })],
    }),
  )
}

/** A text has no output: one that is known is answered with 1, all others with 0. */
const recognise: NodeDefinition = node(
  'LabelEncoder',
  { inputs: ['given'], outputs: ['same'] },
  {
    domain: 'ai.onnx.ml',
    attributes: {
      keys_strings: { texts: ['known'] },
      values_floats: { floats: [1] },
      default_float: { float: 0 },
    },
  },
)
