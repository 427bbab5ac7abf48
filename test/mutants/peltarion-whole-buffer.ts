import { encodeDataUrl } from '../../src/codecs/data-url.ts'
import { encodeNpy } from '../../src/codecs/npy.ts'
import { readNpyHeader } from '../../src/codecs/npy-header.ts'
import { NPY, type NaiveParts } from './peltarion-naive-client.ts'

/** Wrong on purpose: encodes the buffer below a typed array. Right until the array is a slice of a larger one. */
export const wholeBuffer: Partial<NaiveParts> = {
  encodeTensor(tensor) {
    const file = encodeNpy(tensor)
    const header = file.subarray(0, readNpyHeader(file).dataStart)
    const { buffer } = tensor.data as Float64Array
    return encodeDataUrl({ mediaType: NPY, bytes: Uint8Array.of(...header, ...new Uint8Array(buffer)) })
  },
}

/** Wrong on purpose: knows that a buffer is longer than its slice, but not where the slice begins. */
export const startOfBuffer: Partial<NaiveParts> = {
  encodeTensor(tensor) {
    const file = encodeNpy(tensor)
    const { dataStart } = readNpyHeader(file)
    const { buffer, byteLength } = tensor.data as Float64Array
    file.set(new Uint8Array(buffer, 0, byteLength), dataStart)
    return encodeDataUrl({ mediaType: NPY, bytes: file })
  },
}
