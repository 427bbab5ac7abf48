/** Sends asynchronous requests to Baseten at once, from a process of its own: `node baseten-sender.ts <url> <count>`. */
import { Agent, request } from 'node:http'

const CONNECTIONS = 100
const HEADERS = { authorization: 'Bearer test-key', 'content-type': 'application/json' }

const [url = '', count = '0'] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })

function submit(priority: number): Promise<number> {
  const body = JSON.stringify({ model_input: { index: priority }, priority })
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers: HEADERS }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    })
    sent.on('error', reject).end(body)
  })
}

const statuses = await Promise.all(Array.from({ length: Number(count) }, (_, i) => submit((i * 7) % 3)))
agent.destroy()
console.log(statuses.filter((status) => status === 201).length)
