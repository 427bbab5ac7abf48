import type { ModelbitSettings } from '../../apis/modelbit/settings.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { Batch, CheckForm, Source } from './form.ts'
import { isPlain, toJsonValue } from './wire-values.ts'

const PAGE = 'Modelbit: REST API'

/** Modelbit: `data` is a value, a list of arguments, or a list of `[ID, ...arguments]`. */
export const modelbitForm: CheckForm = {
  apiId: 'modelbit',
  authorize: (key) => key,
  wrongSchemes: (key) => [{ name: `a Bearer token`, value: `Bearer ${key}` }],
  mayBeOpen: true,
  accepts: () => true,
  isSecured: () => true,
  unknownTargets: (target) => [
    target.replace(/^\/v1\/[^/]+/, '/v1/no_such_deployment'),
    target.replace(/\/[^/]+$/, '/987654'),
  ],
  isTotal: false,
  namesStatuses: false,
  batchOf,
  bodiesOf: ({ body }) => [body],
  wrongCases: () => [
    { name: 'no JSON', text: '{"data": [[1, 10], [2', statuses: [400, 422], because: PAGE },
    { name: 'an empty body', text: '', statuses: [400, 411, 422], because: PAGE },
    { name: 'no data', text: '{"datum": [[1, 10]]}', statuses: [400, 422], because: PAGE },
    { name: 'a list in place of an object', text: '[[1, 10]]', statuses: [400, 422], because: PAGE },
    { name: 'a text as timeout_seconds', text: '{"data": 1, "timeout_seconds": "ten"}', statuses: [400, 422], because: PAGE },
    { name: 'a negative timeout_seconds', text: '{"data": 1, "timeout_seconds": -1}', statuses: [400, 422], because: PAGE },
    { name: 'an unknown response_format', text: '{"data": 1, "response_format": "csv"}', statuses: [400, 422], because: PAGE },
  ], // prettier-ignore
  essenceOf: (answer) =>
    isRecord(answer) && 'data' in answer ? { data: sortPairs(answer['data']) } : answer,
}

/** The order of a batch is open. */
function sortPairs(data: unknown): unknown {
  const isBatch = Array.isArray(data) && data.every((pair) => Array.isArray(pair) && pair.length === 2)
  if (!isBatch) return data
  const keyOf = (pair: unknown): string => JSON.stringify((pair as readonly unknown[])[0])
  return data.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0))
}

function batchOf(source: Source): Batch | undefined {
  const { deployment } = source
  const settings = deployment?.settings as ModelbitSettings | undefined
  if (settings?.calls === 'single') return undefined
  const data = isRecord(source.body) ? source.body['data'] : undefined
  const isList = Array.isArray(data) && data.length > 0 && Array.isArray(data[0])
  const given: readonly unknown[][] = isList
    ? (data as unknown[][]).map((row) => row.slice(1))
    : [Array.isArray(data) ? (data as unknown[]) : [data]]
  return {
    items: [...given, ...drawRows(source, settings)],
    write: (items) => ({ data: items.map((item, i) => [i + 1, ...(item as unknown[])]) }),
    read: (answer, items) => {
      const found = isRecord(answer) ? answer['data'] : undefined
      if (!Array.isArray(found) || found.length !== items.length) return undefined
      const results = new Map(
        found.flatMap((pair: unknown) =>
          Array.isArray(pair) && pair.length === 2 ? [pair as [unknown, unknown]] : [],
        ),
      )
      const ids = items.map((_, i) => i + 1)
      return ids.every((id) => results.has(id)) ? ids.map((id) => results.get(id)) : undefined
    },
    single: {
      write: (item) => ({
        data: (item as unknown[]).length === 1 ? (item as unknown[])[0] : item,
      }),
      read: (answer) => (isRecord(answer) ? answer['data'] : undefined),
    },
    isDocumented: true,
    order: 'open',
    maxItems: 3000,
  }
}

function drawRows({ draw, inputs = [] }: Source, settings: ModelbitSettings | undefined): unknown[][] {
  if (settings === undefined || !inputs.every(isPlain)) return []
  const byName = new Map(inputs.map((input) => [input.name, input]))
  return draw(24).map((instance) =>
    settings.parameters.map(({ name, members }) => {
      const valueOf = (feature: string): unknown => toJsonValue(byName.get(feature)!, instance[feature])
      if (members === undefined) return valueOf(name)
      return Object.fromEntries(
        Object.entries(members).map(([member, feature]) => [member, valueOf(feature)]),
      )
    }),
  )
}
