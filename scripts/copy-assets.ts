import { cp, glob } from 'node:fs/promises'

// What the compiler does not write into dist: models, deployments, generated validators and documents.
for await (const file of glob([
  'mocks/models/*',
  'mocks/deployments/*',
  'src/apis/*/generated/*.{js,d.ts,json}',
])) {
  await cp(file, `dist/${file}`)
}
