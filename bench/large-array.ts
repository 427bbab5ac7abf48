import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineGraph, node, serializeModel } from '../scripts/onnx/onnx-writer.ts'
import { encodeDataUrl } from '../src/codecs/data-url.ts'
import { encodeNpy } from '../src/codecs/npy.ts'
import { defineTensor } from '../src/tensor/tensor.ts'

const DEPLOYMENT_ID = '5f8a5a5e-8c0f-4c1f-9d59-0a3cf5c2b199'

/** How far one request with a large array makes the memory of a server grow, which answers with as large a one. */
export async function measureLargeArray(
  arrayBytes: number,
): Promise<{ readonly bodyBytes: number; readonly grownBytes: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'mockference-bench-'))
  await writeDeployment(folder)
  const child = spawn(process.execPath, [join(import.meta.dirname, 'large-array-server.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()))
      child.once('exit', (code) => reject(new Error(`Failed to start the server: it ended with ${code}`)))
    })
    const post = async (bytes: number): Promise<number> => {
      const data = new Float32Array(bytes / 4).fill(0.25)
      const file = encodeNpy(defineTensor('float32', [data.length], data))
      const array = encodeDataUrl({ mediaType: 'application/x.peltarion.npy', bytes: file })
      const body = JSON.stringify({ rows: [{ x: array }] })
      const response = await fetch(`${url}/peltarion/deployment/${DEPLOYMENT_ID}/forward`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer test-key' },
        body,
      })
      const answer = await response.text()
      if (response.status !== 200)
        throw new Error(`Failed to measure: ${response.status} ${answer.slice(0, 200)}`)
      if (answer.length !== body.length)
        throw new Error(`Failed to measure: ${answer.length} characters came back`)
      return body.length
    }
    await post(4000)
    const before = await readMemory(child.pid, 'VmRSS')
    const bodyBytes = await post(arrayBytes)
    return { bodyBytes, grownBytes: (await readMemory(child.pid, 'VmHWM')) - before }
  } finally {
    child.kill('SIGTERM')
    await rm(folder, { recursive: true })
  }
}

/** A model that doubles arrays of any length, and its deployment. */
async function writeDeployment(folder: string): Promise<void> {
  const shape = ['batch', 'length']
  const graph = defineGraph({
    name: 'doubler',
    description: 'Adds an array to itself.',
    inputs: [{ name: 'x', dtype: 'float32', shape }],
    outputs: [{ name: 'y', dtype: 'float32', shape }],
    nodes: [node('Add', { inputs: ['x', 'x'], outputs: ['y'] })],
  })
  const feature = (name: string): string => `[{ name: ${name}, kind: tensor, tensor: ${name} }]`
  await mkdir(join(folder, 'models'))
  await mkdir(join(folder, 'deployments'))
  await writeFile(join(folder, 'models/doubler.onnx'), serializeModel(graph))
  await writeFile(
    join(folder, 'models/doubler.model.yaml'),
    `model: doubler.onnx\ninputs: ${feature('x')}\noutputs: ${feature('y')}\n`,
  )
  await writeFile(
    join(folder, 'deployments/peltarion.yaml'),
    `api: peltarion\ncredentials: { apiKeys: [test-key] }\ndeployments: [{ name: doubler, model: doubler, id: ${DEPLOYMENT_ID} }]\n`,
  )
}

/** Resident memory of a process in bytes: `VmRSS` now, `VmHWM` at its peak. Linux only. */
async function readMemory(pid: number | undefined, name: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1024
}
