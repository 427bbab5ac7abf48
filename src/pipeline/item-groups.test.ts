import { expect, test } from 'vitest'
import type { Deployment } from '../deployments/deployment-store.ts'
import { createReferenceModel } from '../engine/reference/reference-engine.ts'
import { bindModelCard, parseModelCard } from '../features/model-card.ts'
import { encodeFeatures, findGroupProblems, type ItemGroup } from './item-groups.ts'

const CARD = `
model: m.onnx
inputs: [{ name: x, kind: tensor, tensor: x, finite: true }]
outputs: [{ name: y, kind: tensor, tensor: y }]
`

/** A deployment that takes two items in a run and fails when it runs. */
function createDeployment(): Deployment {
  const signature = {
    inputs: [{ name: 'x', dtype: 'float32' as const, shape: ['batch', 1] }],
    outputs: [{ name: 'y', dtype: 'float32' as const, shape: ['batch', 1] }],
  }
  const model = createReferenceModel(signature, () => {
    throw new Error('the model must not run')
  })
  return {
    name: 'checked',
    settings: {},
    modelId: 'test',
    conditions: {},
    maxBatch: 2,
    generator: undefined,
    ...bindModelCard(parseModelCard(CARD, 'm'), signature, 'm'),
    model,
  }
}

async function check(values: readonly unknown[]) {
  const deployment = createDeployment()
  const inference = { itemCount: values.length, columns: { x: values.map((value) => ({ value })) } }
  const groups = encodeFeatures(inference, deployment) as readonly ItemGroup[]
  expect(groups.length).toBeGreaterThan(1)
  return findGroupProblems(groups, inference, deployment)
}

test('finds what is wrong in every group, at the place in the request, without running the model', async () => {
  const found = await check([[1], ['a'], [3], [4], [NaN]])
  expect(found?.problems.map(({ item, code }) => [item, code])).toEqual([
    [1, 'feature-type'],
    [4, 'feature-range'],
  ])
})

test('finds nothing in values that fit', async () => {
  expect(await check([[1], [2], [3]])).toBeUndefined()
})
