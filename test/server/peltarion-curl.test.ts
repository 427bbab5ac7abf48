import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodePng } from '../../src/codecs/image.ts'
import { encodeNpy } from '../../src/codecs/npy.ts'
import { defineTensor } from '../../src/tensor/tensor.ts'
import { findCurl, runTool } from '../support/documented-tools.ts'
import {
  createImage,
  forwardPath,
  rowsOf,
  tensorOf,
  tokenOf,
  type DeploymentName,
} from '../support/peltarion-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

const curl = findCurl()
const image = encodePng(createImage(28, 28, 1))
const zeros = defineTensor('float64', [32, 32], new Float64Array(1024))

let server: RunningServer
let folder: string
const remarks: string[] = []
beforeAll(async () => {
  server = await startTestServer({
    onRemarks: (_api, _request, list) => remarks.push(...list.map(({ code }) => code)),
  })
  folder = await mkdtemp(join(tmpdir(), 'mockference-curl-'))
  await writeFile(join(folder, 'Number_6.png'), image)
  await writeFile(join(folder, 'array.pny'), encodeNpy(zeros))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

/** Runs a command as a shell does; only the place holders and the lost last line, the URL, are filled in. */
async function run(command: string, name: DeploymentName, token = 'test-key'): Promise<[string, string]> {
  remarks.length = 0
  const url = server.peltarion + forwardPath(name)
  const whole = `${command.replaceAll('<token>', token)}${url} -sS -w '\\n%{http_code}'`
  const printed = await runTool('sh', ['-c', whole], folder)
  const cut = printed.lastIndexOf('\n')
  return [printed.slice(cut + 1), printed.slice(0, cut)]
}

const skipNote = 'missing' in curl ? curl.missing : ''

const JSON_COMMAND = `curl -X POST \\
-H "Authorization: Bearer <token>" \\
-H "Content-Type: application/json"  \\
-d '{"rows": [{"Type": "animal", "Sound": "Miaow", "Size": 0.43}]}' \\
`
const FORM_COMMAND = `curl -X POST \\
-H "Authorization: Bearer <token>" \\
-H "Content-Type: application/json" \\
-F "Type=animal" \\
-F "Sound=woof" \\
-F "Size=1.3" \\
`
const IMAGE_COMMAND = `curl -X POST \\
-H "Authorization: Bearer <token>" \\
-H "Content-Type: application/json"  \\
-F "Image Feature=@Number_6.png" \\
`
const NPY_COMMAND = `curl -X POST \\
-H "Authorization: Bearer <token>" \\
-H "Content-Type: application/json"  \\
-F "Numpy Feature=@array.pny" \\
`

test('the documented curl command with JSON is answered with rows', async ({ skip }) => {
  skip('missing' in curl, skipNote)
  const rows = await rowsOf(server, 'animal_weight', [{ Type: 'animal', Sound: 'miaow', Size: 0.43 }])
  expect(await run(JSON_COMMAND, 'animal_weight')).toEqual(['200', JSON.stringify({ rows })])
  expect(await run(JSON_COMMAND, 'animal_weight', tokenOf('animal_weight'))).toEqual([
    '200',
    JSON.stringify({ rows }),
  ])
})

test('the documented curl form, which calls itself JSON, is answered with the bare row', async ({ skip }) => {
  skip('missing' in curl, skipNote)
  const [row] = await rowsOf(server, 'animal_weight', [{ Type: 'animal', Sound: 'woof', Size: 1.3 }])
  expect(await run(FORM_COMMAND, 'animal_weight')).toEqual(['200', JSON.stringify(row)])
  expect(remarks).toEqual(['form-media-type'])
})

test('the documented curl form without the wrong label is answered alike, without a remark', async ({
  skip,
}) => {
  skip('missing' in curl, skipNote)
  const labelled = await run(FORM_COMMAND, 'animal_weight')
  const plain = FORM_COMMAND.replace(/-H "Content-Type.*\n/, '')
  expect(await run(plain, 'animal_weight')).toEqual(labelled)
  expect(remarks).toEqual([])
})

test('the documented curl command with a picture is answered with probabilities', async ({ skip }) => {
  skip('missing' in curl, skipNote)
  const url = `data:image/png;base64,${Buffer.from(image).toString('base64')}`
  const [row] = await rowsOf(server, 'picture_number', [{ 'Image Feature': url }])
  expect(await run(IMAGE_COMMAND, 'picture_number')).toEqual(['200', JSON.stringify(row)])
})

test('the documented curl command with an array is answered with an array', async ({ skip }) => {
  skip('missing' in curl, skipNote)
  const [status, text] = await run(NPY_COMMAND, 'array_smoother')
  expect(status).toBe('200')
  const { Smoothed } = JSON.parse(text) as { Smoothed: string }
  expect(tensorOf(Smoothed)).toEqual(defineTensor('float32', [32, 32], new Float32Array(1024)))
})

test.for([
  { name: 'the token as user name', option: '-u "<token>:"', status: '200' },
  { name: 'the token as password', option: '-u ":<token>"', status: '401' },
  { name: 'a password', option: '-u "<token>:secret"', status: '401' },
])('curl with $name is answered $status', async ({ option, status }, { skip }) => {
  skip('missing' in curl, skipNote)
  const command = FORM_COMMAND.replace('-H "Authorization: Bearer <token>"', option)
  expect((await run(command, 'animal_weight', tokenOf('animal_weight')))[0]).toBe(status)
})

test('a strict deployment refuses the documented form with 415', async ({ skip }) => {
  skip('missing' in curl, skipNote)
  const [status, text] = await run(IMAGE_COMMAND.replace('Image Feature', 'Image'), 'strict_digits')
  expect(status).toBe('415')
  expect(JSON.parse(text)).toMatchObject({ errorCode: 'UnsupportedContentType' })
})
