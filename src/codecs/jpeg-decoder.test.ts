import { expect, test } from 'vitest'
import { decodeImage, encodeJpeg } from './image.ts'

const grey = encodeJpeg({ width: 8, height: 8, channels: 1, data: new Uint8Array(64).fill(90) })
const SCAN = [0xff, 0xda]
const FRAME = [0xff, 0xc0]
const END_BYTES = 2

function find(bytes: Uint8Array, marker: readonly number[]): number {
  return bytes.findIndex((byte, i) => byte === marker[0] && bytes[i + 1] === marker[1])
}

/** The grey file with some bytes of its frame header replaced: 4 is the precision, 5 to 8 are height and width. */
function withFrameBytes(changes: Readonly<Record<number, number>>): Uint8Array {
  const bytes = grey.slice()
  const frame = find(bytes, FRAME)
  for (const [place, byte] of Object.entries(changes)) bytes[frame + Number(place)] = byte
  return bytes
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

const scan = grey.subarray(find(grey, SCAN), -END_BYTES)

test('ignores bytes behind the end marker: cameras put previews there', () => {
  expect(decodeImage(join(grey, Uint8Array.of(1, 2, 3)))).toEqual(decodeImage(grey))
})

test.each([
  { name: '12 bits', bytes: withFrameBytes({ 4: 12 }), want: 'samples of 8 bits, found 12' },
  { name: 'a height of 0', bytes: withFrameBytes({ 5: 0, 6: 0 }), want: 'found 8 x 0' },
  { name: 'no end marker', bytes: grey.subarray(0, -END_BYTES), want: 'found the end of the file' },
  {
    name: '49 million pixels in few bytes, before it allocates',
    bytes: withFrameBytes({ 5: 0x1b, 6: 0x58, 7: 0x1b, 8: 0x58 }),
    want: '7000 x 7000 pixels need at least',
  },
  {
    name: 'a second scan of a baseline component',
    bytes: join(grey.subarray(0, -END_BYTES), scan, grey.subarray(-END_BYTES)),
    want: 'found it in a second one',
  },
])('refuses $name', ({ bytes, want }) => {
  expect(() => decodeImage(bytes)).toThrow(expect.objectContaining({ code: 'DECODE_FAILED' }))
  expect(() => decodeImage(bytes)).toThrow(want)
})

test('refuses a progressive file of more than 100 scans', () => {
  // A first scan of the DC value, then the same scan again and again.
  const header = withFrameBytes({ 1: 0xc2 }).subarray(0, find(grey, SCAN))
  const dcScan = Uint8Array.from([...SCAN, 0, 8, 1, 1, 0, 0, 0, 0, 0, 0])
  const fileOf = (count: number): Uint8Array =>
    join(header, ...Array.from({ length: count }, () => dcScan), grey.subarray(-END_BYTES))
  expect(decodeImage(fileOf(100))).toMatchObject({ width: 8, height: 8 })
  expect(() => decodeImage(fileOf(101))).toThrow('expected at most 100 scans')
})
