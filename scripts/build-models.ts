/**
 * Writes `mocks/models/<id>.onnx` for every model of `scripts/models`.
 *
 *   node scripts/build-models.ts [--check] [--only ID]... [--root DIR]
 *
 * With `--check` it writes nothing and exits 1, naming the files that differ from what it would write.
 * Trained models take most of a minute; `--only` leaves the others out.
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
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean' },
      only: { type: 'string', multiple: true },
      root: { type: 'string' },
    },
  })
  const root = resolve(values.root ?? join(import.meta.dirname, '..'))
  const unknown = values.only?.find((id) => !Object.hasOwn(MODEL_BUILDERS, id))
  if (unknown !== undefined)
    throw new Error(`Expected one of ${Object.keys(MODEL_BUILDERS).join(', ')} in --only, found '${unknown}'`)
  for (const [id, build] of Object.entries(MODEL_BUILDERS)) {
    if (values.only?.includes(id) === false) continue
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
