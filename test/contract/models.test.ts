import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { MODEL_BUILDERS } from '../../scripts/models/registry.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'mocks/models')

// The gate checks every model; those that are trained would be trained here a second time.
const UNTRAINED = ['example_adder', 'example_doubler', 'example_sqrt']

const checkModels = (checkedRoot: string) =>
  promisify(execFile)(process.execPath, [
    join(root, 'scripts/build-models.ts'),
    '--check',
    ...UNTRAINED.flatMap((id) => ['--only', id]),
    '--root',
    checkedRoot,
  ])

describe('mocks/models', () => {
  test.each(Object.keys(MODEL_BUILDERS))('%s.model.yaml names tensors its model has', async (id) => {
    const card = parse(await readFile(join(folder, `${id}.model.yaml`), 'utf8'))
    expect(card.model).toBe(`${id}.onnx`)
    const model = await createOnnxEngine().load(await readFile(join(folder, card.model)), card.model)
    for (const direction of ['inputs', 'outputs'] as const) {
      const tensors = card[direction].map((feature: { tensor: string }) => feature.tensor)
      expect(tensors).toEqual(model.signature[direction].map((spec) => spec.name))
    }
    await model.close()
  })
})

describe('scripts/build-models.ts --check', () => {
  test('exits 0 when nothing differs', async () => {
    await expect(checkModels(root)).resolves.toMatchObject({ stdout: '', stderr: '' })
  })

  test('exits 1, names what differs and writes nothing', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'mockference-models-'))
    const copiedFolder = join(copy, 'mocks/models')
    await cp(folder, copiedFolder, { recursive: true })
    await writeFile(join(copiedFolder, 'example_sqrt.onnx'), 'changed')
    await rm(join(copiedFolder, 'example_adder.onnx'))
    const before = await readdir(copiedFolder)

    await expect(checkModels(copy)).rejects.toMatchObject({
      code: 1,
      stderr:
        'mocks/models/example_adder.onnx differs from what scripts/build-models.ts writes\n' +
        'mocks/models/example_sqrt.onnx differs from what scripts/build-models.ts writes\n',
    })
    expect(await readdir(copiedFolder)).toEqual(before)
    expect(await readFile(join(copiedFolder, 'example_sqrt.onnx'), 'utf8')).toBe('changed')
    await rm(copy, { recursive: true })
  })
})
