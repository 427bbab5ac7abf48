import { closeSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** An adapter in a process of its own, wrong in the way that its argument names. */
const [mode = 'right'] = process.argv.slice(2)

interface Call {
  readonly id: number
  readonly baseUrl: string
  readonly apiKey: string
  readonly deployment: {
    readonly path: string
    readonly settings: { readonly parameters: readonly Parameter[] }
  }
  readonly instances: readonly Readonly<Record<string, unknown>>[]
}
interface Parameter {
  readonly name: string
  readonly members?: Readonly<Record<string, string>>
}

function toArguments(instance: Call['instances'][number], parameters: readonly Parameter[]): unknown[] {
  return parameters.map(({ name, members }) =>
    members === undefined
      ? instance[name]
      : Object.fromEntries(Object.entries(members).map(([member, feature]) => [member, instance[feature]])),
  )
}

async function predict({ baseUrl, apiKey, deployment, instances }: Call): Promise<unknown[]> {
  const data = instances.map((instance, i) => [i, ...toArguments(instance, deployment.settings.parameters)])
  const response = await fetch(baseUrl + deployment.path, {
    method: 'POST',
    headers: { authorization: apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({ data }),
  })
  const body = (await response.json()) as { data: [number, unknown][]; error?: string }
  if (body.error !== undefined) throw new Error(body.error)
  if (instances.length === 0) return []
  const pairs = mode === 'by-position' ? body.data : body.data.toSorted(([one], [other]) => one - other)
  return pairs.map(([, result]) => result)
}

async function answer(call: Call): Promise<string> {
  const { id } = call
  if (mode === 'garbage') return 'loading the model ...'
  if (mode === 'no-list') return JSON.stringify({ id, predictions: 7 })
  if (mode === 'other-id') return JSON.stringify({ id: id + 1, predictions: [] })
  if (mode === 'hang') return new Promise(() => undefined)
  if (mode === 'deep') return `{"id":${id},"predictions":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`
  if (mode === 'bad-file') return JSON.stringify({ id, predictions: [{ $npy: 'AAAA' }] })
  if (mode === 'error-object') return JSON.stringify({ id, error: { message: 'no' } })
  if (mode === 'null') return 'null'
  if (mode === 'half-line') {
    process.stdout.write(`{"id":${id},"predi`)
    return new Promise(() => undefined)
  }
  if (mode === 'closes-input') {
    closeSync(0)
    return new Promise(() => setInterval(() => undefined, 1000))
  }
  if (mode === 'endless-line') {
    for (;;) await new Promise((resolve) => process.stdout.write('x'.repeat(1_000_000), resolve))
  }
  if (mode === 'exits-midway') {
    process.stdout.write(`{"id":${id},"predi`)
    process.exit(0)
  }
  if (mode === 'exit') {
    process.stderr.write('ModuleNotFoundError: no module named client\n')
    process.exit(3)
  }
  try {
    return JSON.stringify({ id, predictions: await predict(call) })
  } catch (error) {
    return JSON.stringify({ id, error: (error as Error).message })
  }
}

for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(`${await answer(JSON.parse(line) as Call)}
`)
