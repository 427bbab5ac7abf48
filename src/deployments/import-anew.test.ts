import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFiles } from '../../test/own-models/own-service.ts'
import type { Clock } from '../clock/clock.ts'
import { importAnew } from './import-anew.ts'

/** Every time is over at once. */
const HASTY: Clock = {
  nowMs: () => 0,
  schedule(_delayMs, callback) {
    const timer = setTimeout(callback, 0)
    return () => clearTimeout(timer)
  },
}

test('gives a module as its file is now', async () => {
  const files = await writeFiles({ 'a.mjs': 'export default 1' })
  try {
    const path = join(files.folder, 'a.mjs')
    expect((await importAnew(path))['default']).toBe(1)
    await writeFile(path, 'export default 22')
    expect((await importAnew(path))['default']).toBe(22)
    await rm(path)
    await expect(importAnew(path)).rejects.toThrow('ENOENT')
  } finally {
    await files.remove()
  }
})

test('does not wait for ever for a module that does not come to its end', async () => {
  const files = await writeFiles({ 'a.mjs': 'await new Promise(() => {})\nexport default 1' })
  try {
    await expect(importAnew(join(files.folder, 'a.mjs'), HASTY)).rejects.toThrow(
      "expected the module to be there within 30 s, found an 'await' outside of functions",
    )
  } finally {
    await files.remove()
  }
})
