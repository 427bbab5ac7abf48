import { describe, expect, test } from 'vitest'
import { encodeBase64 } from '../../codecs/base64.ts'
import { encodePng } from '../../codecs/image.ts'
import type { FormPart } from '../../codecs/multipart.ts'
import type { Feature } from '../../features/feature.ts'
import { createImageFeature } from '../../features/image.ts'
import { createNumberFeature } from '../../features/number.ts'
import type { DecodedRequest } from '../api.ts'
import { isFailure } from '../failure.ts'
import { operations } from './generated/operations.ts'
import type { PeltarionPlan } from './plan.ts'
import { decodeRequest, locateProblems, readBodyAs } from './request.ts'
import { parseSettings, type PeltarionSettings } from './settings.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const column = { name: 't', dtype: 'float32', shape: ['batch'] } as const
const numeric = (name: string): Feature => createNumberFeature({ name, kind: 'number', tensor: 't' }, column)
const image = createImageFeature(
  { name: 'Image', kind: 'image', tensor: 't', layout: 'NCHW', scale: 255 },
  { name: 't', dtype: 'float32', shape: ['batch', 1, 1, 1] },
  'inputs',
)
const PNG = encodePng({ width: 1, height: 1, channels: 1, data: Uint8Array.of(5) })
const PNG_AS_JPEG = `data:image/jpeg;base64,${encodeBase64(PNG)}`
const INPUTS = [numeric('a'), numeric('b/c~d')]

interface Given {
  readonly rows?: readonly object[]
  readonly form?: readonly (readonly [string, string])[]
  readonly strict?: boolean
  readonly isMislabelled?: boolean
  readonly inputs?: readonly Feature[]
}

function decode({ rows, form, strict = false, isMislabelled = false, inputs = INPUTS }: Given) {
  const raw = { id: '5f8a5a5e-8c0f-4c1f-9d59-0a3cf5c2b101', strict }
  const settings = parseSettings('d', raw) as PeltarionSettings
  const parts = form?.map(([name, text]): FormPart => ({ name, bytes: utf8(text), disposition: 'form-data' }))
  const label = { code: 'form-media-type', pointer: '', message: 'should be labelled multipart/form-data' }
  return decodeRequest(
    {
      operation: operations[0],
      path: {},
      query: new URLSearchParams(),
      headers: {},
      body: { value: rows === undefined ? undefined : { rows } },
      ...(parts && { form: parts }),
      remarks: isMislabelled ? [label] : [],
      baseUrl: '',
    },
    { name: 'd', settings, inputs, outputs: [] },
  )
}

function decoded(given: Given): DecodedRequest<PeltarionPlan> {
  const result = decode(given)
  if (isFailure(result)) throw new Error(result.message)
  return result
}

/** Kind, codes and pointers of a refusal, and its message. */
function refusal(given: Given): { readonly places: readonly string[]; readonly message: string } {
  const result = decode(given)
  if (!isFailure(result)) throw new Error('expected a refusal, found a decoded request')
  const places = (result.violations ?? []).map(({ code, pointer }) => `${code} ${pointer}`)
  return { places: [result.kind, ...places], message: result.message }
}

const ROW = { a: 1, 'b/c~d': 2 }

describe('rows', () => {
  test('become columns in the order of the request', () => {
    const { inference, plan, delivery, remarks } = decoded({ rows: [ROW, { 'b/c~d': 4, a: 3 }] })
    expect(inference).toEqual({
      itemCount: 2,
      columns: { a: [{ value: 1 }, { value: 3 }], 'b/c~d': [{ value: 2 }, { value: 4 }] },
    })
    expect(plan).toEqual({ isForm: false, outputs: [], usesTensorJson: false })
    expect({ delivery, remarks }).toEqual({ delivery: { kind: 'direct' }, remarks: [] })
  })

  test('are refused when one lacks a feature, which is named by row and pointer', () => {
    const { places, message } = refusal({ rows: [ROW, { a: 1, x: 2 }, {}] })
    expect(places).toEqual([
      'request-invalid',
      'feature-missing /rows/2',
      'feature-missing /rows/1',
      'feature-missing /rows/2',
    ])
    expect(message).toContain('row 1, feature "b/c~d" must be given, found "a", "x"')
    expect(message).toContain('row 2, feature "a" must be given, found none')
  })

  test('do not take inherited members for features', () => {
    expect(refusal({ rows: [{}], inputs: [numeric('constructor')] }).places[1]).toBe(
      'feature-missing /rows/0',
    )
  })

  test('may have surplus features, which are remarked at most twenty times', () => {
    const rows = Array.from({ length: 30 }, () => ({ ...ROW, x: 1 }))
    const { remarks, inference } = decoded({ rows })
    expect(inference.itemCount).toBe(30)
    expect(remarks).toHaveLength(20)
    expect(remarks[0]).toEqual({
      code: 'feature-unknown',
      pointer: '/rows/0/x',
      message: 'must be an input of the deployment ("a", "b/c~d"), found "x"',
    })
  })

  test('of a strict deployment may not, even behind twenty other remarks', () => {
    expect(refusal({ rows: [ROW, { ...ROW, x: 1 }], strict: true }).places).toEqual([
      'request-invalid',
      'feature-unknown /rows/1/x',
    ])
    const rows = Array.from({ length: 25 }, () => ({ Image: PNG_AS_JPEG }))
    const late = [...rows, { Image: PNG_AS_JPEG, x: 1 }]
    expect(refusal({ rows: late, inputs: [image], strict: true }).places).toEqual([
      'request-invalid',
      'feature-unknown /rows/25/x',
    ])
  })

  test('list at most twenty faults and say how many more there are', () => {
    const { places, message } = refusal({ rows: new Array<object>(50).fill({}) })
    expect(places).toHaveLength(1 + 20)
    expect(message).toMatch(/; and 80 more$/)
  })

  test('remark an image that is announced as what it is not', () => {
    expect(decoded({ rows: [{ Image: PNG_AS_JPEG }], inputs: [image] }).remarks).toEqual([
      {
        code: 'image-media-type',
        pointer: '/rows/0/Image',
        message: 'should be announced as what it is, found image/png bytes under image/jpeg',
      },
    ])
  })
})

