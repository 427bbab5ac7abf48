import { expect, test } from 'vitest'
import { stackPlaceOf } from '../../src/cli/stack-place.ts'
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
      expect.stringContaining(
        "under peltarion: model must have outputs of kind number, binary, category, label, text, image, tensor, found 'result' of kind hook",
      ),
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

test('an error of a hook is told with its place, and a hook that never ends is stopped', async () => {
  const hook = HOOK.replace("if (typeof a !== 'number')", 'while (a === 300);\n    $&')
  const told: string[] = []
  const service = await serveOwn({ ...FILES, 'my-hook.ts': hook }, ['baseten'], {
    hookLimitMs: 100,
    onHookError: ({ message, cause }, label) => told.push(`${message} (${stackPlaceOf(cause) ?? label})`),
  })
  try {
    const call = async (a: number): Promise<number | undefined> =>
      (await service.callAll((body) => body.replaceAll('"a":1', `"a":${a}`)))['baseten']?.status
    expect(await call(200)).toBe(500)
    expect(await call(300)).toBe(500)
    expect(await call(1)).toBe(200)
    expect(told).toEqual([
      expect.stringMatching(
        /^Failed to run \.\/my-hook\.ts, the hook of 'result': decode\(\) threw: too large \(.*my-hook\.ts:\d+:\d+\)$/,
      ),
      expect.stringMatching(
        /^Failed to run \.\/my-hook\.ts, the hook of 'point': expected encode\(\) to answer within 0\.1 s, found it still running \(.*model\.model\.yaml:2:10\)$/,
      ),
    ])
  } finally {
    await service.close()
  }
})

test.each([
  {
    name: 'a hook with a fault',
    hook: HOOK.replace('[a, 0, 0]', '[a, 0]'),
    note: /the example that is shown fails: Failed to run \.\/my-hook\.ts, the hook of 'point': expected a tensor float32 \[1, 3\] of encode\(\), .*\. Correct the hook$/,
  },
  {
    name: 'a hook that refuses the example of its card',
    hook: HOOK.replace("!== 'number'", "!== 'string'"),
    note: /the example of 'point' must be a value that the model's hook takes, .*: a must be a number\. Put an example that the hook takes into the card, or correct the hook$/,
  },
])('says at start what to do about $name', async ({ hook, note }) => {
  const service = await serveOwn({ ...FILES, 'my-hook.ts': hook }, ['modelbit'])
  try {
    expect(service.store.served[0]?.deployments[0]?.own?.notes).toEqual([expect.stringMatching(note)])
  } finally {
    await service.close()
  }
})
