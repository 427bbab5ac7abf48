import { cp, glob, writeFile } from 'node:fs/promises'
import { createConfigSchema } from '../src/configuration/config-schema.ts'

// What the compiler does not write into dist: models, deployments, generated validators and documents.
for await (const file of glob([
  'mocks/models/*',
  'mocks/deployments/*',
  'src/apis/*/generated/*.{js,d.ts,json}',
])) {
  await cp(file, `dist/${file}`)
}

// What editors complete mockference.config.yaml with.
await writeFile(
  'dist/mockference.config.schema.json',
  `${JSON.stringify(createConfigSchema(), undefined, 2)}\n`,
)
