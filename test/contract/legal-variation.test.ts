import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apis } from '../../src/apis/registry.ts'
import { parseJson, parseJsonBytes } from '../../src/codecs/lossless-json.ts'
import { validateSchema } from '../../src/contract/schema-validator.ts'
import { loadDeployments, type DeploymentStore } from '../../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import { createPipeline, type Pipeline } from '../../src/pipeline/pipeline.ts'
import { varyAnswer } from '../../src/pipeline/serialize.ts'
import type { WireResponse } from '../../src/pipeline/wire.ts'
import { createRandom } from '../../src/random/random.ts'

let store: DeploymentStore
let pipeline: Pipeline
beforeAll(async () => {
  store = await loadDeployments({ engine: createOnnxEngine() })
  pipeline = createPipeline({ store, seed: 1 })
})
afterAll(() => store.close())

const ORIGIN = 'http://127.0.0.1:4010'

/** The bytes as a client has them, and the chunks that they came in. */
async function read({ headers, body }: WireResponse): Promise<{ text: string; chunks: number }> {
  const chunks: Uint8Array[] = []
  if (typeof body === 'string') chunks.push(new TextEncoder().encode(body))
  else if (ArrayBuffer.isView(body)) chunks.push(body)
  else for await (const chunk of body) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const isPacked = Object.entries(headers).some(([name]) => name.toLowerCase() === 'content-encoding')
  return { text: (isPacked ? gunzipSync(bytes) : bytes).toString(), chunks: chunks.length }
}

test.each(apis.map(({ id }) => id))(
  'answers of %s that are varied always fit their contract and hold the same values',
  async (id) => {
    const { api, deployments, credentials } = store.served.find((one) => one.api.id === id)!
    const seen = new Set<string>()
    for (const deployment of deployments.filter((one) => Object.keys(one.conditions).length === 0)) {
      for (const key of [credentials.apiKeys[0], 'wrong key']) {
        const example = api.exampleRequest(deployment, key)
        const headers = {
          'content-type': 'application/json',
          ...example.headers,
          'accept-encoding': 'gzip, br',
        }
        const bytes = typeof example.body === 'string' ? new TextEncoder().encode(example.body) : example.body
        const wire = { method: 'POST', origin: ORIGIN, target: `/${id}${example.path}`, headers, bytes }
        const location = pipeline.locate(wire)
        if ('failure' in location) throw new Error(`no operation at ${wire.target}`)
        const plain = await pipeline.exchange(wire)
        if (typeof plain.body !== 'string') continue
        const { operation } = location
        const validate = (operation.responses[plain.status] ?? operation.defaultResponse)?.validate
        for (let seed = 0; seed < 20; seed++) {
          const random = createRandom(seed).stream('variation')
          const varied = varyAnswer(plain, api, { operation, headers }, random)
          const label = varied.headers['x-mockference-variation'] ?? ''
          for (const one of label.split(', ')) seen.add(one)
          const { text } = await read(varied)
          const { value } = parseJson(text)
          expect(validate === undefined ? [] : validateSchema(validate, value)).toEqual([])
          expect(parseJsonBytes(Buffer.from(plain.body)).value).toEqual(withoutAdded(value))
          expect(label === '').toBe(varied === plain)
        }
      }
    }
    for (const one of ['blanks', 'chunk-boundaries', 'compression', 'escapes', 'header-case'])
      expect(seen).toContain(one)
    if (api.openMembers !== undefined) expect(seen).toContain('unknown-members')
  },
)

function withoutAdded(value: unknown): unknown {
  const { x_added_later: _, ...others } = value as Record<string, unknown>
  return Array.isArray(value) || typeof value !== 'object' || value === null ? value : others
}

test('never compresses for a client that does not accept it', async () => {
  const api = apis.find(({ id }) => id === 'modelbit')!
  const [operation] = api.operations
  for (const accept of [undefined, 'identity', 'gzip;q=0', 'br']) {
    for (let seed = 0; seed < 40; seed++) {
      const random = createRandom(seed).stream('variation')
      const plain = { status: 200, headers: { 'content-type': 'application/json' }, body: '{"data":1}' }
      const headers = accept === undefined ? {} : { 'accept-encoding': accept }
      const varied = varyAnswer(plain, api, { operation: operation!, headers }, random)
      expect(parseJson((await read(varied)).text).value).toMatchObject({ data: 1 })
      expect(Object.keys(varied.headers).join().toLowerCase()).not.toContain('content-encoding')
    }
  }
})
