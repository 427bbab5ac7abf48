import type { CerebriumSettings } from '../../apis/cerebrium-v1/settings.ts'
import { cerebriumV1Api } from '../../apis/cerebrium-v1/cerebrium-v1-api.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { Batch, CheckForm, Source, WrongCase } from './form.ts'
import { isPlain, SAMPLE_TEXTS, toJsonValue } from './wire-values.ts'

const PAGE = 'Cerebrium: Conduit, model endpoint'

/** Cerebrium v1: a list of data points, answered with a list of results where the model does so. */
export const cerebriumV1Form: CheckForm = {
  apiId: 'cerebrium-v1',
  authorize: (key) => key,
  wrongSchemes: (key) => [{ name: 'a Bearer token', value: `Bearer ${key}` }],
  mayBeOpen: false,
  accepts: ({ settings }) => !(settings as CerebriumSettings).isDeploying,
  isSecured: () => true,
  unknownTargets: (target) =>
    target.startsWith('/v1/') ? [target.replace(/\/[^/]+\/predict$/, '/no-such-model/predict')] : [],
  isTotal: false,
  namesStatuses: false,
  batchOf,
  bodiesOf({ body }) {
    if (!isRecord(body)) return [body]
    const name =
      typeof body['prompt'] === 'string' ? 'prompt' : typeof body['data'] === 'string' ? 'data' : undefined
    return name === undefined
      ? [body]
      : [body, ...SAMPLE_TEXTS.slice(0, 3).map((text) => ({ ...body, [name]: text }))]
  },
  wrongCases: ({ body }) => {
    const refused = { statuses: [400, 422], because: PAGE }
    const cases: WrongCase[] = [{ name: 'no JSON', text: '[[1, 2', ...refused }]
    if (Array.isArray(body)) cases.push({ name: 'a text in place of a list', text: '"text"', ...refused })
    return cases
  },
  essenceOf: (answer) => (isRecord(answer) && 'result' in answer ? { result: answer['result'] } : answer),
}

function batchOf(source: Source): Batch | undefined {
  const { deployment, body, inputs = [], draw } = source
  if (!Array.isArray(body) || body.length === 0) return undefined
  // A single object holds named inputs with a batch of their own.
  if (body.some((point) => isRecord(point))) return undefined
  const isKnown = deployment !== undefined && cerebriumV1Api.instances!.suits(deployment as never)
  if (deployment !== undefined && !isKnown) return undefined
  const drawn = !inputs.every(isPlain)
    ? []
    : draw(16).map((instance) => {
        const row = inputs.map((input) => toJsonValue(input, instance[input.name]))
        return row.length === 1 ? row[0] : row
      })
  return {
    items: [...(body as unknown[]), ...drawn],
    write: (items) => items,
    read: (answer, items) => {
      const result = isRecord(answer) ? answer['result'] : undefined
      return Array.isArray(result) && result.length === items.length ? result : undefined
    },
    // A function of the user's may answer with anything.
    isDocumented: isKnown,
    order: 'request',
    maxItems: 200,
  }
}
