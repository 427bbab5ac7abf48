import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const report = process.env['MOCKFERENCE_REPORT']

const include = ['src', 'mocks', 'test', 'examples'].map((folder) => `${folder}/**/*.test.ts`)
const exclude = ['**/node_modules/**', '**/dist/**']
/** Files that replace the platform's `fetch`: one of them would be seen by the next in the same process. */
const REPLACING_FETCH = [
  'mocks/msw/**/*.test.ts',
  'examples/**/*.test.ts',
  'test/parity/**/*.test.ts',
  'test/properties/{batch-order,cerebrium-v1-client,peltarion-batches}.test.ts',
  'test/server/{openai-clients,vary}.test.ts',
]

export default defineConfig({
  test: {
    // Child processes: a crash inside ONNX Runtime's native code fails one test file, not the whole run.
    pool: 'forks',
    testTimeout: 30_000,
    // Vitest would leave a core of two idle; much of a file's time is waiting for other processes.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    typecheck: { enabled: false },
    reporters: report ? ['default', 'json'] : ['default'],
    ...(report ? { outputFile: { json: report } } : {}),
    projects: [
      // Most of a file's time is loading what the one before has loaded.
      {
        extends: true,
        test: { name: 'shared', include, exclude: [...exclude, ...REPLACING_FETCH], isolate: false },
      },
      { extends: true, test: { name: 'apart', include: REPLACING_FETCH, exclude } },
    ],
  },
})
