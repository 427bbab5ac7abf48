import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServing, type ServingCli } from '../support/cli-process.ts'

const run = promisify(execFile)
let cli: ServingCli
beforeAll(async () => {
  cli = await startServing('--seed', '7')
})
afterAll(() => cli.stop())

test('prints the ready line first, then the address of each API, the seed and the health address', () => {
  const lines = cli.banner.trimEnd().split('\n')
  expect(lines[0]).toMatch(/^Mockference is listening on http:\/\/127\.0\.0\.1:[1-9]\d*$/)
  expect(lines).toContain(`Modelbit inference REST API: ${cli.url}/modelbit`)
  expect(lines).toContain(`Peltarion Deployment API: ${cli.url}/peltarion`)
  expect(lines.at(-1)).toBe(`seed 7, health ${cli.url}/__mockference/health`)
})

function commandsOf(apiId: string): readonly string[] {
  const commands = cli.banner.match(/^ {2}curl .*$/gm) ?? []
  return commands.filter((command) => command.includes(`${cli.url}/${apiId}/`))
}

async function answersOf(apiId: string): Promise<readonly string[]> {
  return Promise.all(
    commandsOf(apiId).map(async (command) => {
      const options = { maxBuffer: 20_000_000, encoding: 'latin1' } as const
      return (await run('sh', ['-c', `${command} -w ' %{http_code}'`], options)).stdout
    }),
  )
}

test('prints commands for Modelbit that answer 200 when they are pasted into a shell', async () => {
  expect(await answersOf('modelbit')).toEqual([
    '{"data":[[1,20],[2,22],[3,24]]} 200',
    '{"data":[[1,20],[2,22],[3,24]]} 200',
    expect.stringMatching(/^\{"data":\[\[1,30\],\[2,33\],\[3,36\]\]\} 200$/),
    expect.stringMatching(/^\{"data":\[\[1,3\.16.*\]\]\} 200$/),
    '{"data":[[1,20],[2,22],[3,24]]} 200',
    '{"data":[[1,20],[2,22],[3,24]]} 200',
  ])
})

test('prints commands for Peltarion that answer 200, and 403 where the deployment is switched off', async () => {
  expect(await answersOf('peltarion')).toEqual([
    '{"rows":[{"Weight":1.2},{"Weight":4.7},{"Weight":900000},{"Weight":3000}]} 200',
    expect.stringMatching(/^\{"rows":\[\{"Number":\{.*"3":0\.9.*\}\}\]\} 200$/),
    expect.stringMatching(/^\{"rows":\[\{"Number":\{.*"3":0\.9.*\}\}\]\} 200$/),
    expect.stringMatching(/^\{"rows":\[\{"Number":\{.*"3":0\.9.*\}\}\]\} 200$/),
    expect.stringMatching(/^\{"rows":\[\{"path_clean":"data:image\/png;base64,\S+"\}\]\} 200$/),
    expect.stringMatching(
      /^\{"rows":\[\{"Smoothed":"data:application\/x\.peltarion\.npy;base64,\S+"\}\]\} 200$/,
    ),
    expect.stringMatching(/^\{"rows":\[\{"medianHouseValue":[\d.]+\}.*\]\} 200$/),
    expect.stringMatching(/^\{"rows":\[\{"level":[\d.]+,"alarm":[\d.]+,"profile":"data:.*\]\} 200$/),
    expect.stringMatching(/^\{"rows":\[\{"centered":\{"shape":\[3,4\],"data":.*\]\} 200$/),
    expect.stringMatching(/^\{"rows":\[\{"topic":\{"billing":0\.9.*\]\} 200$/),
    expect.stringMatching(/^\{"errorCode":"DeploymentNotEnabled",.*\} 403$/),
  ])
})

/** What is served to be refused: a private function. */
const REFUSED: Readonly<Record<string, number>> = { _normalize: 404 }

test.each(['baseten', 'cerebrium-v1', 'cerebrium-v4'])(
  'prints commands for %s that answer 200 when they are pasted into a shell',
  async (apiId) => {
    const answers = await answersOf(apiId)
    expect(answers.length).toBeGreaterThan(5)
    const commands = commandsOf(apiId)
    answers.forEach((answer, i) => {
      const command = commands[i] ?? ''
      const refused = Object.keys(REFUSED).find((name) => command.includes(`/${name} `))
      const status = refused === undefined ? 200 : REFUSED[refused]
      expect(answer.slice(-4), command).toBe(` ${status}`)
    })
  },
)

test('prints a command for each deployment, and for deployments of one address once', () => {
  const all = cli.banner.match(/^ {2}curl .*$/gm) ?? []
  const known = ['baseten', 'cerebrium-v1', 'cerebrium-v4', 'modelbit', 'peltarion'].flatMap(commandsOf)
  expect([...known].sort()).toEqual([...all].sort())
})
