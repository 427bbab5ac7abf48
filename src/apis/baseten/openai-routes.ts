import { awaitAdmission } from '../../engine/admission.ts'
import type { TextGenerator } from '../../engine/text-generator.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { createChatCompletion, streamChatCompletion } from '../../openai/chat-answer.ts'
import { decodeChatRequest } from '../../openai/chat-request.ts'
import { serializeChunks } from '../../openai/chunk-stream.ts'
import { createCompletion, streamCompletion } from '../../openai/completion-answer.ts'
import { decodeCompletionRequest } from '../../openai/completion-request.ts'
import { createEmbeddings } from '../../openai/embeddings-answer.ts'
import { decodeEmbeddingsRequest } from '../../openai/embeddings-request.ts'
import { encodeModelList } from '../../openai/model-list.ts'
import { encodeOpenAiError, isOpenAiError, type OpenAiError } from '../../openai/openai-error.ts'
import type { TextOrTokens } from '../../openai/token-lists.ts'
import { ToolkitError } from '../../errors/toolkit-error.ts'
import type { TypedRequest, TypedResponse } from '../api.ts'
import type { ApiServices } from '../api-services.ts'
import { isFailure } from '../failure.ts'
import type { BasetenDeployment } from './access.ts'
import { encodeBasetenError, MODEL_FAILED, toModelError } from './baseten-error.ts'
import { SYNC_TIMEOUT_MS } from './model-output.ts'
import { invalidJson, parseJsonBody } from './request-body.ts'

type OpenAiVerb = 'chat' | 'complete' | 'embed'

const EVENT_STREAM = { 'content-type': 'text/event-stream; charset=utf-8' }

/** Members of other servers of language models that clients send along; they are ignored. */
const EXTRAS = ['chat_template_kwargs', 'top_k', 'repetition_penalty', 'min_p', 'ignore_eos', 'truncate']

/** Answers a route of the model's own server, which words its errors as OpenAI does. */
export async function answerOpenAi(
  verb: OpenAiVerb,
  request: TypedRequest,
  { deployment, services }: { readonly deployment: BasetenDeployment; readonly services: ApiServices },
): Promise<TypedResponse> {
  const parsed = parseJsonBody(request.bytes ?? new Uint8Array())
  if ('problem' in parsed) return encodeBasetenError(invalidJson(parsed.problem))
  try {
    const { generator } = services
    if (verb === 'embed') return await embed(parsed.value, deployment, services)
    if (generator === undefined) return encodeBasetenError(MODEL_FAILED)
    return await (verb === 'chat' ? chat : complete)(parsed.value, generator, services)
  } catch (error) {
    if (!(error instanceof ToolkitError)) throw error
    return encodeBasetenError(toModelError(error))
  }
}

function refuse(error: OpenAiError): TypedResponse {
  return { status: error.status, body: { value: encodeOpenAiError(error) } }
}

async function chat(body: unknown, generator: TextGenerator, services: ApiServices): Promise<TypedResponse> {
  const request = decodeChatRequest(body, { card: generator.card, extras: EXTRAS })
  if (isOpenAiError(request)) return refuse(request)
  const context = contextOf(services)
  return request.isStream
    ? toStream(serializeChunks(await awaitAdmission(streamChatCompletion(generator, request, context))))
    : { status: 200, body: { value: await createChatCompletion(generator, request, context) } }
}

async function complete(
  body: unknown,
  generator: TextGenerator,
  services: ApiServices,
): Promise<TypedResponse> {
  const request = decodeCompletionRequest(body, { card: generator.card, extras: EXTRAS })
  if (isOpenAiError(request)) return refuse(request)
  const context = contextOf(services)
  return request.isStream
    ? toStream(serializeChunks(await awaitAdmission(streamCompletion(generator, request, context))))
    : { status: 200, body: { value: await createCompletion(generator, request, context) } }
}

function toStream(content: AsyncIterable<Uint8Array>): TypedResponse {
  return { status: 200, headers: EVENT_STREAM, body: { value: undefined }, content }
}

function contextOf({ ids, clock, signal }: ApiServices) {
  return { ids, clock, ...(signal === undefined ? {} : { signal }) }
}

async function embed(
  body: unknown,
  { inputs, outputs }: BasetenDeployment,
  services: ApiServices,
): Promise<TypedResponse> {
  const [input] = inputs
  const [output] = outputs
  const dimension = output?.shape[0]
  if (input?.kind !== 'text' || output?.kind !== 'tensor' || typeof dimension !== 'number')
    return encodeBasetenError(MODEL_FAILED)
  const { tokenizer } = input
  const vocabularySize = tokenizer?.vocabularySize ?? 0
  const request = decodeEmbeddingsRequest(body, { dimension, vocabularySize, extras: EXTRAS })
  if (isOpenAiError(request)) return refuse(request)
  const toText = (one: TextOrTokens): string =>
    typeof one === 'string' ? one : (tokenizer?.decode(one) ?? '')
  const toValue = (one: TextOrTokens) => ({ value: toText(one) })
  const countTokens = (one: TextOrTokens): number =>
    typeof one === 'string' ? (tokenizer?.encode(one).length ?? 1) : one.length
  const embedAll = async (texts: readonly TextOrTokens[]): Promise<readonly Float32Array[]> => {
    const inference = { itemCount: texts.length, columns: { [input.name]: texts.map(toValue) } }
    const result = await services.infer(inference, {
      timeoutMs: SYNC_TIMEOUT_MS,
      ...(services.signal === undefined ? {} : { signal: services.signal }),
    })
    if ('problems' in result || isFailure(result)) {
      const reason = 'problems' in result ? (result.problems[0]?.message ?? '') : result.message
      const isOverloaded = 'kind' in result && result.kind === 'overloaded'
      throw new ToolkitError(
        isOverloaded ? 'ENGINE_OVERLOADED' : 'ENGINE_FAILED',
        `Failed to embed: ${reason}`,
      )
    }
    return (result.columns[output.name] as readonly Tensor<'float32'>[]).map(({ data }) => data)
  }
  const rows = await embedAll(request.inputs)
  const tokenCount = request.inputs.reduce((count, one) => count + countTokens(one), 0)
  return { status: 200, body: { value: createEmbeddings(request, { rows, tokenCount }) } }
}

/** Answers `GET models`: the deployment itself. */
export function answerModels({ name }: BasetenDeployment, { clock }: ApiServices): TypedResponse {
  const created = Math.floor(clock.nowMs() / 1000)
  return {
    status: 200,
    body: { value: encodeModelList([{ id: name, created, ownedBy: 'baseten' }]) },
  }
}
