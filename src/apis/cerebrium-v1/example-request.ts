import { decodeDataUrl } from '../../codecs/data-url.ts'
import { encodePng, type Image } from '../../codecs/image.ts'
import { serializeMultipart } from '../../codecs/multipart.ts'
import { encodeWav, type AudioClip } from '../../codecs/wav.ts'
import { encodeBase64 } from '../../codecs/base64.ts'
import type { Feature } from '../../features/feature.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { ApiDeployment, ExampleRequest } from '../api.ts'
import { isFileFeature, toNestedLists } from '../feature-value.ts'
import { addressOf, type CerebriumSettings } from './settings.ts'

const BOUNDARY = 'mockference-example'

/** The body of the deployments file, or two data points of the inputs' examples; a form where the model reads files. */
export function exampleRequest(
  { settings, inputs }: ApiDeployment<CerebriumSettings>,
  apiKey: string | undefined,
): ExampleRequest {
  const { fileInput, dataPoints, projectId } = settings
  const values = inputs.filter((feature) => feature !== fileInput)
  const request = (mediaType: string, body: string | Uint8Array): ExampleRequest => ({
    path: addressOf(settings),
    headers: { ...(apiKey === undefined ? {} : { authorization: apiKey }), 'content-type': mediaType },
    body,
  })
  const json = (value: unknown): ExampleRequest => request('application/json', JSON.stringify(value))
  if (settings.example !== undefined) return json(settings.example)
  if (projectId === undefined)
    return json(Object.fromEntries(values.map((feature) => [feature.name, toJson(feature, 0)])))
  if (dataPoints === 'named')
    return json([
      Object.fromEntries(values.map((feature) => [feature.name, [0, 1].map((k) => toJson(feature, k))])),
    ])
  const points = [0, 1].map((k) => {
    const row = values.map((feature) => toJson(feature, k))
    return row.length === 0 ? {} : row.length === 1 ? row[0] : row
  })
  if (fileInput === undefined) return json(points)
  const files = [0, 1].map((k) => ({
    name: 'files',
    filename: `example-${k}.${fileInput.kind === 'image' ? 'png' : 'wav'}`,
    mediaType: 'application/octet-stream',
    bytes: toFile(fileInput, k),
  }))
  const data = { name: 'data', bytes: new TextEncoder().encode(JSON.stringify(points)) }
  const form = serializeMultipart([data, ...files], BOUNDARY)
  return request(`multipart/form-data; boundary=${BOUNDARY}`, form)
}

function exampleOf({ examples }: Feature, k: number): unknown {
  return examples[k % examples.length]
}

function toJson(feature: Feature, k: number): unknown {
  const example = exampleOf(feature, k)
  if (isFileFeature(feature)) return encodeBase64(toFile(feature, k))
  return feature.kind === 'tensor' && !Array.isArray(example) ? toNestedLists(example as Tensor) : example
}

/** Cards write files as data URLs; examples that nobody wrote are pictures and sounds in memory. */
function toFile(feature: Feature, k: number): Uint8Array {
  const example = exampleOf(feature, k)
  if (typeof example === 'string') return decodeDataUrl(example).bytes
  if (example instanceof Uint8Array) return example
  return feature.kind === 'image' ? encodePng(example as Image) : encodeWav(example as AudioClip)
}
