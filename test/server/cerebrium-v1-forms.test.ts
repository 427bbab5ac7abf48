import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { decodeImage, encodePng } from '../../src/codecs/image.ts'
import {
  DIGITS,
  FORM_HEADERS,
  formOf,
  labelsOf,
  messageOf,
  part,
  predict,
  predictForm,
  startCerebrium,
  type Label,
} from '../support/cerebrium-v1-client.ts'
import type { RunningServer } from '../support/running-server.ts'

const [THREE, SEVEN, OTHER] = DIGITS as [Uint8Array, Uint8Array, Uint8Array]

let server: RunningServer
const remarks: string[] = []
beforeAll(async () => {
  server = await startCerebrium({
    onRemarks: (_api, _request, list) => remarks.push(...list.map(({ code }) => code)),
  })
})
beforeEach(() => void (remarks.length = 0))
afterAll(() => server.close())

const file = (name: string, bytes: Uint8Array) =>
  part(name, bytes, { filename: `${name}.png`, mediaType: 'image/png' })
const data = (text: string) => part('data', text)

describe('a form', () => {
  test.each([
    { name: 'data first', parts: [data('[[1],[2]]'), file('files', THREE), file('files', SEVEN)] },
    { name: 'data last', parts: [file('files', THREE), file('files', SEVEN), data('[[1],[2]]')] },
    { name: 'data between', parts: [file('files', THREE), data('[[1],[2]]'), file('files', SEVEN)] },
    {
      name: 'numbered files and labelled data, as the vendor’s client sends them',
      parts: [
        part('file0', THREE, { filename: '/home/me/three.png' }),
        part('file1', SEVEN, { filename: '/home/me/seven.png' }),
        part('data', '[[1],[2]]', { mediaType: 'application/json' }),
      ],
    },
    {
      name: 'numbered files in another order',
      parts: [file('file1', SEVEN), data('[[1],[2]]'), file('file0', THREE)],
    },
    {
      name: 'files without a file name',
      parts: [part('files', THREE), data('[[1],[2]]'), part('files', SEVEN)],
    },
  ])('with $name pairs the k-th file with the k-th data point', async ({ parts }) => {
    const answer = await predictForm(server, 'digits', parts)
    expect(answer.status).toBe(200)
    expect(labelsOf(answer)).toEqual(['3', '7'])
    expect(answer.body['prediction_ids']).toHaveLength(2)
    expect(remarks).toEqual([])
  })

  test('has file10 after file9', async () => {
    const parts = Array.from({ length: 11 }, (_, k) => file(`file${k}`, k === 10 ? SEVEN : THREE))
    const points = JSON.stringify(parts.map((_, k) => k))
    const answer = await predictForm(server, 'digits', [...parts.reverse(), data(points)])
    expect(labelsOf(answer)).toEqual([...new Array<string>(10).fill('3'), '7'])
  })

  test('has options in its data points: how many labels, light and dark exchanged', async () => {
    const image = decodeImage(THREE)
    const inverted = encodePng({ ...image, data: image.data.map((sample) => 255 - sample) })
    const points = [{ top: 1 }, { invert: true, top: 10 }, 'a label', null]
    const answer = await predictForm(server, 'digits', [
      data(JSON.stringify(points)),
      ...[SEVEN, inverted, OTHER, THREE].map((bytes) => file('files', bytes)),
    ])
    const result = answer.body['result'] as Label[][]
    expect(result.map((ranked) => ranked.length)).toEqual([1, 10, 3, 3])
    // Inverted twice it is the three again, to the last bit.
    expect(result[1]?.slice(0, 3)).toEqual(result[3])
    const dark = await predictForm(server, 'digits', [data('[1]'), file('files', inverted)])
    expect((dark.body['result'] as Label[][])[0]).not.toEqual(result[3])
  })

  test('may bring the other features of a model in its data points', async () => {
    const example = await fetch(`${server.url}/__mockference/examples/cerebrium-v1/house-value`)
    const bytes = new Uint8Array(await example.arrayBuffer())
    const { status, body } = await predict(server, 'house-value', bytes, {
      ...FORM_HEADERS,
      'content-type': example.headers.get('content-type') as string,
    })
    expect(status).toBe(200)
    const values = body['result'] as number[]
    expect(values).toHaveLength(2)
    for (const value of values) expect(value).toBeGreaterThan(15_000)
  })

  test('ignores other parts with a remark', async () => {
    const answer = await predictForm(server, 'digits', [part('note', 'x'), data('[1]'), file('files', THREE)])
    expect(labelsOf(answer)).toEqual(['3'])
    expect(remarks).toEqual(['form-part-unknown'])
  })
})

