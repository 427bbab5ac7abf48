import { writeTemplate } from '../../apis/body-template.ts'
import type { CerebriumV4Settings } from '../../apis/cerebrium-v4/settings.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { Batch, CheckForm, Source, WrongCase } from './form.ts'
import { isPlain, openAiEssence, readEmbeddings, SAMPLE_TEXTS, toJsonValue } from './wire-values.ts'

const PAGE = 'Cerebrium: REST API'

/** Cerebrium v4: a function with named arguments, or the shapes of OpenAI. */
export const cerebriumV4Form: CheckForm = {
  apiId: 'cerebrium-v4',
  authorize: (key) => `Bearer ${key}`,
  wrongSchemes: (key) => [
    { name: 'the bare key', value: key },
    { name: 'an unknown scheme', value: `Token ${key}` },
  ],
  mayBeOpen: true,
  accepts({ settings }) {
    const { functionName, output } = settings as CerebriumV4Settings
    if (functionName.startsWith('_')) return false
    // The function chooses the status.
    return output.kind === 'object' && output.members.has('status_code') ? undefined : true
  },
  isSecured: ({ settings }) => !(settings as CerebriumV4Settings).isOpen,
  unknownTargets: (target) => [target.replace(/^(\/v4\/[^/]+\/[^/]+\/)[^/]+/, '$1no_such_function')],
  isTotal: false,
  namesStatuses: true,
  batchOf,
  bodiesOf(source) {
    const { body, deployment, inputs = [], draw } = source
    const settings = deployment?.settings as CerebriumV4Settings | undefined
    const isPrompt = isRecord(body) && typeof body['prompt'] === 'string'
    if (isPrompt) return [body, ...SAMPLE_TEXTS.slice(0, 3).map((prompt) => ({ ...body, prompt }))]
    if (settings?.serves !== 'function' || !inputs.every(isPlain)) return [body]
    const byName = new Map(inputs.map((input) => [input.name, input]))
    const bodies = draw(6).map((instance) =>
      writeTemplate(settings.input, 1, (feature) => toJsonValue(byName.get(feature)!, instance[feature])),
    )
    return [body, ...bodies]
  },
  wrongCases({ target }) {
    const isOpenAi = /\/(chat\/completions|completions|embeddings?)$/.test(target)
    const refused = { statuses: [400, 422], because: PAGE }
    const cases: WrongCase[] = [
      { name: 'no JSON', text: '{"item": ', ...refused },
      { name: 'a list in place of an object', text: '[1, 2]', ...refused },
    ]
    if (isOpenAi)
      cases.push({ name: 'no input', text: '{"model": "m"}', ...refused, because: 'OpenAI: API reference' })
    return cases
  },
  essenceOf: (answer) =>
    isRecord(answer) && 'result' in answer ? { result: answer['result'] } : openAiEssence(answer),
}

function batchOf({ target, body }: Source): Batch | undefined {
  if (!/\/embeddings?$/.test(target) || !isRecord(body) || !Array.isArray(body['input'])) return undefined
  return embeddingsBatch(body)
}

/** A list of texts, embedded one by one. */
export function embeddingsBatch(body: Readonly<Record<string, unknown>>): Batch {
  return {
    items: [...(body['input'] as unknown[]), ...SAMPLE_TEXTS],
    write: (items) => ({ ...body, input: items }),
    read: (answer, items) => readEmbeddings(answer, items.length),
    isDocumented: true,
    order: 'request',
    maxItems: 96,
  }
}
