/** npm packages that published code and scripts may import, each with the places that may do so. */
export const PACKAGE_PLACES: Readonly<Record<string, readonly RegExp[]>> = {
  '@huggingface/tokenizers': [/^src\/features\/hugging-face-tokenizer\.ts$/],
  '@noble/hashes': [/^src\/codecs\/hmac-sha256\.ts$/],
  '@seriousme/openapi-schema-validator': [/^src\/lint\//],
  '@stoplight/prism-core': [/^mocks\/prism\//],
  '@stoplight/prism-http': [/^mocks\/prism\//],
  '@stoplight/types': [/^mocks\/prism\//],
  'fp-ts': [/^mocks\/prism\//],
  // Validators are compiled ahead of time: only what the generator writes may need Ajv's small run-time modules.
  // The documents that `lint` is given are not known before.
  ajv: [/\/generated\//, /^scripts\//, /^src\/lint\//],
  'ajv-formats': [/\/generated\//, /^scripts\//, /^src\/lint\//],
  commander: [/^src\/cli\//],
  fflate: [/^src\/codecs\//],
  'fast-check': [/^src\/properties\//],
  msw: [/^mocks\/msw\//],
  'onnxruntime-node': [/^src\/engine\/onnx\//],
  'openapi-typescript': [/^scripts\//],
  pino: [/^src\/cli\//, /^mocks\/prism\//],
  prettier: [/^scripts\//],
  protobufjs: [/^scripts\//],
  typescript: [/^scripts\//],
  vitest: [/^src\/properties\//, /^src\/assertions\/matchers\.ts$/],
  yaml: [
    /^src\/codecs\/placed-yaml\./,
    /^src\/configuration\//,
    /^src\/lint\//,
    /^src\/features\//,
    /^scripts\//,
  ],
}

/** What tests and shared suites beside the code may use as well. */
export const TEST_PACKAGES: readonly string[] = [
  '@msgpack/msgpack',
  'vitest',
  'ajv',
  'fast-check',
  'msw',
  'msw2',
  'yaml',
]

/** Folders that also run in a browser: no module of Node.js. */
export const BROWSER_FOLDERS: readonly string[] = [
  'src/errors',
  'src/random',
  'src/tensor',
  'src/codecs',
  'src/inference',
  'src/contract',
  'src/apis',
  'src/openai',
]