describe('a form', () => {
  const form = [
    ['a', '1'],
    ['b/c~d', '2.5'],
  ] as const

  test('becomes one row', () => {
    const { inference, plan } = decoded({ form })
    expect(inference).toEqual({ itemCount: 1, columns: { a: [{ value: 1 }], 'b/c~d': [{ value: 2.5 }] } })
    expect(plan.isForm).toBe(true)
  })

  test('is refused when a part comes twice or not at all', () => {
    const { places, message } = refusal({
      form: [
        ['a', '1'],
        ['a', '2'],
      ],
    })
    expect(places).toEqual(['request-invalid', 'form-part-duplicate ', 'feature-missing '])
    expect(message).toContain('part "a" must come once, a form holds one example, found 2 parts')
    expect(message).toContain('part "b/c~d" must be given, found "a", "a"')
  })

  test('may have surplus parts, unless the deployment is strict', () => {
    const more = [...form, ['x/y', '1']] as const
    expect(decoded({ form: more }).remarks.map(({ pointer }) => pointer)).toEqual(['/x~1y'])
    expect(refusal({ form: more, strict: true }).places).toEqual(['request-invalid', 'feature-unknown /x~1y'])
  })

  test('under application/json is refused by a strict deployment only', () => {
    expect(decoded({ form, isMislabelled: true }).inference.itemCount).toBe(1)
    expect(refusal({ form, isMislabelled: true, strict: true }).places).toEqual(['media-type-unsupported'])
  })
})

describe('readBodyAs', () => {
  const read = (contentType: string | undefined, text: string) =>
    readBodyAs({ operation: operations[0], headers: { 'content-type': contentType }, bytes: utf8(text) })

  test('reads a form where curl forced application/json upon it', () => {
    expect(read('application/json; boundary=--x1', '----x1\r\n')).toEqual({
      form: 'form',
      remarks: [
        {
          code: 'form-media-type',
          pointer: '',
          message:
            "should be labelled multipart/form-data, found a form under 'application/json; boundary=--x1'",
        },
      ],
    })
    expect(read('Application/JSON;boundary="x1"', '--x1\r\n')?.form).toBe('form')
  })

  test.each([
    { name: 'JSON behind such a header', contentType: 'application/json; boundary=x', text: '{"rows":[]}' },
    { name: 'another boundary', contentType: 'application/json; boundary=x', text: '--y\r\n' },
    { name: 'no boundary', contentType: 'application/json; charset=utf-8', text: '--x\r\n' },
    { name: 'plain JSON', contentType: 'application/json', text: '{}' },
    { name: 'an honest form', contentType: 'multipart/form-data; boundary=x', text: '--x\r\n' },
    { name: 'no media type', contentType: undefined, text: '--x\r\n' },
  ])('leaves $name to the media type', ({ contentType, text }) => {
    expect(read(contentType, text)).toBeUndefined()
  })
})

test('locates problems of values by row and pointer, and by part in a form', () => {
  const problems = [{ item: 3, feature: 'b/c~d', code: 'feature-range', message: 'must be small, found 9' }]
  const plan = { outputs: [], usesTensorJson: false }
  expect(locateProblems(problems, { ...plan, isForm: false })).toMatchObject({
    message: 'Failed to read the request: row 3, feature "b/c~d" must be small, found 9',
    violations: [{ code: 'feature-range', pointer: '/rows/3/b~1c~0d' }],
  })
  expect(locateProblems(problems, { ...plan, isForm: true })).toMatchObject({
    message: 'Failed to read the request: part "b/c~d" must be small, found 9',
    violations: [{ pointer: '/b~1c~0d' }],
  })
})
