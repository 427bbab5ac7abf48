import { createBasetenClient } from '../../src/clients/baseten.ts'
import { createCerebriumV4Client, type CerebriumV4Client } from '../../src/clients/cerebrium-v4.ts'
import { createOpenAiTextClient } from '../../src/clients/openai-text.ts'
import type { WebhookReceiver } from '../../src/clients/webhook-receivers.ts'
import type { AdapterContext, ClientAdapter } from '../../src/properties/client-adapter.ts'
import type { LawDelivery, LawTextCall } from '../../src/properties/client-adapter-streams.ts'

type TextCalls = Required<Pick<ClientAdapter, 'stream' | 'complete'>>
/** What OpenAI's clients take for their base URL. */
export function openAiBaseUrl({ baseUrl }: AdapterContext, { path }: LawTextCall): string {
  return baseUrl + path.replace(/(\/chat)?\/completions$/, '')
}

/** Adds the ways of OpenAI to those that an API has of its own. */
function withOpenAi(own: TextCalls): TextCalls {
  const openAiOf = (call: LawTextCall, context: AdapterContext) => {
    const { form, model, prompt, maxTokens } = call
    const way: 'chat' | 'completions' | undefined =
      form === 'chat' || form === 'completions' ? form : undefined
    if (way === undefined) return undefined
    const { apiKey, fetch } = context
    return {
      client: createOpenAiTextClient({ baseUrl: openAiBaseUrl(context, call), apiKey, fetch }),
      request: { way, model, prompt, maxTokens, temperature: 0 },
    }
  }
  return {
    stream(call, context) {
      const openAi = openAiOf(call, context)
      return openAi?.client.stream(openAi.request, { signal: context.signal }) ?? own.stream(call, context)
    },
    complete(call, context) {
      const openAi = openAiOf(call, context)
      return openAi?.client.write(openAi.request) ?? own.complete(call, context)
    },
  }
}

/** One receiver for each secret: a receiver remembers what it has seen. */
export function receiverOf(
  create: (secret: string) => WebhookReceiver,
): NonNullable<ClientAdapter['receiveWebhook']> {
  const receivers = new Map<string, WebhookReceiver>()
  return ({ secret = '', headers, body }: LawDelivery) => {
    let receiver = receivers.get(secret)
    if (receiver === undefined) receivers.set(secret, (receiver = create(secret)))
    const { isAccepted, processed } = receiver.receive({ headers, body })
    if (processed === undefined) return { isAccepted }
    const { runId, result } = processed
    return { isAccepted, processed: { runId, result } }
  }
}

function basetenHost({ baseUrl, apiKey, fetch }: AdapterContext, { path }: LawTextCall) {
  const [, host = '', place = ''] = path.split('/')
  return createBasetenClient({ hostUrl: `${baseUrl}/${host}`, place, apiKey, fetch })
}

export const basetenTexts = withOpenAi({
  stream(call, context) {
    const { signal } = context
    const { prompt, maxTokens } = call
    const input = { prompt, max_tokens: maxTokens, temperature: 0, stream: true }
    return basetenHost(context, call).stream(input, { signal })
  },
  async complete(call, context) {
    const { prompt, maxTokens } = call
    const input = { prompt, max_tokens: maxTokens, temperature: 0 }
    return ((await basetenHost(context, call).predict(input)) as { output: string }).output
  },
})

function cerebriumFunction(
  { baseUrl, apiKey, fetch }: AdapterContext,
  { path }: LawTextCall,
): { readonly client: CerebriumV4Client; readonly name: string } {
  const [, , projectId = '', appName = '', name = ''] = path.split('/')
  return { client: createCerebriumV4Client({ baseUrl, projectId, appName, token: apiKey, fetch }), name }
}

/** The texts within ready-made events. */
async function* textsOf(items: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  for await (const item of items) yield (JSON.parse(item) as { text: string }).text
}

export const cerebriumV4Texts = withOpenAi({
  stream(call, context) {
    const { signal } = context
    const { client, name } = cerebriumFunction(context, call)
    const args = { prompt: call.prompt, max_tokens: call.maxTokens, temperature: 0 }
    return call.form === 'text'
      ? client.stream(name, args, { signal })
      : textsOf(client.stream(name, args, { signal, endMark: '[DONE]' }))
  },
  async complete(call, context) {
    const { client, name } = cerebriumFunction(context, call)
    const args = { prompt: call.prompt, max_tokens: call.maxTokens, temperature: 0 }
    return (await client.call(name, args)).result as string
  },
})
