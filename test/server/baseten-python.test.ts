import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeWav } from '../../src/codecs/wav.ts'
import { createTone } from '../support/baseten-client.ts'
import { findPython, runTool } from '../support/documented-tools.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

const requests = findPython(['requests'])
const urllib3 = findPython(['urllib3'])

let server: RunningServer
let folder: string
beforeAll(async () => {
  server = await startTestServer()
  folder = await mkdtemp(join(tmpdir(), 'mockference-baseten-'))
  await writeFile(join(folder, 'mymelody.wav'), createTone(0.5, 48_000))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const run = (
  tool: { readonly path: string } | { readonly missing: string },
  program: string,
): Promise<string> => runTool('path' in tool ? tool.path : '', ['-c', program], folder)

/** The documented program, with its imports, and with the parts of lines put back that were lost in print. */
const HEAD = `
import base64
import os

model_id = "mg7k2pxq"
# Read secrets from environment variables
baseten_api_key = os.environ.get("BASETEN_API_KEY", "test-key")

# Open a local file
with open("mymelody.wav", "rb") as f: # mono wav file, 48khz sample rate
    # Convert file contents into JSON-serializable format
    encoded_data = base64.b64encode(f.read())
    encoded_str = encoded_data.decode("utf-8")
# Define the data payload
data = {"prompts": ["happy rock", "energetic EDM", "sad jazz"], "melody": encoded_str, "duration": 1}
`
const TAIL = `
data = resp.json()["data"]
# Save output to files
for idx, clip in enumerate(data):
    with open(f"clip_{idx}.wav", "wb") as f:
        f.write(base64.b64decode(clip))
print(len(data))
`

async function expectClips(printed: string): Promise<void> {
  expect(printed.trim()).toBe('3')
  const clips = await Promise.all([0, 1, 2].map((i) => readFile(join(folder, `clip_${i}.wav`))))
  expect(clips.map((clip) => decodeWav(clip).channels[0]?.length)).toEqual([32_000, 32_000, 32_000])
  expect(new Set(clips.map((clip) => clip.toString('base64'))).size).toBe(3)
}

test('the documented program saves a clip for each prompt, with requests', async ({ skip }) => {
  skip('missing' in requests, 'missing' in requests ? requests.missing : '')
  const program = `${HEAD}
import requests

headers = {"Authorization": f"Api-Key {baseten_api_key}"}
resp = requests.post(f"${server.url}/baseten/model-{model_id}/production/predict", headers=headers, json=data)
${TAIL}`
  await expectClips(await run(requests, program))
})

test('the documented program saves a clip for each prompt, with urllib3', async ({ skip }) => {
  skip('missing' in urllib3, 'missing' in urllib3 ? urllib3.missing : '')
  const program = `${HEAD}
import json
import urllib3

resp = urllib3.PoolManager().request(
    "POST",
    # Endpoint for production deployment, see API reference for more
    f"${server.url}/baseten/model-{model_id}/production/predict",
    headers={"Authorization": f"Api-Key {baseten_api_key}", "Content-Type": "application/json"},
    body=json.dumps(data),
)
resp.json = lambda: json.loads(resp.data)
${TAIL}`
  await expectClips(await run(urllib3, program))
})

test('a dictionary as data is sent as a form, which the server reads as JSON and refuses', async ({
  skip,
}) => {
  skip('missing' in requests, 'missing' in requests ? requests.missing : '')
  const program = `${HEAD}
import requests

headers = {"Authorization": f"Api-Key {baseten_api_key}"}
resp = requests.post(f"${server.url}/baseten/model-{model_id}/production/predict", headers=headers, data=data)
print(resp.status_code, resp.text)
`
  const text = '{"error":"Invalid JSON payload: Expecting value: line 1 column 1 (char 0)"}'
  expect((await run(requests, program)).trim()).toBe(`400 ${text}`)
})

test('an answer that was saved by a redirection is JSON', async ({ skip }) => {
  skip('missing' in requests, 'missing' in requests ? requests.missing : '')
  const program = `
import json, requests
resp = requests.post("${server.url}/baseten/model-tt3c9vbm/production/predict", headers={"Authorization": "Api-Key test-key"}, data=json.dumps("The app crashes"))
open("output.json", "w").write(resp.text)
`
  await run(requests, program)
  expect(JSON.parse(await readFile(join(folder, 'output.json'), 'utf8'))).toBe('bug')
})
