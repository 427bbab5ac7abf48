import { decodeDataUrl, encodeDataUrl } from '../../src/codecs/data-url.ts'
import { readNpyHeader } from '../../src/codecs/npy-header.ts'
import { decodeNpy, encodeNpy } from '../../src/codecs/npy.ts'
import { NPY, type NaiveParts } from './peltarion-naive-client.ts'

/** Wrong on purpose: reads every array in C order. Right until somebody answers `np.asfortranarray(x)`, or `x.T`. */
export const alwaysRowMajor: Partial<NaiveParts> = {
  decodeTensor: (dataUrl) => decodeNpy(relabel(decodeDataUrl(dataUrl).bytes, /True,/, 'False,')),
}

/** Wrong on purpose: reads every array as little-endian. */
export const alwaysLittleEndian: Partial<NaiveParts> = {
  decodeTensor: (dataUrl) => decodeNpy(relabel(decodeDataUrl(dataUrl).bytes, />/, '<')),
}

/** Wrong on purpose: takes `>` for little-endian when it writes and when it reads, which looks right from outside. */
export const swapsBothWays: Partial<NaiveParts> = {
  encodeTensor: (tensor) => encodeDataUrl({ mediaType: NPY, bytes: relabel(encodeNpy(tensor), /</, '>') }),
  decodeTensor(dataUrl) {
    const { bytes } = decodeDataUrl(dataUrl)
    const isLittleEndian = readNpyHeader(bytes).header.descr.startsWith('<')
    return decodeNpy(isLittleEndian ? relabel(bytes, /</, '>') : relabel(bytes, />/, '<'))
  },
}

/** Changes the text of the header and leaves the data as it is. */
function relabel(file: Uint8Array, from: RegExp, to: string): Uint8Array {
  const { dataStart } = readNpyHeader(file)
  const header = new TextDecoder('latin1').decode(file.subarray(10, dataStart))
  const changed = header
    .replace(from, to)
    .trimEnd()
    .padEnd(header.length - 1)
  const relabelled = Uint8Array.from(file)
  relabelled.set(new TextEncoder().encode(`${changed}\n`).subarray(0, header.length), 10)
  return relabelled
}
