import { Agent, createServer, request as send, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

// Run as `node bench/proxy-peers.ts server` or `node bench/proxy-peers.ts proxy URL`; prints its address.

const [role, upstream = ''] = process.argv.slice(2)
const JSON_TYPE = 'application/json'

/** Answers as the API does, after reading the whole body: with a body as large. */
const serve: RequestListener = (incoming, outgoing) => {
  const chunks: Uint8Array[] = []
  incoming.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  incoming.on('end', () => {
    const body = Buffer.concat(chunks)
    outgoing.writeHead(200, {
      'content-type': incoming.headers['content-type'] ?? JSON_TYPE,
      'content-length': body.length,
    })
    outgoing.end(body)
  })
}

/** The least that a proxy does: the same bytes with Node's own parts, none of them looked at. */
function createBareProxy(url: string): RequestListener {
  const { hostname, port, host } = new URL(url)
  const agent = new Agent({ keepAlive: true })
  return (incoming, outgoing) => {
    const { method, url: path, headers } = incoming
    const onward = send({ hostname, port, method, path, agent, headers: { ...headers, host } }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  }
}

const server = createServer(role === 'server' ? serve : createBareProxy(upstream))
server.listen(0, '127.0.0.1', () => {
  console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
