import fc from 'fast-check'
import { encodePng } from '../../src/codecs/image.ts'
import { badRow, SCALARS, type BadRequest } from './peltarion-bad-row.ts'
import { createImage, createTensor, NPY_URL_START, npyUrl } from './peltarion-client.ts'

const scalar = fc.constantFrom(...SCALARS)

const BASE64 = Buffer.from(encodePng(createImage(5, 4))).toString('base64')
const NPY = npyUrl(createTensor([32, 32])).slice(NPY_URL_START.length)
const wrongBase64 = (text: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(text.replace(/=*$/, '==='), `${text}=`, `=${text}`, '====', 'A', 'AAAAA'),
    fc.constantFrom(text.slice(0, -1), text.slice(0, 41), text.slice(0, 43), `${text}AAAA=`),
    fc
      .tuple(fc.nat(text.length), fc.constantFrom('\n', '\r\n', ' ', '-', '_', '%2B', '\u0000', 'é', '='))
      .filter(([at, extra]) => extra !== '=' || at < text.length - 2)
      .map(([at, extra]) => text.slice(0, at) + extra + text.slice(at)),
  )
const START = fc.constantFrom(
  'data:image/png,',
  'data:image/png;base32,',
  'data:image/gif;base64,',
  'data:;base64,',
  'image/png;base64,',
  'data:image/png;base64;',
  'https://example.com/',
  `${NPY_URL_START} `,
  'data:text/plain;base64,',
  'data:image/svg+xml;base64,',
)
/** Data URLs that are none, of the wrong thing, or of base64 that is not strict. */
export const wrongUrl: fc.Arbitrary<BadRequest> = fc.oneof(
  START.map((start) => badRow(`the start ${start}`, 'image_denoiser', { path_noisy: start + BASE64 })),
  START.map((start) => badRow(`the start ${start}`, 'array_smoother', { 'Numpy Feature': start + NPY })),
  wrongBase64(BASE64).map((text) =>
    badRow('base64', 'image_denoiser', { path_noisy: `data:image/png;base64,${text}` }),
  ),
  wrongBase64(NPY).map((text) =>
    badRow('base64', 'array_smoother', { 'Numpy Feature': NPY_URL_START + text }),
  ),
  fc
    .oneof(scalar, fc.constantFrom<unknown>([], {}, { shape: [1], data: [1] }))
    .map((value) => badRow('the image', 'image_denoiser', { path_noisy: value })),
  fc
    .oneof(scalar, fc.constantFrom<unknown>([], {}, { shape: [1], data: [1] }))
    .map((value) => badRow('the array', 'array_smoother', { 'Numpy Feature': value })),
)

/** `{"shape", "data"}` that lacks a member or contradicts itself. */
export const wrongTensorJson: fc.Arbitrary<BadRequest> = fc
  .oneof(
    scalar,
    fc.constantFrom<unknown>(
      [],
      {},
      { shape: [3, 4] },
      { data: [] },
      { shape: 12, data: [] },
      { shape: [3, 4], data: 1 },
    ),
    fc
      .constantFrom(
        [3, 3],
        [4, 3],
        [12],
        [1, 3, 4],
        [3, -4],
        [3, 4.5],
        [3, 2 ** 40],
        [2 ** 31, 2 ** 31],
        [0],
        [],
      )
      .map((shape) => ({
        shape,
        data: new Array(12).fill(1),
      })),
    fc
      .constantFrom<unknown>('1', null, [1], true)
      .map((one) => ({ shape: [3, 4], data: [...new Array(11).fill(1), one] })),
    fc
      .nat(24)
      .filter((count) => count !== 12)
      .map((count) => ({ shape: [3, 4], data: new Array(count).fill(1) })),
  )
  .map((series) => badRow('tensor JSON', 'tensor_statistics', { series, offset: 1 }))
