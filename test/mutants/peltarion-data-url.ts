import { encodeBase64 } from '../../src/codecs/base64.ts'
import { encodeDataUrl } from '../../src/codecs/data-url.ts'
import { encodePng } from '../../src/codecs/image.ts'
import { decodeNpy, encodeNpy } from '../../src/codecs/npy.ts'
import { NPY, type NaiveParts } from './peltarion-naive-client.ts'

/** Wrong on purpose: announces the bytes of a PNG as `image/jpg`. */
export const pngAsJpg: Partial<NaiveParts> = {
  encodeImage: (image) => encodeDataUrl({ mediaType: 'image/jpg', bytes: encodePng(image) }),
}

/** Wrong on purpose: writes base64 with the alphabet for addresses, RFC 4648, section 5. */
export const writesUrlSafe: Partial<NaiveParts> = {
  encodeTensor(tensor) {
    const text = encodeBase64(encodeNpy(tensor)).replaceAll('+', '-').replaceAll('/', '_')
    return `data:${NPY};base64,${text}`
  },
}

/** Wrong on purpose: reads base64 with that alphabet, and skips the characters that it does not have. */
export const readsUrlSafe: Partial<NaiveParts> = {
  decodeTensor(dataUrl) {
    const text = dataUrl.slice(dataUrl.indexOf(',') + 1).replace(/[^A-Za-z0-9_-]/g, '')
    return decodeNpy(Uint8Array.from(Buffer.from(text, 'base64url')))
  },
}
