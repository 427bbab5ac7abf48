import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodePng } from '../../src/codecs/image.ts'
import { send } from '../support/http-client.ts'
import {
  BEARER,
  createImage,
  forward,
  forwardPath,
  FOUR_ROWS,
  idOf,
  JSON_HEADERS,
  peltarionErrorOf,
  tokenOf,
  type DeploymentName,
} from '../support/peltarion-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const ROW = FOUR_ROWS[0]
const rows = (...list: readonly unknown[]): unknown => ({ rows: list })

interface RefusedRequest {
  readonly name: string
  readonly method?: string
  readonly path?: string
  readonly headers?: Record<string, string>
  readonly status: number
  readonly want: string
  readonly says: RegExp
}
const BASIC = (pair: string) => ({ authorization: `Basic ${Buffer.from(pair).toString('base64')}` })

test.each<RefusedRequest>([
  {
    name: 'no token',
    headers: {},
    status: 401,
    want: 'InvalidTokenError',
    says: /found no Authorization header/,
  },
  {
    name: 'an unknown token',
    headers: { authorization: 'Bearer nothing' },
    status: 401,
    want: 'InvalidTokenError',
    says: /expected the token of a deployment, found one that is not known/,
  },
  {
    name: 'a password',
    headers: BASIC('test-key:secret'),
    status: 401,
    want: 'InvalidTokenError',
    says: /empty password, found a password/,
  },
  {
    name: 'the token of another deployment',
    headers: { authorization: `Bearer ${tokenOf('digits')}` },
    status: 403,
    want: 'InsufficientScopeTokenError',
    says: new RegExp(`expected the token of deployment '${idOf('animal_weight')}'`),
  },
  {
    name: 'an unknown deployment',
    path: '/deployment/5f8a5a5e-8c0f-4c1f-9d59-0a3cf5c2b999/forward',
    status: 404,
    want: 'ResourceNotFound',
    says: /'5f8a5a5e-8c0f-4c1f-9d59-0a3cf5c2b999': the deployments here are .*\(animal_weight\)/,
  },
  {
    name: 'an unknown address',
    path: '/deployments',
    status: 404,
    want: 'ResourceNotFound',
    says: /deployments/,
  },
  {
    name: 'another method',
    method: 'PUT',
    status: 405,
    want: 'BadData',
    says: /Failed to answer PUT .*: expected POST, found PUT$/,
  },
  {
    name: 'a text',
    headers: { ...BEARER, 'content-type': 'text/plain' },
    status: 415,
    want: 'UnsupportedContentType',
    says: /expected the media type application\/json or multipart\/form-data, found 'text\/plain'/,
  },
])('refuses $name with $status and $want', async ({ method = 'POST', path, headers, status, want, says }) => {
  const url = server.peltarion + (path ?? forwardPath('animal_weight'))
  const answer = await send(url, {
    method,
    headers: headers ?? JSON_HEADERS,
    body: JSON.stringify(rows(ROW)),
  })
  expect(peltarionErrorOf(answer)).toEqual({
    status,
    errorCode: want,
    errorMessage: expect.stringMatching(says),
  })
  expect(answer.headers.allow).toBe(status === 405 ? 'POST' : undefined)
})

test('escapes the stop sign of a deployment that is not enabled as the documentation prints it', async () => {
  const answer = await forward(server, 'retired_weight', { body: rows(ROW) })
  expect(answer.status).toBe(403)
  expect(answer.text).toBe(
    `{"errorCode":"DeploymentNotEnabled","errorMessage":"\\uD83D\\uDED1 Deployment '${idOf('retired_weight')}' is not enabled"}`,
  )
})

test('answers 413 to a body of more than 150 MB and goes on answering', async () => {
  const url = server.peltarion + forwardPath('animal_weight')
  const answer = await send(url, { headers: JSON_HEADERS, body: Buffer.alloc(150_000_001, ' ') })
  expect(peltarionErrorOf(answer)).toMatchObject({
    status: 413,
    errorCode: 'BadData',
    errorMessage: expect.stringContaining('at most 150000000 bytes'),
  })
  expect((await forward(server, 'animal_weight', { body: rows(ROW) })).text).toBe('{"rows":[{"Weight":1.2}]}')
})

test('refuses a form under application/json where the deployment is strict, and reads it elsewhere', async () => {
  const image = encodePng(createImage(28, 28, 1))
  const send = (to: DeploymentName) =>
    forward(server, to, { headers: mislabelled.headers, body: mislabelled.bodyOf(image) })
  expect(await send('digits')).toMatchObject({ status: 200, text: expect.stringMatching(/^\{"Number":/) })
  expect(peltarionErrorOf(await send('strict_digits'))).toMatchObject({
    status: 415,
    errorCode: 'UnsupportedContentType',
    errorMessage: expect.stringContaining('expected a form to be labelled multipart/form-data'),
  })
})

const mislabelled = {
  headers: { ...BEARER, 'content-type': 'application/json; boundary=b1' },
  bodyOf: (file: Uint8Array) =>
    Buffer.concat([
      Buffer.from('--b1\r\nContent-Disposition: attachment; name="Image"; filename="a.png"\r\n\r\n'),
      file,
      Buffer.from('\r\n--b1--\r\n'),
    ]),
}
