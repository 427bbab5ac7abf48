import { request } from 'node:http'

/** The one request of the benchmark: a batch of three calls. */
export const HEADERS = { authorization: 'test-key', 'content-type': 'application/json' } as const
export const BODY = JSON.stringify({
  data: [
    [1, 10],
    [2, 11],
    [3, 12],
  ],
})

export interface Answer {
  readonly status: number
  readonly body: string
}

/** Sends the request once, on a connection of its own. */
export function sendOnce(url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers: HEADERS, agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (body += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
      response.on('error', reject)
    })
    sent.setTimeout(10_000, () => sent.destroy(new Error(`expected an answer of ${url} within 10 s`)))
    sent.on('error', reject)
    sent.end(BODY)
  })
}
