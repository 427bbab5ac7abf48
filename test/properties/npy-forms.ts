import type fc from 'fast-check'
import { decodeDataUrl, encodeDataUrl } from '../../src/codecs/data-url.ts'
import { decodeNpy } from '../../src/codecs/npy.ts'
import { npyForms, writeNpyFile, type NpyForm } from '../../src/properties/arbitraries/npy-files.ts'

/** How an array is written; the version of the file makes no difference to its reader's data. */
export type ArrayForm = Omit<NpyForm, 'version'>

export const arrayForms: fc.Arbitrary<ArrayForm> = npyForms.map(({ fortranOrder, bigEndian }) => ({
  fortranOrder,
  bigEndian,
}))

/** Rewrites the arrays of an answer in another form; everything else stays as it is. */
export async function respellArrays(response: Response, form?: ArrayForm): Promise<Response> {
  if (form === undefined) return response
  const text = (await response.text()).replace(/data:application\/x\.peltarion\.npy;base64,[^"]*/g, (url) => {
    const { mediaType, bytes } = decodeDataUrl(url)
    return encodeDataUrl({ mediaType, bytes: writeNpyFile(decodeNpy(bytes), { ...form, version: 1 }) })
  })
  return new Response(text, { status: response.status, headers: response.headers })
}
