import { expect, test } from 'vitest'
import { takeConfig } from '../configuration/load-config.ts'
import { createServedFactory } from './served-pipeline.ts'

test('says so when nothing is served', async () => {
  const notes: string[] = []
  const create = createServedFactory({}, { note: (line) => notes.push(line), onFile: () => undefined })
  await (await create(takeConfig({ apis: 'none' }))).close(0)
  expect(notes).toEqual([expect.stringMatching(/^note: nothing is served: expected a deployment/)])
  const some = takeConfig({
    apis: 'none',
    deployments: [{ api: 'modelbit', name: 'a', model: 'example_doubler' }],
  })
  await (await create(some)).close(0)
  expect(notes).toHaveLength(1)
})
