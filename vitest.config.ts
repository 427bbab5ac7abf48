import { defineConfig } from 'vitest/config'

const report = process.env['MOCKFERENCE_REPORT']

export default defineConfig({
  test: {
    include: ['src', 'mocks', 'test', 'examples'].map((folder) => `${folder}/**/*.test.ts`),
    exclude: ['**/node_modules/**', '**/dist/**'],
    // Child processes: a crash inside ONNX Runtime's native code fails one test file, not the whole run.
    pool: 'forks',
    testTimeout: 30_000,
    typecheck: { enabled: false },
    reporters: report ? ['default', 'json'] : ['default'],
    ...(report ? { outputFile: { json: report } } : {}),
  },
})
