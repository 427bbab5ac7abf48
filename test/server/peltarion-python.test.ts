import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeImage, encodePng } from '../../src/codecs/image.ts'
import { decodeNpy, encodeNpy } from '../../src/codecs/npy.ts'
import { defineTensor } from '../../src/tensor/tensor.ts'
import { findPython, runTool } from '../support/documented-tools.ts'
import {
  createImage,
  createTensor,
  forwardPath,
  npyUrl,
  pngUrl,
  rowsOf,
  tensorOf,
  type DeploymentName,
} from '../support/peltarion-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

const python = findPython(['requests', 'numpy'])
const skipNote = 'missing' in python ? python.missing : ''
const image = createImage(28, 28, 1)
const array = createTensor([32, 32])

let server: RunningServer
let folder: string
beforeAll(async () => {
  server = await startTestServer()
  folder = await mkdtemp(join(tmpdir(), 'mockference-python-'))
  await writeFile(join(folder, 'three.png'), encodePng(image))
  await writeFile(join(folder, 'array.npy'), encodeNpy(array))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const HEADER = `
import requests

url = <URL>
token = <token>
header = {'Authorization': 'Bearer {}'.format(token), 'Content-Type': 'application/json'}
`
const POST_TEXT = `response = requests.request("POST", url, headers=header, data=payload)\n`
const POST_JSON = `response = requests.request("POST", url, headers=header, json=payload)\n`
const REPORT = `
import json
print(json.dumps([response.status_code, response.json()]))
`

/** Runs a documented program with its place holders filled in: status and body of the answer that it got. */
async function run(program: string, name: DeploymentName): Promise<[number, unknown]> {
  const url = server.peltarion + forwardPath(name)
  const text = program.replace('<URL>', JSON.stringify(url)).replace('<token>', '"test-key"')
  const path = 'path' in python ? python.path : ''
  return JSON.parse(await runTool(path, ['-c', text + REPORT], folder)) as [number, unknown]
}

const MIAOW = { Type: 'animal', Sound: 'miaow', Size: 0.43 }

test('the documented program with a text as payload gets rows', async ({ skip }) => {
  skip('missing' in python, skipNote)
  const program = `${HEADER}
payload = '{"rows": [{"Type": "animal", "Sound": "Miaow", "Size": 0.43}]}'
${POST_TEXT}`
  const rows = await rowsOf(server, 'animal_weight', [MIAOW])
  expect(await run(program, 'animal_weight')).toEqual([200, { rows }])
})

test('the documented program with a dictionary as payload gets rows', async ({ skip }) => {
  skip('missing' in python, skipNote)
  const program = `${HEADER}
payload = {"rows": [{"Type": "animal", "Sound": "Miaow", "Size": 0.43}]}
${POST_JSON}`
  const rows = await rowsOf(server, 'animal_weight', [MIAOW])
  expect(await run(program, 'animal_weight')).toEqual([200, { rows }])
})

const ENCODE_IMAGE = `${HEADER}
import base64
import os

def encode_image(image_file, img_type):
    encoded_image = 'data:image/{};base64,'.format(img_type) + base64.b64encode(image_file.read()).decode('ascii')
    return encoded_image

# The path to the image file
img_path = "three.png"
# The image extension, 'jpg' and 'png' are supported
img_type = os.path.splitext(img_path)[-1][1:]

with open(img_path, "rb") as image_file:      # read file as binary
    image_as_text = encode_image(image_file, img_type)
`

test('the documented program with a picture gets probabilities, beside features that are not known', async ({
  skip,
}) => {
  skip('missing' in python, skipNote)
  const program = `${ENCODE_IMAGE}
payload = {"rows": [{"Image Feature": image_as_text, "Sound": "Miaow", "Size": 0.43}]}
${POST_JSON}`
  const rows = await rowsOf(server, 'picture_number', [{ 'Image Feature': pngUrl(image) }])
  expect(await run(program, 'picture_number')).toEqual([200, { rows }])
})

test('the documented program writes the picture of an answer as a file', async ({ skip }) => {
  skip('missing' in python, skipNote)
  const program = `${ENCODE_IMAGE}
payload = {"rows": [{"path_noisy": image_as_text}]}
${POST_JSON}
def decode(image_text):
    return base64.b64decode(image_text.split(',')[-1])

image_encoded = response.json()['rows'][0]['path_clean']
image = decode(image_encoded)

# save it to disk
with open('image.jpg', 'bw') as outf:
    outf.write(image)
`
  expect((await run(program, 'image_denoiser'))[0]).toBe(200)
  const { width, height, channels } = decodeImage(await readFile(join(folder, 'image.jpg')))
  expect([width, height, channels]).toEqual([28, 28, 3])
})

const ENCODE_NPY = `${HEADER}
import base64

def encode_npy(npy_file):
    encoded_npy = 'data:application/x.peltarion.npy;base64,' + base64.b64encode(npy_file).decode('ascii')
    return encoded_npy
`
const DECODE_NPY = `
import io
import numpy

def decode_npy(encoded_numpy):
    data_base64 = encoded_numpy.split(',')[1]
    return numpy.load(io.BytesIO(base64.b64decode(data_base64)))

numpy.save('answer.npy', decode_npy(response.json()['rows'][0]['Smoothed']))
`

test('the documented program with an array of a file gets one that NumPy reads', async ({ skip }) => {
  skip('missing' in python, skipNote)
  const program = `${ENCODE_NPY}
# The path to the npy file
npy_path = "array.npy"

with open(npy_path, "rb") as npy_file:      # read file as binary
    npy_as_text = encode_npy(npy_file.read())

payload = {"rows": [{"Numpy Feature": npy_as_text, "Sound": "Miaow", "Size": 0.43}]}
${POST_JSON}${DECODE_NPY}`
  expect((await run(program, 'array_smoother'))[0]).toBe(200)
  const [row] = await rowsOf(server, 'array_smoother', [{ 'Numpy Feature': npyUrl(array) }])
  expect(decodeNpy(await readFile(join(folder, 'answer.npy')))).toEqual(tensorOf(row?.['Smoothed']))
})

test('the documented program with arrays of every dtype from memory, in Fortran order, gets equal answers', async ({
  skip,
}) => {
  skip('missing' in python, skipNote)
  const program = `${ENCODE_NPY}
import numpy
import io

rows = []
for dtype in ['<f2', '<f4', '<f8', '>f4', '>f8', '|i1', '|u1', '<i2', '<u2', '<i4', '<u4', '<i8', '<u8', '|b1']:
    data = (numpy.arange(1024).reshape(32, 32) % 3 == 0).astype(dtype, order='F')

    buffer = io.BytesIO()
    numpy.save(buffer, data)
    npy_value = encode_npy(buffer.getvalue())
    rows.append({"Numpy Feature": npy_value, "Sound": "Miaow", "Size": 0.43})

payload = {"rows": rows}
${POST_JSON}`
  const [status, body] = await run(program, 'array_smoother')
  const values = Float32Array.from({ length: 1024 }, (_, i) => (i % 3 === 0 ? 1 : 0))
  const given = { 'Numpy Feature': npyUrl(defineTensor('float32', [32, 32], values)) }
  const rows = await rowsOf(server, 'array_smoother', new Array(14).fill(given))
  expect([status, body]).toEqual([200, { rows }])
})
