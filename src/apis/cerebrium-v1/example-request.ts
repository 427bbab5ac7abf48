import { decodeDataUrl } from '../../codecs/data-url.ts'
import { encodePng, type Image } from '../../codecs/image.ts'
import { serializeMultipart } from '../../codecs/multipart.ts'
import { encodeWav, type AudioClip } from '../../codecs/wav.ts'
import { encodeBase64 } from '../../codecs/base64.ts'
import type { Feature } from '../../features/feature.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { ApiDeployment, ExampleRequest } from '../api.ts'
import { exampleItemCount } from '../example-size.ts'
import { isFileFeature, writeTensorExample } from '../feature-value.ts'
import { addressOf, type CerebriumSettings } from './settings.ts'

const BOUNDARY = 'mockference-example'

/** The body of the deployments file, or two data points of the inputs' examples; a form where the model reads files. */
export function exampleRequest(
  { settings, inputs }: ApiDeployment<CerebriumSettings>,
  apiKey: string | undefined,
): ExampleRequest {
  const { fileInput, dataPoints, projectId } = settings
  const values = inputs.filter((feature) => feature !== fileInput)
  const request = (mediaType: string, writeBody: () => string | Uint8Array): ExampleRequest => ({
    path: addressOf(settings),
    headers: { ...(apiKey === undefined ? {} : { authorization: apiKey }), 'content-type': mediaType },
    get body() {
      return writeBody()
    },
  })
  const json = (write: () => unknown): ExampleRequest =>
    request('application/json', () => JSON.stringify(write()))
  if (settings.example !== undefined) return json(() => settings.example)
  const places = exampleItemCount(inputs, 2) === 2 ? [0, 1] : [0]
  if (projectId === undefined)
    return json(() => Object.fromEntries(values.map((feature) => [feature.name, toJson(feature, 0)])))
  if (dataPoints === 'named')
    return json(() => [
      Object.fromEntries(values.map((feature) => [feature.name, places.map((k) => toJson(feature, k))])),
    ])
  const writePoints = (): unknown[] =>
    places.map((k) => {
      const row = values.map((feature) => toJson(feature, k))
      return row.length === 0 ? {} : row.length === 1 ? row[0] : row
    })
  if (fileInput === undefined) return json(writePoints)
  return request(`multipart/form-data; boundary=${BOUNDARY}`, () => {
    const files = places.map((k) => ({
      name: 'files',
      filename: `example-${k}.${fileInput.kind === 'image' ? 'png' : 'wav'}`,
      mediaType: 'application/octet-stream',
      bytes: toFile(fileInput, k),
    }))
    const data = { name: 'data', bytes: new TextEncoder().encode(JSON.stringify(writePoints())) }
    return serializeMultipart([data, ...files], BOUNDARY)
  })
}

function exampleOf({ examples }: Feature, k: number): unknown {
  return examples[k % examples.length]
}

function toJson(feature: Feature, k: number): unknown {
  const example = exampleOf(feature, k)
  if (isFileFeature(feature)) return encodeBase64(toFile(feature, k))
  return feature.kind === 'tensor' && !Array.isArray(example)
    ? writeTensorExample(example as Tensor)
    : example
}

/** Cards write files as data URLs; examples that nobody wrote are pictures and sounds in memory. */
function toFile(feature: Feature, k: number): Uint8Array {
  const example = exampleOf(feature, k)
  if (typeof example === 'string') return decodeDataUrl(example).bytes
  if (example instanceof Uint8Array) return example
  return feature.kind === 'image' ? encodePng(example as Image) : encodeWav(example as AudioClip)
}