describe('counts that differ', () => {
  const parts = [data('[1,2,3]'), file('files', SEVEN), file('files', THREE)]

  test('are refused with both of them', async () => {
    const answer = await predictForm(server, 'digits', parts)
    expect(answer.status).toBe(400)
    expect(messageOf(answer)).toBe(
      'Failed to read the request: /files must be as many files as data points, found 2 files and 3 data points',
    )
  })

  test('are cut to the shorter list by a lenient deployment, with a remark', async () => {
    const answer = await predictForm(server, 'digits-lenient', parts)
    expect((answer.body['result'] as Label[]).map(({ label }) => label)).toEqual(['7', '3'])
    expect(answer.body['prediction_ids']).toHaveLength(2)
    expect(remarks).toEqual(['form-count'])
    const surplus = await predictForm(server, 'digits-lenient', [...parts.slice(1), data('[1]')])
    expect((surplus.body['result'] as Label[]).map(({ label }) => label)).toEqual(['7'])
  })

  test('are refused by a lenient deployment too when nothing is left', async () => {
    const answer = await predictForm(server, 'digits-lenient', [data('[]'), file('files', THREE)])
    expect(answer.status).toBe(400)
    expect(messageOf(answer)).toContain('found 1 file and no data points')
  })
})

describe('is refused with 400 and the reason', () => {
  test.each([
    { name: 'no data', parts: [file('files', THREE)], reason: '/data must come once, found no parts' },
    {
      name: 'data twice',
      parts: [data('[1]'), data('[1]'), file('files', THREE)],
      reason: '/data must come once, found 2 parts',
    },
    { name: 'no files', parts: [data('[1]')], reason: '/files must be given' },
    {
      name: 'both names of files',
      parts: [data('[1,2]'), file('files', THREE), file('file0', THREE)],
      reason: '/files must be called either files or file0',
    },
    {
      name: 'a gap in the numbers',
      parts: [data('[1,2]'), file('file0', THREE), file('file2', THREE)],
      reason: '/file1 must be numbered from 0 without a gap',
    },
    {
      name: 'a number twice',
      parts: [data('[1,2]'), file('file0', THREE), file('file0', THREE)],
      reason: '/file0 must come once, found 2 parts of that name',
    },
    {
      name: 'an empty data part',
      parts: [data(''), file('files', THREE)],
      reason: '/data must be JSON text of a list of data points, found an empty part',
    },
    {
      name: 'too many data points',
      parts: [data(`[${'1,'.repeat(100_000)}1]`), file('files', THREE)],
      reason: '/data must hold at most 100000 data points, found 100001',
    },
    {
      name: 'data that is no JSON',
      parts: [data('[1'), file('files', THREE)],
      reason: '/data must be JSON text',
    },
    {
      name: 'data that is no list',
      parts: [data('{"data":[1]}'), file('files', THREE)],
      reason: '/data must be JSON text of a list',
    },
    {
      name: 'an unknown option',
      parts: [data('[{"rotate":90}]'), file('files', THREE)],
      reason: '/data/0/rotate must be one of the options invert, top',
    },
    {
      name: 'an option of a wrong type',
      parts: [data('[{"invert":1}]'), file('files', THREE)],
      reason: '/data/0/invert must be true or false, found 1',
    },
    {
      name: 'a file that is no picture',
      parts: [data('[1,2]'), file('files', THREE), part('files', 'x')],
      reason: '/files/1 must be',
    },
    {
      name: 'a numbered file that is no picture',
      parts: [data('[1,2]'), file('file1', THREE), part('file0', 'x')],
      reason: '/file0 must be',
    },
  ])('a form with $name', async ({ parts, reason }) => {
    const answer = await predictForm(server, 'digits', parts)
    expect(answer.status).toBe(400)
    expect(messageOf(answer)).toContain(`Failed to read the request: ${reason}`)
  })

  test('a form without a boundary', async () => {
    const headers = { ...FORM_HEADERS, 'content-type': 'multipart/form-data' }
    const body = formOf([data('[1]'), file('files', THREE)])
    const answer = await predict(server, 'digits', body, headers)
    expect(answer.status).toBe(400)
    expect(messageOf(answer)).toContain('must have a boundary in its Content-Type')
  })

  test('a form for a model without a function that reads files, and JSON for one with it', async () => {
    const form = await predictForm(server, 'flower-classifier', [data('[1]'), file('files', THREE)])
    const json = await predict(server, 'digits', [1])
    expect([form.status, json.status]).toEqual([400, 400])
    expect(messageOf(form)).toContain('must be JSON')
    expect(messageOf(json)).toContain("must be a form with a part 'data' and a file for each data point")
  })
})
