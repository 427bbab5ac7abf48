import { writeTemplate, type BodyTemplate } from '../../apis/body-template.ts'
import type { BasetenSettings } from '../../apis/baseten/settings.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { Batch, CheckForm, Source, WrongCase } from './form.ts'
import { embeddingsBatch } from './cerebrium-v4.ts'
import { isPlain, openAiEssence, SAMPLE_TEXTS, toJsonValue } from './wire-values.ts'

const PAGE = 'Baseten inference API'

/** Baseten: whatever the model takes, or the shapes of OpenAI. */
export const basetenForm: CheckForm = {
  apiId: 'baseten',
  authorize: (key) => `Bearer ${key}`,
  wrongSchemes: (key) => [
    { name: 'the bare key', value: key },
    { name: 'an unknown scheme', value: `Token ${key}` },
  ],
  mayBeOpen: false,
  accepts: ({ settings }) => (settings as BasetenSettings).state === 'ready',
  isSecured: () => true,
  unknownTargets: (target) => [target.replace(/^\/(model|chain)-[^/]+/, '/$1-00000000')],
  isTotal: false,
  namesStatuses: true,
  batchOf,
  bodiesOf(source) {
    const { body, deployment, inputs = [], draw } = source
    if (typeof body === 'string') return [body, ...SAMPLE_TEXTS]
    if (isRecord(body) && typeof body['prompt'] === 'string')
      return [body, ...SAMPLE_TEXTS.slice(0, 3).map((prompt) => ({ ...body, prompt }))]
    const settings = deployment?.settings as BasetenSettings | undefined
    const [form] = settings?.inputForms ?? []
    const isPredict = settings?.serves.includes('predict') === true && settings.kind === 'model'
    if (!isPredict || form === undefined || !inputs.every(isPlain)) return [body]
    const byName = new Map(inputs.map((input) => [input.name, input]))
    const bodies = draw(6).map((instance) =>
      writeTemplate(form, 1, (feature) => toJsonValue(byName.get(feature)!, instance[feature])),
    )
    return [body, ...bodies]
  },
  wrongCases({ target }) {
    const refused = { statuses: [400, 422], because: PAGE }
    const cases: WrongCase[] = [{ name: 'no JSON', text: '{"prompt": ', ...refused }]
    const [head] = target.split(/\/(?:predict|run_remote|sync)/)
    if (target.endsWith('/predict')) {
      const refusedBy = (name: string, value: object): WrongCase => ({
        name,
        target: `${head}/async_predict`,
        text: JSON.stringify(value),
        ...refused,
      })
      cases.push(
        refusedBy('no model_input', { priority: 1 }),
        refusedBy('a priority of 7', { model_input: 1, priority: 7 }),
        refusedBy('5 seconds in the queue', { model_input: 1, max_time_in_queue_seconds: 5 }),
        refusedBy('a webhook that is no URL', { model_input: 1, webhook_endpoint: 'nowhere' }),
        {
          ...refusedBy('300 KiB for an asynchronous call', { model_input: 'x'.repeat(300 * 1024) }),
          statuses: [413],
        },
      )
    }
    if (/\/sync\/v1\//.test(target))
      cases.push({ name: 'no input', text: '{"model": "m"}', ...refused, because: 'OpenAI: API reference' })
    return cases
  },
  otherCalls({ target, deployment }) {
    const settings = deployment?.settings as BasetenSettings | undefined
    const [, owner, service] = /^(\/(?:model|chain)-[^/]+)\/production(\/.*)$/.exec(target) ?? []
    if (owner === undefined || service === undefined) return []
    const places = [
      ...(settings === undefined ? [] : [`${owner}/deployment/${settings.deploymentId}${service}`]),
      ...(settings?.environments ?? []).map((name) => `${owner}/environments/${name}${service}`),
    ]
    return [
      ...places.map((place) => ({ method: 'POST', target: place, hasBody: true }) as const),
      ...(/\/(predict|run_remote)$/.test(target)
        ? ([
            { method: 'POST', target: `${owner}/production/wake` },
            { method: 'GET', target: `${owner}/production/async_queue_status` },
          ] as const)
        : ([{ method: 'GET', target: `${owner}/production/sync/v1/models` }] as const)),
    ]
  },
  essenceOf: openAiEssence,
}

function batchOf({ target, body, deployment, inputs = [] }: Source): Batch | undefined {
  if (!isRecord(body)) return undefined
  if (target.endsWith('/embeddings') && Array.isArray(body['input'])) return embeddingsBatch(body)
  const settings = deployment?.settings as BasetenSettings | undefined
  const listed = listOf(settings?.inputForms[0])
  const answered = listOf(settings?.outputForm)
  if (listed === undefined || answered === undefined) return undefined
  const [entry] = body[listed] === undefined ? [] : (body[listed] as unknown[])
  const isText = inputs.some(({ kind }) => kind === 'text') && typeof entry === 'string'
  const items = [...(body[listed] as unknown[]), ...(isText ? SAMPLE_TEXTS.slice(0, 3) : [])]
  return {
    items,
    write: (some) => ({ ...body, [listed]: some }),
    read: (answer, some) => {
      const found = isRecord(answer) ? answer[answered] : undefined
      return Array.isArray(found) && found.length === some.length ? found : undefined
    },
    isDocumented: false,
    order: 'request',
    maxItems: 4,
  }
}

/** The one member of a template that is a list of items. */
function listOf(template: BodyTemplate | undefined): string | undefined {
  if (template?.kind !== 'object') return undefined
  const lists = [...template.members].filter(([, member]) => member.kind === 'items')
  return lists.length === 1 ? lists[0]?.[0] : undefined
}
