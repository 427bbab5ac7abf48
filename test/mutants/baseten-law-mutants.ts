import { decodeImage } from '../../src/codecs/image.ts'
import { isRecord } from '../../src/errors/is-record.ts'
import { fill, fromBasetenValue, isTensor, toBasetenValue, type Template } from '../properties/kit-values.ts'
import type { LawMutant } from './law-mutant.ts'
import { COMMON_MISTAKES, naiveOneByOne, postOnce, type OneByOneParts } from './naive-one-by-one.ts'

interface Settings {
  readonly kind: 'model' | 'chain'
  readonly inputForms: readonly [Template]
  readonly answersBytes: boolean
}

const RIGHT: Pick<OneByOneParts, 'toBody' | 'read'> = {
  toBody(instance, { deployment }, write) {
    const { kind, inputForms } = deployment.settings as Settings
    const toValue = (value: unknown): unknown =>
      isTensor(value) ? toBasetenValue(value, kind) : write(value)
    return fill(inputForms[0], [instance], toValue)
  },
  async read(response, { deployment }) {
    const { answersBytes } = deployment.settings as Settings
    return answersBytes
      ? decodeImage(new Uint8Array(await response.arrayBuffer()))
      : fromBasetenValue(await response.json())
  },
}

const mutant = (
  law: string,
  name: string,
  instances: number,
  mistakes: Partial<OneByOneParts>,
): LawMutant => ({ name, api: 'baseten', law, instances, adapter: naiveOneByOne(RIGHT, mistakes) })

/** Reads arrays in its own way. */
const readsArrays = (toFloats: (text: string) => Float32Array): Partial<OneByOneParts> => ({
  async read(response, context) {
    const right = await RIGHT.read(response.clone(), context)
    if (!isRecord(right) || !Object.values(right).some(isTensor)) return right
    const body = (await response.json()) as Record<string, { readonly data_b64?: string }>
    return Object.fromEntries(
      Object.entries(right).map(([name, value]) => {
        const text = body[name]?.data_b64
        return [name, isTensor(value) && text !== undefined ? { ...value, data: toFloats(text) } : value]
      }),
    )
  },
})

export const basetenLawMutants: readonly LawMutant[] = [
  mutant('requests-are-valid', 'sends the bare key', 1, {
    headersOf: ({ apiKey }) => ({ authorization: apiKey, 'content-type': 'application/json' }),
  }),
  mutant('requests-are-valid', 'wraps the input as for a request that is queued', 1, {
    toBody: (...given) => ({ model_input: RIGHT.toBody(...given) }),
  }),
  // github.com/mosip/id-authentication/pull/936
  mutant('encodings-round-trip', 'writes base64url', 1, {
    writeFile: (bytes) => Buffer.from(bytes).toString('base64url'),
  }),
  mutant('encodings-round-trip', 'writes texts in Latin-1', 1, {
    toBytes: (text) => Uint8Array.from(Buffer.from(text, 'latin1')),
  }),
  // github.com/openai/openai-node/pull/1448, github.com/nodejs/node/issues/29380
  mutant(
    'encodings-round-trip',
    'takes the buffer behind decoded bytes for the bytes',
    1,
    readsArrays((text) => new Float32Array(Buffer.from(text, 'base64').buffer)),
  ),
  mutant(
    'encodings-round-trip',
    'reads arrays in the wrong byte order',
    1,
    readsArrays((text) =>
      new Float32Array(Uint8Array.from(Buffer.from(text, 'base64')).reverse().buffer).reverse(),
    ),
  ),
  mutant('legal-variation-changes-nothing', 'cuts the quotes off a text', 1, {
    async read(response, context) {
      const text = await response.clone().text()
      return text.startsWith('"') ? text.slice(1, -1) : RIGHT.read(response, context)
    },
  }),
  mutant('errors-are-raised', 'hands out the body of an error', 1, { post: postOnce }),
  ...COMMON_MISTAKES.map(({ law, name, instances, mistakes }) => mutant(law, name, instances, mistakes)),
]
