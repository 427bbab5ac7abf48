import fc from 'fast-check'
import { decodeDataUrl, encodeDataUrl } from '../../src/codecs/data-url.ts'
import { readNpyHeader, writeNpyHeader } from '../../src/codecs/npy-header.ts'

/** How an array is written: NumPy itself does all of it, by `order='F'` and by the dtype's byte order. */
export interface ArrayForm {
  readonly fortranOrder: boolean
  readonly bigEndian: boolean
}

export const arrayForms: fc.Arbitrary<ArrayForm> = fc.record({
  fortranOrder: fc.boolean(),
  bigEndian: fc.boolean(),
})

/** Rewrites the arrays of an answer in another form; everything else stays as it is. */
export async function respellArrays(response: Response, form?: ArrayForm): Promise<Response> {
  if (form === undefined) return response
  const text = (await response.text()).replace(/data:application\/x\.peltarion\.npy;base64,[^"]*/g, (url) => {
    const { mediaType, bytes } = decodeDataUrl(url)
    return encodeDataUrl({ mediaType, bytes: toForm(bytes, form) })
  })
  return new Response(text, { status: response.status, headers: response.headers })
}

/** Writes a little-endian npy file in C order anew. */
export function toForm(file: Uint8Array, { fortranOrder, bigEndian }: ArrayForm): Uint8Array {
  const { header, dataStart } = readNpyHeader(file)
  const { descr, shape } = header
  const elementBytes = Number(descr.slice(2))
  const source = file.subarray(dataStart)
  const data = new Uint8Array(source.length)
  for (let at = 0; at * elementBytes < source.length; at++) {
    const start = at * elementBytes
    const element = source.slice(start, start + elementBytes)
    data.set(
      bigEndian ? element.reverse() : element,
      elementBytes * (fortranOrder ? toFortran(at, shape) : at),
    )
  }
  const written = writeNpyHeader({ descr: bigEndian ? descr.replace('<', '>') : descr, fortranOrder, shape })
  return Uint8Array.of(...written, ...data)
}

/** Where the element at a place in C order lies in Fortran order. */
function toFortran(place: number, shape: readonly number[]): number {
  let [rest, result, stride] = [place, 0, shape.reduce((product, size) => product * size, 1)]
  for (const size of shape.toReversed()) {
    stride /= size
    result += (rest % size) * stride
    rest = Math.floor(rest / size)
  }
  return result
}
