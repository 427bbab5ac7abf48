import { isRecord } from '../../errors/is-record.ts'
import type { PeltarionSettings } from '../../apis/peltarion/settings.ts'
import { toWireRow, type PeltarionInput } from '../../clients/peltarion-value.ts'
import type { Batch, CheckForm, Source, WrongCase } from './form.ts'

const PAGE = 'Peltarion: Deployment API'

/** Peltarion: `rows` of features by name, answered row by row. */
export const peltarionForm: CheckForm = {
  apiId: 'peltarion',
  authorize: (key) => `Bearer ${key}`,
  wrongSchemes: (key) => [
    { name: 'the bare key', value: key },
    { name: 'an unknown scheme', value: `Token ${key}` },
    { name: 'Basic with a password', value: `Basic ${btoa(`${key}:password`)}` },
  ],
  mayBeOpen: false,
  accepts: ({ settings }) => (settings as PeltarionSettings).isEnabled,
  isSecured: () => true,
  unknownTargets: (target) => [
    target.replace(/\/deployment\/[^/]+/, '/deployment/00000000-0000-4000-8000-000000000000'),
  ],
  isTotal: true,
  namesStatuses: true,
  batchOf,
  bodiesOf: ({ body }) => [body],
  wrongCases,
  otherCalls: ({ target }) => [{ method: 'GET', target: target.replace(/forward$/, 'openapi.json') }],
  // Other members may stand beside the rows.
  essenceOf: (answer) => (isRecord(answer) && 'rows' in answer ? { rows: answer['rows'] } : answer),
}

function batchOf(source: Source): Batch | undefined {
  const { body, inputs, draw } = source
  const given = isRecord(body) ? body['rows'] : undefined
  if (!Array.isArray(given) || given.length === 0) return undefined
  const settings = source.deployment?.settings as PeltarionSettings | undefined
  const usesTensorJson = settings?.usesTensorJson ?? source.usesTensorJson ?? false
  const isHeavy = (inputs ?? []).some(({ kind }) => kind === 'image')
  const drawn =
    inputs === undefined || settings?.hasStrictSize === true
      ? []
      : draw(isHeavy ? 3 : 20).map((row) =>
          toWireRow(row as Record<string, PeltarionInput>, { usesTensorJson, texts: new WeakMap() }),
        )
  return {
    items: [...(given as unknown[]), ...drawn],
    write: (items) => ({ rows: items }),
    read: (answer, items) => {
      const rows = isRecord(answer) ? answer['rows'] : undefined
      return Array.isArray(rows) && rows.length === items.length ? rows : undefined
    },
    isDocumented: true,
    order: 'request',
    maxItems: isHeavy ? 12 : 128,
  }
}

function wrongCases({ body, inputs = [] }: Source): readonly WrongCase[] {
  const rows = isRecord(body) && Array.isArray(body['rows']) ? (body['rows'] as unknown[]) : []
  const row = isRecord(rows[0]) ? rows[0] : {}
  const refused = { statuses: [400], because: PAGE }
  const write = (next: unknown): string => JSON.stringify({ rows: [next] })
  const cases: WrongCase[] = [
    { name: 'no JSON', text: '{"rows": [{', ...refused },
    { name: 'an empty body', text: '', ...refused },
    { name: 'no rows', text: '{"Rows": []}', ...refused },
    { name: 'rows that are no list', text: '{"rows": 5}', ...refused },
    { name: 'a row that is a list', text: write(Object.values(row)), ...refused },
    {
      name: 'a media type that is neither JSON nor a form',
      text: JSON.stringify(body),
      mediaType: 'text/csv',
      statuses: [415],
      because: PAGE,
    },
  ]
  const [first] = Object.keys(row)
  if (first !== undefined) {
    const { [first]: _, ...rest } = row
    cases.push({ name: `no feature '${first}'`, text: write(rest), ...refused })
    // One faulty row fails the whole request.
    if (rows.length > 0)
      cases.push({
        name: `a second row without the feature '${first}'`,
        text: JSON.stringify({ rows: [row, rest] }),
        ...refused,
      })
  }
  for (const { name, kind } of inputs) {
    const wrong =
      kind === 'number'
        ? 'seven'
        : kind === 'image'
          ? 'data:image/png;base64,@@@'
          : kind === 'text'
            ? 7
            : undefined
    if (wrong === undefined) continue
    const text = write({ ...row, [name]: wrong })
    cases.push({ name: `${JSON.stringify(wrong)} for the feature '${name}'`, text, ...refused })
  }
  return cases
}
