import { expect, test } from 'vitest'
import { boundaryOf, parseMultipart, partText } from '../../src/codecs/multipart.ts'

/** One character per byte, so that a body can be written down as the tool sent it. */
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const PNG = bytesOf('\x89PNG\r\n\x1a\n')

const captured = [
  {
    name: "curl 7.88.1 -F data='[[1,2,3]]' -F files=@a.png",
    contentType: 'multipart/form-data; boundary=------------------------67d5f3f3123a0d66',
    body:
      '--------------------------67d5f3f3123a0d66\r\nContent-Disposition: form-data; name="data"\r\n\r\n[[1,2,3]]\r\n' +
      '--------------------------67d5f3f3123a0d66\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\n' +
      'Content-Type: image/png\r\n\r\n\x89PNG\r\n\x1a\n\r\n--------------------------67d5f3f3123a0d66--\r\n',
    want: [
      { name: 'data', bytes: bytesOf('[[1,2,3]]'), disposition: 'form-data' },
      { name: 'files', filename: 'a.png', mediaType: 'image/png', bytes: PNG, disposition: 'form-data' },
    ],
  },
  {
    name: "curl 7.88.1 -H 'Content-Type: application/json' -F Type=animal",
    contentType: 'application/json; boundary=------------------------e0892f63c956b63f',
    body:
      '--------------------------e0892f63c956b63f\r\nContent-Disposition: attachment; name="Type"\r\n\r\nanimal\r\n' +
      '--------------------------e0892f63c956b63f--\r\n',
    want: [{ name: 'Type', bytes: bytesOf('animal'), disposition: 'attachment' }],
  },
  {
    name: 'curl 7.88.1 with quotes and UTF-8 in names and filenames',
    contentType: 'multipart/form-data; boundary=------------------------f2c07ff397b1a89e',
    body:
      '--------------------------f2c07ff397b1a89e\r\nContent-Disposition: form-data; name="f"; filename="q%22u.png"\r\n' +
      'Content-Type: image/png\r\n\r\n\x89PNG\r\n\x1a\n\r\n--------------------------f2c07ff397b1a89e\r\n' +
      'Content-Disposition: form-data; name="n\xc3\xa9%22x"\r\n\r\nv\r\n--------------------------f2c07ff397b1a89e\r\n' +
      'Content-Disposition: form-data; name="g"; filename="h\xc3\xa9 %.txt"\r\nContent-Type: text/plain\r\n\r\nx\r\n' +
      '--------------------------f2c07ff397b1a89e--\r\n',
    want: [
      { name: 'f', filename: 'q"u.png', mediaType: 'image/png', bytes: PNG, disposition: 'form-data' },
      { name: 'né"x', bytes: bytesOf('v'), disposition: 'form-data' },
      {
        name: 'g',
        filename: 'hé %.txt',
        mediaType: 'text/plain',
        bytes: bytesOf('x'),
        disposition: 'form-data',
      },
    ],
  },
  {
    name: 'Python requests 2.34.2 with urllib3 2.7.0: a repeated field, a quoted filename, an empty file',
    contentType: 'multipart/form-data; boundary=4fb60060f38a3c7df85cb98069a07d97',
    body:
      '--4fb60060f38a3c7df85cb98069a07d97\r\nContent-Disposition: form-data; name="data"\r\n\r\n[[1,2,3]]\r\n' +
      '--4fb60060f38a3c7df85cb98069a07d97\r\nContent-Disposition: form-data; name="tag"\r\n\r\na\r\n' +
      '--4fb60060f38a3c7df85cb98069a07d97\r\nContent-Disposition: form-data; name="tag"\r\n\r\nb\r\n' +
      '--4fb60060f38a3c7df85cb98069a07d97\r\nContent-Disposition: form-data; name="files"; filename="h\xc3\xa9%22q.png"\r\n' +
      'Content-Type: image/png\r\n\r\n\x89PNG\r\n\x1a\n\r\n--4fb60060f38a3c7df85cb98069a07d97\r\n' +
      'Content-Disposition: form-data; name="files"; filename="b.bin"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n' +
      '--4fb60060f38a3c7df85cb98069a07d97--\r\n',
    want: [
      { name: 'data', bytes: bytesOf('[[1,2,3]]'), disposition: 'form-data' },
      { name: 'tag', bytes: bytesOf('a'), disposition: 'form-data' },
      { name: 'tag', bytes: bytesOf('b'), disposition: 'form-data' },
      { name: 'files', filename: 'hé"q.png', mediaType: 'image/png', bytes: PNG, disposition: 'form-data' },
      {
        name: 'files',
        filename: 'b.bin',
        mediaType: 'application/octet-stream',
        bytes: new Uint8Array(0),
        disposition: 'form-data',
      },
    ],
  },
  {
    name: "Node.js 20 fetch (undici) in the HTML standard's form",
    contentType: 'multipart/form-data; boundary=----formdata-undici-095081488854',
    body:
      '------formdata-undici-095081488854\r\nContent-Disposition: form-data; name="a%22b%0D%0Ac"\r\n\r\nline1\r\nline2\r\n' +
      '------formdata-undici-095081488854\r\nContent-Disposition: form-data; name="f"; filename="q%22\xc3\xa9.txt"\r\n' +
      'Content-Type: text/plain\r\n\r\nx\r\n------formdata-undici-095081488854--\r\n',
    want: [
      { name: 'a"b\r\nc', bytes: bytesOf('line1\r\nline2'), disposition: 'form-data' },
      {
        name: 'f',
        filename: 'q"é.txt',
        mediaType: 'text/plain',
        bytes: bytesOf('x'),
        disposition: 'form-data',
      },
    ],
  },
]

