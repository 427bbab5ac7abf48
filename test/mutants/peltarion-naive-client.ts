import type { PeltarionClient, PeltarionInput, PeltarionOutput } from '../../src/clients/peltarion.ts'
import { decodeDataUrl, encodeDataUrl } from '../../src/codecs/data-url.ts'
import { decodeImage, encodePng, type Image } from '../../src/codecs/image.ts'
import { decodeNpy, encodeNpy } from '../../src/codecs/npy.ts'
import type { Tensor } from '../../src/tensor/tensor.ts'

export const NPY = 'application/x.peltarion.npy'

export interface NaiveTarget {
  readonly baseUrl: string
  readonly deploymentId: string
  readonly token: string
  readonly fetch: typeof fetch
}

type Rows<Value> = readonly Readonly<Record<string, Value>>[]

/** What a wrong client does in its own way. */
export interface NaiveParts {
  encodeTensor(tensor: Tensor): string
  decodeTensor(dataUrl: string): Tensor
  encodeImage(image: Image): string
  /** Sends the rows in batches; `send` is one request. */
  sendAll(
    rows: Rows<PeltarionInput>,
    send: (batch: Rows<PeltarionInput>) => Promise<Rows<PeltarionOutput>>,
  ): Promise<Rows<PeltarionOutput>>
}

const RIGHT: NaiveParts = {
  encodeTensor: (tensor) => encodeDataUrl({ mediaType: NPY, bytes: encodeNpy(tensor) }),
  decodeTensor: (dataUrl) => decodeNpy(decodeDataUrl(dataUrl).bytes),
  encodeImage: (image) => encodeDataUrl({ mediaType: 'image/png', bytes: encodePng(image) }),
  sendAll: (rows, send) => send(rows),
}

/** A short client that is right as long as nothing is given: each mutant replaces one part of it by a mistake. */
export function createNaiveClient(
  { baseUrl, deploymentId, token, fetch }: NaiveTarget,
  mistakes: Partial<NaiveParts>,
): Pick<PeltarionClient, 'predict'> {
  const { encodeTensor, decodeTensor, encodeImage, sendAll } = { ...RIGHT, ...mistakes }
  const encode = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    return 'dtype' in value ? encodeTensor(value as Tensor) : encodeImage(value as Image)
  }
  const decode = (value: unknown): unknown => {
    if (typeof value !== 'string') return value
    return value.startsWith(`data:${NPY}`) ? decodeTensor(value) : decodeImage(decodeDataUrl(value).bytes)
  }
  const map = (rows: Rows<unknown>, change: (value: unknown) => unknown): Rows<unknown> =>
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, change(value)])))
  const send = async (batch: Rows<PeltarionInput>): Promise<Rows<PeltarionOutput>> => {
    const response = await fetch(`${baseUrl}/deployment/${deploymentId}/forward`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ rows: map(batch, encode) }),
    })
    const body = (await response.json()) as {
      rows?: Rows<unknown>
      errorCode?: string
      errorMessage?: string
    }
    if (body.rows === undefined) throw new Error(`${body.errorCode}: ${body.errorMessage}`)
    return map(body.rows, decode) as Rows<PeltarionOutput>
  }
  return { predict: (rows) => sendAll(rows, send) }
}
