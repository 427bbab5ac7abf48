import fc from 'fast-check'
import type { BadRequest } from './bad-requests.ts'
import { bad, json, scalar } from './cerebrium-v1-bad.ts'
import { BOUNDARY, DIGITS, FORM_HEADERS, formOf, KEYED, part } from './cerebrium-v1-client.ts'

const [THREE, SEVEN] = DIGITS as [Uint8Array, Uint8Array]
const file = (name: string, bytes: Uint8Array) =>
  part(name, bytes, { filename: 'a.png', mediaType: 'image/png' })
const badForm = (wrong: string, parts: Parameters<typeof formOf>[0], model = 'digits'): BadRequest =>
  bad(`form: ${wrong}`, model, formOf(parts), FORM_HEADERS)

const GOOD = formOf([part('data', '[1,2]'), file('files', THREE), file('files', SEVEN)])
const LATIN = Buffer.from(GOOD).toString('latin1')
const LAST = LATIN.lastIndexOf(`--${BOUNDARY}--`) + BOUNDARY.length + 4
const changed = (wrong: string, from: string | RegExp, to: string): BadRequest =>
  bad(
    `form: ${wrong}`,
    'digits',
    Buffer.from(
      LATIN.replace(from, () => to),
      'latin1',
    ),
    FORM_HEADERS,
  )
const labelled = (type: string): BadRequest =>
  bad(`label ${type}`, 'digits', GOOD, { ...KEYED, 'content-type': type })

const brokenForm = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .nat(LAST - 1)
      .map((at) => bad(`form cut at ${at}`, 'digits', GOOD.slice(0, at), FORM_HEADERS)),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      labelled('multipart/form-data'),
      labelled('multipart/form-data; boundary='),
      labelled('multipart/form-data; boundary=other'),
      labelled('multipart/form-data; charset=utf-8'),
      labelled('application/json'),
      labelled('text/plain'),
      labelled('multipart/mixed; boundary=XfKq29'),
      changed('a part without a name', 'form-data; name="data"', 'form-data'),
      changed('a file without a name', 'name="files"; ', ''),
      changed('a name without its quote', 'name="data"', 'name="data'),
      changed('another header', 'Content-Disposition', 'Content-Position'),
      changed('no blank line', '\r\n\r\n[1,2]', '\r\n[1,2]'),
      changed('base64', 'Content-Type: image/png', 'Content-Transfer-Encoding: base64'),
      changed('a long header', 'name="data"', `name="data"; x="${'y'.repeat(20_000)}"`),
      changed('another boundary', new RegExp(`--${BOUNDARY}`, 'g'), '--other'),
      bad('form: nothing', 'digits', '', FORM_HEADERS),
      bad('form: JSON', 'digits', '[1]', FORM_HEADERS),
      bad('form: its end', 'digits', `--${BOUNDARY}--\r\n`, FORM_HEADERS),
      bad(
        'form: too many parts',
        'digits',
        formOf(Array.from({ length: 1001 }, () => part('files', 'x'))),
        FORM_HEADERS,
      ),
    ),
  },
)
const wrongParts = fc.oneof(
  fc
    .tuple(fc.nat(4), fc.nat(4))
    .filter(([points, files]) => points !== files)
    .map(([points, files]) =>
      badForm(`${points} data points, ${files} files`, [
        part('data', json(new Array(points).fill(1))),
        ...Array.from({ length: files }, () => file('files', THREE)),
      ]),
    ),
  fc.nat(4).map((files) =>
    badForm(
      'no data',
      Array.from({ length: files }, () => file('files', THREE)),
    ),
  ),
  fc
    .uniqueArray(fc.nat(20), { minLength: 1, maxLength: 4 })
    .filter((numbers) => Math.max(...numbers) !== numbers.length - 1)
    .map((numbers) =>
      badForm(`files ${numbers.join()}`, [
        part('data', json(numbers)),
        ...numbers.map((n) => file(`file${n}`, THREE)),
      ]),
    ),
  fc
    .constantFrom('file', 'Files', 'file00', 'file-1', 'file1.0', 'image', '')
    .map((name) => badForm(`the name ${name}`, [part('data', '[1]'), file(name, THREE)])),
  fc
    .oneof(
      scalar.map(json),
      fc.constantFrom('', '[', '[1', '{}', '{"data":[1]}', 'NaN', '[NaN]', "['a']", '[1],', '[[]', '\u0000'),
      fc.string().filter((text) => !/^\s*\[/.test(text)),
    )
    .map((data) => badForm(`data ${data}`, [part('data', data), file('files', THREE)])),
  fc
    .constantFrom([0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80])
    .map((bytes) =>
      badForm(`data of bytes ${bytes.join()}`, [
        part('data', Uint8Array.from([0x5b, 0x22, ...bytes, 0x22, 0x5d])),
        file('files', THREE),
      ]),
    ),
  fc
    .constantFrom<unknown>(
      { invert: 1 },
      { invert: 'true' },
      { top: 0 },
      { top: '3' },
      { top: null },
      { rotate: 1 },
      { Top: 1 },
      { invert: true, x: 1 },
    )
    .map((options) =>
      badForm(`options ${json(options)}`, [part('data', json([options])), file('files', THREE)]),
    ),
  fc
    .constantFrom<unknown>([1, 2], [1, 2, 3, 4, 5, 6, 7], 'x', null, {}, ['a', 1, 1, 1, 1, 1])
    .map((row) =>
      badForm(`row ${json(row)}`, [part('data', json([row])), file('files', THREE)], 'house-value'),
    ),
  fc
    .constantFrom('flower-classifier', 'ticket-topic', 'story-writer', 'flower-onnx')
    .map((model) => badForm('a model without files', [part('data', '[1]'), file('files', THREE)], model)),
  fc
    .constantFrom('whisper-webhook', 'story-writer-webhook')
    .map((model) => badForm('a prebuilt model', [part('data', '[1]')], model)),
)
const brokenPicture = fc
  .oneof(
    fc.nat(THREE.length - 20).map((at) => THREE.slice(0, at)),
    // The first bytes, the header and its checksum.
    fc
      .tuple(fc.nat(32), fc.integer({ min: 1, max: 255 }))
      .map(([at, change]) => THREE.map((byte, i) => (i === at ? byte ^ change : byte))),
    fc.uint8Array({ maxLength: 200 }),
    fc
      .constantFrom('GIF89a', 'RIFF', '<svg/>', 'BM', '\u0089PNG\r\n')
      .map((text) => Buffer.from(text, 'latin1')),
  )
  .chain((bytes) =>
    fc
      .constantFrom<unknown>(1, { invert: true }, 'x')
      .map((point) =>
        badForm(`a broken picture of ${bytes.length} bytes`, [
          part('data', json([1, point])),
          file('files', SEVEN),
          file('files', bytes),
        ]),
      ),
  )

/** Forms that are broken, or whose parts do not fit. */
export const badForms: fc.Arbitrary<BadRequest> = fc.oneof(
  { weight: 6, arbitrary: brokenForm },
  { weight: 8, arbitrary: wrongParts },
  { weight: 5, arbitrary: brokenPicture },
)
