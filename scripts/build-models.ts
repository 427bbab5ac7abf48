/**
 * Writes `mocks/models/<id>.onnx` for every model of `scripts/models`.
 *
 *   node scripts/build-models.ts [--check] [--root DIR]
 *
 * With `--check` it writes nothing and exits 1, naming the files that differ from what it would write.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { MODEL_BUILDERS } from './models/registry.ts'

async function hasBytes(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return bytes.length > 0 && Buffer.from(bytes).equals(await readFile(path))
  } catch {
    return false
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, root: { type: 'string' } } })
  const root = resolve(values.root ?? join(import.meta.dirname, '..'))
  for (const [id, build] of Object.entries(MODEL_BUILDERS)) {
    const path = `mocks/models/${id}.onnx`
    const bytes = build()
    if (await hasBytes(join(root, path), bytes)) continue
    if (values.check) {
      console.error(`${path} differs from what scripts/build-models.ts writes`)
      process.exitCode = 1
    } else {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), bytes)
      console.log(`wrote ${path}`)
    }
  }
}

await main()
