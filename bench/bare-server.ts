import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

// The least that a JSON server in Node does: collect the body, parse it, write it again.
const server = createServer((message, response) => {
  const chunks: Buffer[] = []
  message.on('data', (chunk: Buffer) => chunks.push(chunk))
  message.on('end', () => {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    const body = JSON.stringify(value)
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
      .end(body)
  })
})

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  console.log(`bare node:http is listening on http://127.0.0.1:${port}`)
})
