import { decodeDataUrl } from '../../src/codecs/data-url.ts'
import { defineTensor } from '../../src/tensor/tensor.ts'
import type { NaiveParts } from './peltarion-naive-client.ts'

/** Wrong on purpose: takes the base64 of an answer for bare floats, and so its npy header for numbers. */
export const withoutHeader: Partial<NaiveParts> = {
  decodeTensor(dataUrl) {
    const data = new Float64Array(Uint8Array.from(decodeDataUrl(dataUrl).bytes).buffer)
    return defineTensor('float64', [1, data.length], data)
  },
}