test.each(captured)('reads what was captured from $name', ({ contentType, body, want }) => {
  expect(parseMultipart(bytesOf(body), boundaryOf(contentType)!)).toEqual(want)
})

test('reads the example of RFC 2046, 5.1.1 once its parts have names', () => {
  const body =
    'This is the preamble.  It is to be ignored, though it\r\nis a handy place for composition agents.\r\n\r\n' +
    '--simple boundary\r\nContent-Disposition: form-data; name=a\r\n\r\n' +
    'This is implicitly typed plain US-ASCII text.\r\nIt does NOT end with a linebreak.\r\n' +
    '--simple boundary\r\nContent-type: text/plain; charset=us-ascii\r\nContent-Disposition: form-data; name=b\r\n\r\n' +
    'This is explicitly typed plain US-ASCII text.\r\nIt DOES end with a linebreak.\r\n\r\n' +
    '--simple boundary--\r\n\r\nThis is the epilogue.  It is also to be ignored.\r\n--simple boundary\r\n'
  const boundary = boundaryOf('multipart/mixed; boundary="simple boundary"')!
  expect(parseMultipart(bytesOf(body), boundary).map(partText)).toEqual([
    'This is implicitly typed plain US-ASCII text.\r\nIt does NOT end with a linebreak.',
    'This is explicitly typed plain US-ASCII text.\r\nIt DOES end with a linebreak.\r\n',
  ])
})

const field = 'Content-Disposition: form-data; name="a"'

test.each([
  {
    name: 'blanks after a boundary (5.1.1, transport padding)',
    body: `--x \t\r\n${field}\r\n\r\nv\r\n--x-- \t`,
    want: 'v',
  },
  { name: 'header fields that end in LF', body: `--x\n${field}\nA: b\n\nv\r\n--x--`, want: 'v' },
  {
    name: 'a header name in another case',
    body: `--x\r\ncONTENT-dISPOSITION: Form-Data; NAME="a"\r\n\r\nv\r\n--x--`,
    want: 'v',
  },
  {
    name: 'a folded header field',
    body: '--x\r\nContent-Disposition: form-data;\r\n\tname="a"\r\n\r\nv\r\n--x--',
    want: 'v',
  },
  { name: 'no content and a blank line', body: `--x\r\n${field}\r\n\r\n\r\n--x--`, want: '' },
  { name: 'no content and no line end for it', body: `--x\r\n${field}\r\n\r\n--x--`, want: '' },
  { name: 'no blank line', body: `--x\r\n${field}\r\n--x--`, want: '' },
  { name: 'only line ends as content', body: `--x\r\n${field}\r\n\r\n\r\n\r\n\r\n--x--`, want: '\r\n\r\n' },
  { name: 'the delimiter inside a line', body: `--x\r\n${field}\r\n\r\na--x\r\n--x--`, want: 'a--x' },
  { name: 'the delimiter after LF alone', body: `--x\r\n${field}\r\n\r\na\n--x\r\n--x--`, want: 'a\n--x' },
  {
    name: 'a longer line that begins with the delimiter',
    body: `--x\r\n${field}\r\n\r\na\r\n--xy\r\n--x-\r\n--x--y\r\n--x--`,
    want: 'a\r\n--xy\r\n--x-\r\n--x--y',
  },
  {
    name: 'a preamble that begins with a longer line',
    body: `--xy\r\n\r\n--x\r\n${field}\r\n\r\nv\r\n--x--`,
    want: 'v',
  },
])('accepts a part with $name', ({ body, want }) => {
  expect(parseMultipart(bytesOf(body), 'x').map(partText)).toEqual([want])
})

test.each([
  { name: 'an escaped quote (RFC 9110)', parameters: String.raw`name="a\"b\\c"`, want: { name: 'a"b\\c' } },
  {
    name: 'percent signs of the HTML standard',
    parameters: 'name="%22%0D%0A%41"',
    want: { name: '"\r\n%41' },
  },
  {
    name: 'a Windows path',
    parameters: String.raw`name=a; filename="C:\dir\f.txt"`,
    want: { name: 'a', filename: String.raw`C:\dir\f.txt` },
  },
  { name: 'unquoted values', parameters: 'name=a ; filename=b.png', want: { name: 'a', filename: 'b.png' } },
  {
    name: 'semicolons inside quotes',
    parameters: 'name="a; filename=b"; filename=""',
    want: { name: 'a; filename=b', filename: '' },
  },
  { name: 'an empty name', parameters: 'name=""', want: { name: '' } },
  {
    name: 'filename* (RFC 8187, 3.2.3)',
    parameters: `name="a"; filename="e.txt"; filename*=UTF-8''%c2%a3%20and%20%e2%82%ac%20rates`,
    want: { name: 'a', filename: '£ and € rates' },
  },
])('reads $name', ({ parameters, want }) => {
  const body = `--x\r\nContent-Disposition: form-data; ${parameters}\r\n\r\n\r\n--x--`
  const [{ bytes, disposition, ...rest }] = parseMultipart(bytesOf(body), 'x') as [
    ReturnType<typeof parseMultipart>[0],
  ]
  expect({ bytes: bytes.length, disposition, rest }).toEqual({
    bytes: 0,
    disposition: 'form-data',
    rest: want,
  })
})
