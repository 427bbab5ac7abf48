import { createBaseten } from '@ai-sdk/baseten'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { generateText, streamText } from 'ai'
import OpenAI from 'openai'
import type { AdapterContext, ClientAdapter } from '../../src/properties/client-adapter.ts'
import type { LawTextCall } from '../../src/properties/client-adapter-streams.ts'
import { openAiBaseUrl } from '../properties/kit-streams.ts'
import type { LawMutant } from './law-mutant.ts'

const predict: ClientAdapter['predict'] = () => Promise.reject(new Error('takes no instances'))

function officialClient(context: AdapterContext, call: LawTextCall): OpenAI {
  const { apiKey, fetch } = context
  const baseURL = openAiBaseUrl(context, call)
  return new OpenAI({ apiKey, baseURL, fetch, maxRetries: 0, logLevel: 'off' })
}

/** The package `openai`, as its manual says. */
export const openAiAdapter: ClientAdapter = {
  takesInstances: false,
  predict,
  takesSignal: true,
  streamForms: ['chat', 'completions'],
  async *stream(call, context) {
    const { model, prompt, maxTokens, form } = call
    const client = officialClient(context, call)
    const shared = { model, max_tokens: maxTokens, temperature: 0, stream: true as const }
    const { signal } = context
    if (form === 'chat') {
      const messages = [{ role: 'user' as const, content: prompt }]
      const chunks = await client.chat.completions.create({ ...shared, messages }, { signal })
      for await (const chunk of chunks) yield chunk.choices[0]?.delta.content ?? ''
      return
    }
    const chunks = await client.completions.create({ ...shared, prompt }, { signal })
    for await (const chunk of chunks) yield chunk.choices[0]?.text ?? ''
  },
  async complete(call, context) {
    const { model, prompt, maxTokens, form } = call
    const client = officialClient(context, call)
    const shared = { model, max_tokens: maxTokens, temperature: 0 }
    if (form === 'chat') {
      const messages = [{ role: 'user' as const, content: prompt }]
      return (await client.chat.completions.create({ ...shared, messages })).choices[0]?.message.content ?? ''
    }
    return (await client.completions.create({ ...shared, prompt })).choices[0]?.text ?? ''
  },
}

/**
 * The package `ai` with the provider for the api; its stream of texts says nothing of errors, its stream of parts does.
 */
export const aiSdkAdapter: ClientAdapter = {
  takesInstances: false,
  predict,
  takesSignal: true,
  streamForms: ['chat'],
  async *stream(call, context) {
    const { fullStream } = streamText({
      ...aiSdkSettings(call, context),
      abortSignal: context.signal,
      onError: () => undefined,
    })
    for await (const part of fullStream) {
      if (part.type === 'text-delta') yield part.text
      if (part.type === 'error') throw part.error
    }
  },
  complete: async (call, context) => (await generateText(aiSdkSettings(call, context))).text,
}

function aiSdkSettings(call: LawTextCall, context: AdapterContext) {
  const { apiKey, fetch } = context
  const baseURL = openAiBaseUrl(context, call)
  const model = baseURL.includes('/baseten/')
    ? createBaseten({ apiKey, modelURL: baseURL, fetch })(call.model)
    : createOpenAICompatible({ name: 'cerebrium', apiKey, baseURL, fetch })(call.model)
  return {
    model,
    messages: [{ role: 'user' as const, content: call.prompt }],
    maxOutputTokens: call.maxTokens,
    temperature: 0,
    maxRetries: 0,
  }
}

/** What widely used clients do otherwise than the laws say. */
export const officialFindings: readonly LawMutant[] = ['baseten', 'cerebrium-v4'].flatMap((api) => [
  {
    // Ends its loop where the body ends, without [DONE] and without a finish_reason; so do others, see
    // pydantic/pydantic-ai#6610 and BerriAI/litellm#40260.
    name: 'is the package openai',
    api,
    law: 'cut-stream-is-an-error',
    instances: 1,
    adapter: openAiAdapter,
  },
  {
    // Reads on behind the caller's back: only its abortSignal ends the request.
    name: 'is the package ai',
    api,
    law: 'cancelled-stream-cancels',
    instances: 4,
    adapter: aiSdkAdapter,
  },
])
