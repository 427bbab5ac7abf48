import { fill, type Template } from '../properties/kit-values.ts'
import type { LawMutant } from './law-mutant.ts'
import {
  COMMON_MISTAKES,
  naiveOneByOne,
  postOnce,
  refuseErrors,
  type OneByOneParts,
} from './naive-one-by-one.ts'

const RIGHT: Pick<OneByOneParts, 'toBody' | 'read'> = {
  toBody: (instance, { deployment }, write) =>
    fill((deployment.settings as { readonly input: Template }).input, [instance], write),
  read: async (response) => ((await response.json()) as { readonly result: unknown }).result,
}

const mutant = (
  law: string,
  name: string,
  instances: number,
  mistakes: Partial<OneByOneParts>,
): LawMutant => ({ name, api: 'cerebrium-v4', law, instances, adapter: naiveOneByOne(RIGHT, mistakes) })

/** Keeps the last answer in a place that all calls share. */
function keepsLastAnswer(): OneByOneParts['post'] {
  let last: Response | undefined
  return async (...sent) => {
    last = await refuseErrors(await postOnce(...sent))
    await new Promise((resolve) => setTimeout(resolve, 1))
    return last.clone()
  }
}

export const cerebriumV4LawMutants: readonly LawMutant[] = [
  mutant('requests-are-valid', 'sends the bare token', 1, {
    headersOf: ({ apiKey }) => ({ authorization: apiKey, 'content-type': 'application/json' }),
  }),
  mutant('requests-are-valid', 'wraps the arguments as version 2 had them', 1, {
    toBody: (...given) => ({ item: RIGHT.toBody(...given) }),
  }),
  mutant('requests-are-valid', 'writes files as data URLs', 1, {
    writeFile: (bytes) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`,
  }),
  mutant('encodings-round-trip', 'writes six decimals', 1, {
    writeNumber: (value) => Number(value.toFixed(6)),
  }),
  mutant('encodings-round-trip', 'writes whole numbers in 32 bits', 1, {
    writeNumber: (value) => (Number.isInteger(value) ? value | 0 : value),
  }),
  mutant('encodings-round-trip', 'cleans texts up', 1, {
    toBody: (instance, context) =>
      RIGHT.toBody(instance, context, (value) => (typeof value === 'string' ? value.trim() : value)),
  }),
  mutant('legal-variation-changes-nothing', 'takes the third member for the result', 1, {
    read: async (response) => Object.values((await response.json()) as object)[2] as unknown,
  }),
  mutant('legal-variation-changes-nothing', 'searches the text for its result', 1, {
    async read(response) {
      const found = /"result":(.*)\}$/.exec(await response.text())?.[1]
      return JSON.parse(found ?? 'null') as unknown
    },
  }),
  mutant('errors-are-raised', 'takes an answer without a result for nothing', 1, { post: postOnce }),
  mutant('concurrency-mixes-nothing', 'keeps the last answer for all', 2, { post: keepsLastAnswer() }),
  ...COMMON_MISTAKES.map(({ law, name, instances, mistakes }) => mutant(law, name, instances, mistakes)),
]
