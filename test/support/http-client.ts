import { request, type Agent, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { KEY } from './running-server.ts'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

export interface SentRequest {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Connections are kept by the agent of the caller; without one each request has its own. */
  readonly agent?: Agent
}

/** Sends one request over a socket, with exactly the headers given beside Host and length. */
export function send(url: string, options: SentRequest = {}): Promise<Answer> {
  const { method = 'POST', headers = {}, body, agent } = options
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const sent = request(
      url,
      { method, headers: { ...length, ...headers }, ...(agent === undefined ? {} : { agent }) },
      (response) => {
        const chunks: Uint8Array[] = []
        response.on('data', (chunk: Uint8Array) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Sends a body, text as it is and anything else as JSON, with the key of the default deployments. */
export function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return send(url, {
    body: text,
    headers: { authorization: KEY, 'content-type': 'application/json', ...headers },
  })
}

/** Writes bytes to a fresh connection and reads until the server ends it. */
export function exchangeBytes(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    let text = ''
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
  })
}

/** The text of `error` in an answer that holds nothing else. */
export function errorOf({ text }: Answer): string {
  const body = JSON.parse(text) as Record<string, unknown>
  const { error } = body
  if (Object.keys(body).join() !== 'error' || typeof error !== 'string' || error === '') {
    throw new Error(`expected {"error": text}, found ${text.slice(0, 200)}`)
  }
  return error
}
