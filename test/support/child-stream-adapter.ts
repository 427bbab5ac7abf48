import { createInterface } from 'node:readline'

/** An adapter in a process of its own that streams, wrong in the way that its argument names. */
const [mode = 'list'] = process.argv.slice(2)

interface Call {
  readonly id: number
  readonly baseUrl: string
  readonly apiKey: string
  readonly text: { readonly path: string; readonly prompt: string; readonly maxTokens: number }
}

async function streamText({ baseUrl, apiKey, text }: Call): Promise<string> {
  const { path, prompt, maxTokens } = text
  const response = await fetch(baseUrl + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ prompt, max_tokens: maxTokens, temperature: 0, stream: true }),
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

async function answer(call: Call): Promise<object> {
  if (mode === 'no-piece') return { piece: 7 }
  if (mode === 'no-receipt') return { accepted: 'yes' }
  const whole = await streamText(call)
  return { pieces: mode === 'short' ? [whole.slice(1)] : [...whole] }
}

for await (const line of createInterface({ input: process.stdin })) {
  const call = JSON.parse(line) as Call
  process.stdout.write(`${JSON.stringify({ id: call.id, ...(await answer(call)) })}\n`)
}
