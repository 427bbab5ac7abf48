import { loadDeployments } from '../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../src/engine/onnx/onnx-engine.ts'
import { apis } from '../src/apis/registry.ts'
import { checkMutant } from '../test/mutants/servers/check-mutant.ts'

// Checks our own server, answering in every way that the contracts leave open: `npm run check:own`. There must be no
// findings. `--exchanges 500` sends fewer than 10,000 for each API; words choose APIs. Exit code 1 when there is a finding.

const words = process.argv.slice(2)
const at = words.indexOf('--exchanges')
const [, text = '10000'] = at === -1 ? [] : words.splice(at, 2)
const exchanges = Number(text)

const store = await loadDeployments({ engine: createOnnxEngine() })
let findings = 0
for (const { id } of apis.filter((api) => words.length === 0 || words.includes(api.id))) {
  let sent = 0
  let seed = 0
  for (seed = 1; sent < exchanges; seed++) {
    const { found, requests } = await checkMutant(store, { api: id, seed, pipeline: { vary: true, seed } })
    sent += requests
    for (const [code, message] of found) {
      findings += 1
      console.log(`${id}, seed ${seed}: ${code}: ${message}`)
    }
  }
  console.log(`${id}: ${sent} exchanges, ${seed - 1} seeds`)
}
await store.close()
process.exitCode = findings > 0 ? 1 : 0
