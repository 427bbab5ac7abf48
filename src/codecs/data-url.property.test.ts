import fc from 'fast-check'
import { codecLaws } from './codec.laws.ts'
import { dataUrl } from './data-url.ts'

const token = fc.string({
  unit: fc.constantFrom(..."abzABZ019-!#$%&'*+.^_`|~"),
  minLength: 1,
  maxLength: 12,
})
const quoted = fc.string({ unit: fc.constantFrom(...'ab ;=/:'), maxLength: 8 }).map((text) => {
  return `"${text.replaceAll(' ', '')}"`
})
const parameter = fc.tuple(token, fc.oneof(token, quoted)).map(([name, value]) => `;${name}=${value}`)
const mediaType = fc
  .tuple(
    fc.option(
      fc.tuple(token, token).map((parts) => parts.join('/')),
      { nil: '' },
    ),
    fc.array(parameter, { maxLength: 3 }),
  )
  .map(([type, parameters]) => type + parameters.join(''))

const nearMisses = fc
  .tuple(
    fc.constantFrom('data:', 'DATA:', 'data', ' data:', ''),
    fc.oneof(mediaType, fc.string({ unit: 'binary', maxLength: 10 })),
    fc.constantFrom(';base64', ';BASE64', '; base64', ';base64;a=b', ''),
    fc.constantFrom(',', ';', ''),
    fc.oneof(fc.base64String(), fc.string({ unit: 'binary', maxLength: 10 })),
  )
  .map((parts) => parts.join(''))

codecLaws('data URL', {
  codec: dataUrl,
  value: fc.record({ mediaType, bytes: fc.uint8Array({ maxLength: 300 }) }, { noNullPrototype: true }),
  nearMisses,
})
