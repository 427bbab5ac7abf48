/** Takes a compression off a response as the platform's `fetch` does: the headers stay. */
export function decompress(response: Response): Response {
  const { status, statusText, headers, body } = response
  if (body === null || headers.get('content-encoding') !== 'gzip') return response
  const plain = body.pipeThrough<Uint8Array>(new DecompressionStream('gzip'))
  return new Response(plain, { status, statusText, headers })
}
