import { expect, test } from 'vitest'
import * as exported from './network-models.ts'
import { serveOwn } from './own-service.ts'

const HOOK = `
export function encode(values: readonly { a: unknown }[]): object {
  const rows = values.map(({ a }) => {
    if (typeof a !== 'number') throw new Error('a must be a number')
    return [a, 0, 0]
  })
  return { dtype: 'float32', shape: [rows.length, 3], data: Float32Array.from(rows.flat()) }
}
export function decode({ shape, data }: { shape: number[]; data: Float32Array }): object[] {
  return Array.from({ length: shape[0] as number }, (_, item) => {
    const x = data[2 * item] as number
    if (x > 100) throw new Error('too large')
    return { x }
  })
}
`
const CARD = `model: model.onnx
inputs: [{ name: point, kind: hook, tensor: input.1, hook: ./my-hook.ts, examples: [{ a: 1 }] }]
outputs: [{ name: result, kind: hook, tensor: '7', hook: ./my-hook.ts }]`

const FILES = { 'model.onnx': exported.torchLinear(), 'model.model.yaml': CARD, 'my-hook.ts': HOOK }

test('a hook takes and gives what no kind does; what it throws is an error of the API, and the next call is answered', async () => {
  const service = await serveOwn(FILES)
  try {
    // Peltarion's answers cannot hold any JSON.
    expect(service.leftOut).toEqual([
      expect.stringContaining('under peltarion: model must have features that the API knows'),
    ])
    const refused = await service.callAll((body) => body.replaceAll('"a":1', '"a":"x"'))
    expect(Object.fromEntries(Object.entries(refused).map(([api, { status }]) => [api, status]))).toEqual({
      baseten: 400,
      'cerebrium-v1': 400,
      'cerebrium-v4': 422,
      modelbit: 400,
    })
    for (const { text } of Object.values(refused)) expect(text).toContain('a must be a number')
    const failed = await service.callAll((body) => body.replaceAll('"a":1', '"a":200'))
    for (const { status } of Object.values(failed)) expect(status).toBe(500)
    const answered = await service.callAll()
    for (const { first } of Object.values(answered)) expect(first).toEqual({ result: { x: 1 } })
  } finally {
    await service.close()
  }
})
