import fc from 'fast-check'
import { brokenForm, wrongPart } from './peltarion-bad-forms.ts'
import { badBody, badRow, SCALARS, type BadRequest } from './peltarion-bad-row.ts'
import { wrongTensorJson, wrongUrl } from './peltarion-bad-urls.ts'
import { brokenFile } from './peltarion-bad-files.ts'
import { createImage, FOUR_ROWS, idOf, JSON_HEADERS, NPY_URL_START, pngUrl } from './peltarion-client.ts'

const utf8 = new TextEncoder()
const ROW = FOUR_ROWS[0] as object

const json = (value: unknown): string => JSON.stringify(value)
const scalar = fc.constantFrom(...SCALARS)

/** A value in the row after a good one, as JSON text: some are no JSON. */
const wrongNumber = fc.oneof(
  fc.constantFrom('null', '"1"', '"NaN"', '[]', '[1]', '{}', '{"animal":1}', '{"shape":[1],"data":[1]}'),
  fc.constantFrom(
    'NaN',
    'Infinity',
    '-Infinity',
    '1e400',
    '-1e39',
    '3.5e38',
    '01',
    '1.',
    '.5',
    '+1',
    '0x1',
    '1_0',
  ),
  fc.string().map(json),
)
const wrongType = fc.oneof(
  fc.constantFrom(
    'null',
    '[]',
    '["animal"]',
    '{}',
    '{"animal":0}',
    '{"animal":-1}',
    '{"plant":1}',
    '{"animal":"1"}',
  ),
  fc.constantFrom(
    '{"animal":1,"plant":0}',
    '{"__proto__":1}',
    '{"animal":1e400}',
    '1',
    'true',
    '"Animal"',
    '"plant"',
  ),
  fc
    .string()
    .filter((text) => text !== 'animal' && text !== 'vehicle')
    .map(json),
)
const wrongText = fc.constantFrom('null', '1', 'true', '[]', '["woof"]', '{}', '{"text":"woof"}')
const wrongValue = fc
  .oneof(
    wrongNumber.map((text) => ({ name: 'Size', text })),
    wrongType.map((text) => ({ name: 'Type', text })),
    wrongText.map((text) => ({ name: 'Sound', text })),
  )
  .map(({ name, text }) => {
    const members = Object.entries(ROW).map(([key, value]) => `"${key}":${key === name ? text : json(value)}`)
    return badBody(`${name} ${text}`, 'animal_weight', `{"rows":[${json(ROW)},{${members.join()}}]}`)
  })

const wrongRows = fc.oneof(
  scalar.map((body) => badBody('the body is no object', 'animal_weight', json(body))),
  fc
    .oneof(scalar, fc.constant({}), fc.constant(ROW))
    .map((rows) => badBody('rows is no list', 'animal_weight', { rows })),
  fc
    .oneof(scalar, fc.constantFrom<unknown>([], ['animal', 'woof', 1], [[ROW]], [ROW]))
    .map((row) => badRow('a row is no object', 'animal_weight', row)),
  fc
    .subarray(['Type', 'Sound', 'Size'], { maxLength: 2 })
    .map((names) =>
      badRow(
        `only ${names.join()}`,
        'animal_weight',
        Object.fromEntries(Object.entries(ROW).filter(([name]) => names.includes(name))),
      ),
    ),
  fc
    .constantFrom('{}', '{"Rows":[]}', '{"row":[]}', '{"__proto__":{"rows":[]}}', '{"rows":[],"rows":1}')
    .map((text) => badBody('no rows', 'animal_weight', text)),
  fc
    .string({ minLength: 1 })
    .filter((name) => name !== 'Image')
    .map((name) => `{"rows":[{"Image":${json(pngUrl(createImage(28, 28, 1)))},${json(name)}:1}]}`)
    .map((text) => badBody('a surplus feature', 'strict_digits', text)),
  fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
    .filter(([width, height]) => width !== 28 || height !== 28)
    .map(([width, height]) =>
      badRow('the size', 'strict_digits', { Image: pngUrl(createImage(width, height)) }),
    ),
)

const wholeBody = utf8.encode(json({ rows: FOUR_ROWS }))
const truncated = fc
  .nat(wholeBody.length - 1)
  .map((at) => ({ ...badBody(`cut at ${at}`, 'animal_weight', ''), bytes: wholeBody.slice(0, at) }))
/** Control characters and bytes that UTF-8 does not have are wrong wherever they stand. */
const mutated = fc
  .tuple(fc.nat(wholeBody.length - 1), fc.constantFrom(0x00, 0x01, 0x1f, 0x80, 0xc0, 0xf8, 0xff))
  .map(([at, byte]) => {
    const bytes = Uint8Array.from(wholeBody)
    bytes[at] = byte
    return { ...badBody(`byte ${byte} at ${at}`, 'animal_weight', ''), bytes }
  })

const wrongPath = fc
  .constantFrom(
    '5f8a5a5e-8c0f-4c1f-9d59-0a3cf5c2b999',
    'x',
    '%zz',
    '__proto__',
    idOf('digits').slice(1),
    '%00',
    '..%2f..',
  )
  .map((id) => ({ ...badRow(`the id ${id}`, 'animal_weight', ROW), path: `/deployment/${id}/forward` }))
const wrongHeaders = fc
  .oneof(
    fc
      .constantFrom(
        '',
        'Bearer',
        'Bearer x',
        'Basic',
        'Basic !',
        'Basic dGVzdC1rZXk=',
        'Basic dGVzdC1rZXk6eA==',
        'Digest x',
      )
      .map((authorization) => ({ ...JSON_HEADERS, authorization })),
    fc
      .constantFrom(
        'text/plain',
        'application/xml',
        'image/png',
        'multipart/mixed; boundary=x',
        'multipart/form-data',
      )
      .map((type) => ({ ...JSON_HEADERS, 'content-type': type })),
    fc.constantFrom('gzip', 'br').map((coding) => ({ ...JSON_HEADERS, 'content-encoding': coding })),
  )
  .map((headers) => ({ ...badRow(`the headers ${json(headers)}`, 'animal_weight', ROW), headers }))
const wrongMethod = fc.constantFrom('PUT', 'DELETE', 'PATCH').map((method) => ({
  ...badRow(`the method ${method}`, 'animal_weight', ROW),
  method,
}))
const disabled = fc.constant(badRow('a deployment that is not enabled', 'retired_weight', ROW))

/** A broken file as a data URL in a row. */
const fileInRow = brokenFile.map(({ wrong, kind, bytes }) => {
  const text = Buffer.from(bytes).toString('base64')
  return kind === 'png'
    ? badRow(wrong, 'image_denoiser', { path_noisy: `data:image/png;base64,${text}` })
    : badRow(wrong, 'array_smoother', { 'Numpy Feature': NPY_URL_START + text })
})

/** Requests that have to be refused with a status from 400 to 499. */
export const peltarionBadRequest: fc.Arbitrary<BadRequest> = fc.oneof(
  { weight: 6, arbitrary: wrongValue },
  { weight: 5, arbitrary: wrongRows },
  { weight: 2, arbitrary: truncated },
  { weight: 2, arbitrary: mutated },
  { weight: 5, arbitrary: wrongUrl },
  { weight: 3, arbitrary: wrongTensorJson },
  { weight: 6, arbitrary: fileInRow },
  { weight: 5, arbitrary: brokenForm },
  { weight: 4, arbitrary: wrongPart },
  wrongPath,
  wrongHeaders,
  wrongMethod,
  disabled,
)
