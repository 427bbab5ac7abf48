import { encodeBase64 } from '../../codecs/base64.ts'
import { decodeDataUrl } from '../../codecs/data-url.ts'
import { encodePng, type Image } from '../../codecs/image.ts'
import { encodeNumpyArray } from '../../codecs/numpy-array.ts'
import { encodeWav, type AudioClip } from '../../codecs/wav.ts'
import type { Feature } from '../../features/feature.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { ExampleRequest } from '../api.ts'
import { writeTemplate } from '../body-template.ts'
import { writeTensorExample } from '../feature-value.ts'
import type { BasetenDeployment } from './access.ts'
import { addressOf } from './settings.ts'

/** A request with as many items as the text features have examples for, at most three. */
export function exampleRequest(deployment: BasetenDeployment, apiKey: string | undefined): ExampleRequest {
  const { settings } = deployment
  return {
    path: addressOf(settings),
    headers: {
      ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
      'content-type': 'application/json',
    },
    get body() {
      return JSON.stringify(createBody(deployment))
    },
  }
}

function createBody({ name, settings, inputs }: BasetenDeployment): unknown {
  switch (settings.serves[0]) {
    case 'chat':
      return { model: name, messages: [{ role: 'user', content: 'Hello!' }], max_tokens: 16 }
    case 'completions':
      return { model: name, prompt: 'Once upon a time', max_tokens: 16 }
    case 'embeddings':
      return { model: name, input: ['hello', 'world'] }
    default:
      break
  }
  if (settings.generates) return { prompt: 'Once upon a time', max_tokens: 32 }
  const [form] = settings.inputForms
  const byName = new Map(inputs.map((feature) => [feature.name, feature]))
  const counts = inputs.filter(({ kind }) => kind === 'text').map(({ examples }) => examples.length)
  return writeTemplate(form!, Math.min(3, ...counts), (feature, _view, item) =>
    toWire(byName.get(feature)!, item, settings.kind),
  )
}

function toWire({ kind, examples }: Feature, item: number, owner: 'model' | 'chain'): unknown {
  const example = examples[item % examples.length]
  if (kind === 'audio') return encodeBase64(encodeWav(example as AudioClip))
  if (kind === 'image') {
    const bytes = typeof example === 'string' ? decodeDataUrl(example).bytes : encodePng(example as Image)
    return encodeBase64(bytes)
  }
  if (kind !== 'tensor' || Array.isArray(example)) return example
  const tensor = example as Tensor
  if (owner === 'model') return writeTensorExample(tensor)
  const { dtype, shape } = tensor
  return { data_b64: encodeBase64(encodeNumpyArray(tensor).data), shape, dtype }
}
