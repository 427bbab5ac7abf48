import fc from 'fast-check'
import type { BadRequest } from './bad-requests.ts'
import { brokenFile } from './peltarion-bad-files.ts'
import {
  BEARER,
  BOUNDARY,
  FORM_HEADERS,
  formOf,
  forwardPath,
  type DeploymentName,
} from './peltarion-client.ts'

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

function bad(wrong: string, to: DeploymentName, bytes: Uint8Array): BadRequest {
  return { wrong: `form: ${wrong}`, method: 'POST', path: forwardPath(to), headers: FORM_HEADERS, bytes }
}

const ROW = { Type: 'animal', Sound: 'woof', Size: '1.3' }
const GOOD = formOf(ROW)
const TEXT = Buffer.from(GOOD).toString('latin1')
const DELIMITER = `--${BOUNDARY}`
/** The form is whole once its last delimiter has come. */
const LAST = TEXT.lastIndexOf(`${DELIMITER}--`) + DELIMITER.length + 2

const changed = (wrong: string, from: string | RegExp, to: string): BadRequest =>
  bad(wrong, 'animal_weight', latin1(TEXT.replace(from, () => to)))

/** Forms whose framing is wrong. */
export const brokenForm: fc.Arbitrary<BadRequest> = fc.oneof(
  fc.nat(LAST - 1).map((at) => bad(`cut at ${at}`, 'animal_weight', GOOD.slice(0, at))),
  fc.constantFrom(
    changed('another boundary', new RegExp(DELIMITER, 'g'), '--other'),
    changed('a name that is missing', 'form-data; name="Sound"', 'form-data'),
    changed('a name without quotes at its end', 'name="Sound"', 'name="Sound'),
    changed('another disposition header', /Content-Disposition/i, 'Content-Position'),
    changed('a header line without a colon', 'Content-Disposition:', 'Content-Disposition'),
    changed('no blank line', '\r\n\r\nwoof', '\r\nwoof'),
    changed('a header that is too long', 'name="Sound"', `name="${'S'.repeat(20_000)}"`),
    changed('a header that does not end', /name="Sound"[^]*/, `name="Sound"${' '.repeat(30_000)}`),
    changed('a part that is missing', /name="Size"/, 'name="size"'),
    bad('nothing', 'animal_weight', new Uint8Array(0)),
    bad('its end only', 'animal_weight', latin1(`${DELIMITER}--\r\n`)),
    bad('JSON', 'animal_weight', latin1('{"rows":[]}')),
    bad(
      'too many parts',
      'animal_weight',
      latin1(`${DELIMITER}\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n`.repeat(2000)),
    ),
    {
      ...bad('a boundary that is empty', 'animal_weight', GOOD),
      headers: { ...BEARER, 'content-type': 'multipart/form-data; boundary=' },
    },
    {
      ...bad('a JSON label whose boundary the body does not have', 'animal_weight', GOOD),
      headers: { ...BEARER, 'content-type': 'application/json; boundary=other' },
    },
    {
      ...bad('a JSON label and a body that is cut', 'animal_weight', GOOD.slice(0, 60)),
      headers: { ...BEARER, 'content-type': `application/json; boundary=${BOUNDARY}` },
    },
  ),
  fc
    .subarray(['Type', 'Sound', 'Size'] as const, { maxLength: 2 })
    .map((names) =>
      bad(
        `only ${names.join()}`,
        'animal_weight',
        formOf(Object.fromEntries(names.map((name) => [name, ROW[name]]))),
      ),
    ),
  fc.constantFrom('Type', 'Sound', 'Size').map((name) => {
    const twice = `${DELIMITER}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nanimal\r\n${TEXT}`
    return bad(`${name} twice`, 'animal_weight', latin1(twice))
  }),
)

const notANumber = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'NaN',
    'Infinity',
    '-Infinity',
    '1,3',
    '0x10',
    '1e',
    'e5',
    '.',
    '1e999',
    '--1',
    '1_0',
    '٣',
    'null',
    '1 2',
  ),
  fc.string().filter((text) => !/^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(text)),
)
const invalidUtf8 = fc.constantFrom([0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xe2, 0x82])

/** Forms that are whole, with a part that does not fit. */
export const wrongPart: fc.Arbitrary<BadRequest> = fc.oneof(
  notANumber.map((Size) => bad(`Size ${JSON.stringify(Size)}`, 'animal_weight', formOf({ ...ROW, Size }))),
  fc
    .oneof(
      fc.constantFrom('', 'Animal', 'plant', 'animal ', '{"animal":-1}', '{"plant":1}', '{"animal":'),
      fc.string().filter((text) => text !== 'animal' && text !== 'vehicle'),
    )
    .map((Type) => bad(`Type ${JSON.stringify(Type)}`, 'animal_weight', formOf({ ...ROW, Type }))),
  fc
    .tuple(fc.constantFrom('Type', 'Sound', 'Size'), invalidUtf8)
    .map(([name, bytes]) =>
      bad(`${name} of other bytes`, 'animal_weight', formOf({ ...ROW, [name]: Uint8Array.from(bytes) })),
    ),
  fc
    .string({ minLength: 1, maxLength: 20 })
    .filter((name) => name !== 'Image' && /^[\x20-\x7e]+$/.test(name))
    .map((name) => bad('a surplus part', 'strict_digits', formOf({ [name]: 'x' }))),
  brokenFile.map(({ wrong, kind, bytes }) =>
    kind === 'png'
      ? bad(wrong, 'image_denoiser', formOf({ path_noisy: bytes }))
      : bad(wrong, 'array_smoother', formOf({ 'Numpy Feature': bytes })),
  ),
)
