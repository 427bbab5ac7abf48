import { ToolkitError } from '../errors/toolkit-error.ts'
import { describeValue } from '../errors/describe-value.ts'
import type { CheckOptions } from './check-options.ts'
import type { CheckForm } from './forms/form.ts'
import type { Session } from './session.ts'
import { createSource, readDescription, sourceOfDeployment } from './sources.ts'
import { createSubject, type Subject } from './subject.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Learns what may be sent: from an example, from the description that a deployment serves, or from a deployments file.
 *
 * @throws {ToolkitError} USAGE_INVALID when none of them fits
 */
export async function findSubjects(
  form: CheckForm,
  session: Session,
  options: CheckOptions,
): Promise<readonly Subject[]> {
  const { served, example, deployments, seed, note, isServedGiven } = options
  if (example !== undefined) {
    note(`Requests are made from the example ${example.name}, for ${example.target}.`)
    const source = createSource({ ...example, origin: 'example', seed })
    return [createSubject(form, source, { key: options.key, isFromFile: false })]
  }
  const known = served?.deployments ?? []
  const key = options.key ?? served?.credentials.apiKeys[0]
  const named = deployments ?? known.map(({ name }) => name)
  const subjects: Subject[] = []
  for (const name of new Set(named)) {
    const found = known.filter((one) => one.name === name)
    for (const deployment of found) {
      const source = sourceOfDeployment(served!, deployment, seed)
      subjects.push(
        createSubject(form, source, { key, isFromFile: isServedGiven || options.key === undefined }),
      )
    }
    if (found.length > 0) continue
    const described =
      options.api.id === 'peltarion' && UUID.test(name)
        ? await describedSubject(form, session, { id: name, key, seed })
        : undefined
    if (described === undefined)
      throw unknownDeployment(
        options,
        name,
        known.map((one) => one.name),
      )
    note(`Requests for ${name} are made from the openapi.json that it serves.`)
    subjects.push(described)
  }
  if (subjects.length === 0) throw unknownDeployment(options, undefined, [])
  if (known.length > 0 && subjects.some(({ source }) => source.deployment !== undefined)) {
    const origin = options.servedFrom ?? `${DEFAULTS}, as neither --deployments nor a configuration was named`
    note(`Requests are made from ${origin}: ${[...new Set(subjects.map(({ name }) => name))].join(', ')}.`)
  }
  return subjects
}

const DEFAULTS = 'the default deployments'

function unknownDeployment(
  { api, servedFrom = DEFAULTS }: CheckOptions,
  name: string | undefined,
  known: readonly string[],
): ToolkitError {
  const list = known.slice(0, 20).join(', ') || 'none'
  return new ToolkitError(
    'USAGE_INVALID',
    `Failed to check ${api.id}: expected a deployment of ${servedFrom} (${list}), found ${name === undefined ? 'none' : describeValue(name)}. Name a folder of deployments files with --deployments, a configuration with --config, or a request with --example request.json --path /...`,
  )
}

/** Reads `openapi.json` beside the address that predicts. */
async function describedSubject(
  form: CheckForm,
  session: Session,
  { id, key, seed }: { readonly id: string; readonly key: string | undefined; readonly seed: number },
): Promise<Subject | undefined> {
  const headers = key === undefined ? [] : ([['Authorization', form.authorize(key)]] as const)
  const answer = await session.ask({ method: 'GET', target: `/deployment/${id}/openapi.json`, headers })
  const description = answer.isOk ? readDescription(answer.document?.value) : undefined
  if (description === undefined) return undefined
  const target = `/deployment/${id}/forward`
  const parts = {
    name: id,
    origin: 'description',
    target,
    mediaType: 'application/json',
    seed,
    ...description,
  } as const
  // The first row that was drawn is the example.
  const empty = createSource({ ...parts, bytes: new TextEncoder().encode('{"rows":[{}]}') })
  const rows = form.batchOf(empty)?.items.slice(1, 3) ?? []
  return createSubject(
    form,
    createSource({ ...parts, bytes: new TextEncoder().encode(JSON.stringify({ rows })) }),
    {
      key,
      isFromFile: false,
    },
  )
}
