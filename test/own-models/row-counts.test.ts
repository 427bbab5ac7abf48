import { afterEach, expect, test } from 'vitest'
import { defineGraph, node, serializeModel } from '../../scripts/onnx/onnx-writer.ts'
import { serveOwn, type OwnService } from './own-service.ts'

let service: OwnService | undefined
afterEach(() => service?.close())

/** Declares one row for each item, and gives two. */
const twiceTheRows = (): Uint8Array => {
  const tensor = { dtype: 'float32', shape: ['batch', 1] } as const
  return serializeModel(
    defineGraph({
      name: 'twice',
      description: '',
      inputs: [{ name: 'x', ...tensor }],
      outputs: [{ name: 'y', ...tensor }],
      constants: [],
      nodes: [node('Concat', { inputs: ['x', 'x'], outputs: ['y'] }, { attributes: { axis: { int: 0 } } })],
    }),
  )
}

test('answers 500 under every API, and says so at the start, when rows are not one for each item', async () => {
  service = await serveOwn({ 'model.onnx': twiceTheRows() })
  const [deployment] = service.store.served[0]?.deployments ?? []
  expect(deployment?.own?.notes).toContain(
    "the model does not fit its signature: expected 1 row of output 'y', one for each item, found 2",
  )
  const answers = await service.callAll()
  expect(Object.keys(answers)).toEqual(['baseten', 'cerebrium-v1', 'cerebrium-v4', 'modelbit', 'peltarion'])
  for (const [api, { status, text }] of Object.entries(answers)) {
    expect(status).toBe(500)
    // Baseten keeps the reason in the deployment's log.
    const wrong =
      api === 'baseten' ? 'in model/chainlet' : `expected \\d rows? of output 'y', one for each item`
    expect(text).toMatch(new RegExp(wrong))
  }
})
