import { fileURLToPath } from 'node:url'

function locate(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}

export const BARE_SERVER = locate('bare-server.ts')
export const PRISM_CLI = locate('node_modules/@stoplight/prism-cli/dist/index.js')
export const PRISM_MANIFEST = locate('node_modules/@stoplight/prism-cli/package.json')
export const AUTOCANNON = locate('node_modules/autocannon/autocannon.js')
export const AUTOCANNON_MANIFEST = locate('node_modules/autocannon/package.json')
export const MOCKFERENCE = locate('../dist/src/cli/main.js')
export const MOCKFERENCE_MANIFEST = locate('../package.json')
export const SPECIFICATION = locate('../specs/modelbit.openapi.yaml')
