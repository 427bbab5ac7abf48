import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { ROOT } from '../../test/architecture/source-files.ts'
import { writeFiles } from '../../test/own-models/own-service.ts'

const FILES = {
  'empty.ts': '// export default later\n',
  'named.mjs': 'export const config = { apis: "none" }',
  'syntax.ts': 'export default {\n  apis: "none"\n  server: {}\n}\n',
  'ü b.mjs': 'export default {\n  apis: "none"\n  server: {}\n}\n',
  'throws.mjs': 'const a = 1\nexport default { apis: nowhere }',
  'list.mjs': 'export default []',
  'nothing.mjs': 'export default {}',
}

/** What is said of each file by Node.js itself: the test runner imports in its own way. */
async function load(names: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const files = await writeFiles(FILES)
  const script = `import { loadConfig } from '${ROOT}/src/configuration/load-config.ts'
const said = {}
for (const name of ${JSON.stringify(names)})
  said[name] = await loadConfig(name).then(() => 'a configuration', (error) => error.message)
console.log(JSON.stringify(said))`
  try {
    const args = ['--input-type=module', '-e', script]
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: files.folder })
    return JSON.parse(stdout) as Readonly<Record<string, string>>
  } finally {
    await files.remove()
  }
}

const AN_EXPORT = "expected 'export default defineConfig({ ... })', found another default export or none"

test('a module that is no configuration is told with its line', async () => {
  const wanted = {
    'empty.ts': `Failed to read empty.ts: ${AN_EXPORT}`,
    'named.mjs': `Failed to read named.mjs: ${AN_EXPORT}`,
    'list.mjs': `Failed to read list.mjs: ${AN_EXPORT}`,
    'syntax.ts': "Failed to read syntax.ts:3: expected a module, found: Expected ',', got 'ident'",
    'ü b.mjs': "Failed to read ü b.mjs:3: expected a module, found: Unexpected identifier 'server'",
    'throws.mjs': 'Failed to read throws.mjs:2:24: nowhere is not defined',
    'nothing.mjs': 'a configuration',
    '.': 'Failed to read .: expected a file, found a directory',
  }
  expect(await load(Object.keys(wanted))).toEqual(wanted)
})
