import { awaitAdmission } from '../../engine/admission.ts'
import type { TextGenerator } from '../../engine/text-generator.ts'
import type { AnswerContext } from '../../openai/answer-head.ts'
import { createChatCompletion, streamChatCompletion } from '../../openai/chat-answer.ts'
import { decodeChatRequest } from '../../openai/chat-request.ts'
import { serializeChunks } from '../../openai/chunk-stream.ts'
import { createCompletion, streamCompletion } from '../../openai/completion-answer.ts'
import { decodeCompletionRequest } from '../../openai/completion-request.ts'
import { isOpenAiError, toServerError, type OpenAiError } from '../../openai/openai-error.ts'
import type { TypedRequest, TypedResponse } from '../api.ts'
import type { ApiServices } from '../api-services.ts'
import type { Failure } from '../failure.ts'
import type { CerebriumV4Deployment } from './access.ts'
import { createDeadline, type Deadline } from './deadline.ts'
import { encodeError, toOpenAiResponse } from './errors.ts'
import { EVENT_STREAM_HEADERS } from './event-stream-headers.ts'
import { toManualChunk } from './manual-chunk.ts'

/** A decoded request for text, in either form. */
interface TextRequest {
  readonly isStream: boolean
  create(context: AnswerContext): Promise<object>
  stream(context: AnswerContext): AsyncGenerator<object, void, undefined>
}

/** `stream` in the body decides on the form: these clients say that they accept JSON whatever they ask for. */
export async function answerText(
  { operation, body }: TypedRequest,
  { name, settings }: CerebriumV4Deployment,
  services: ApiServices,
): Promise<TypedResponse | Failure> {
  const { generator, ids, clock } = services
  if (generator === undefined) {
    const message = `Failed to answer with '${name}': expected a language model behind a deployment that serves text`
    return { kind: 'server-failed', message }
  }
  const isChat = operation.operationId === 'createChatCompletion'
  const request = isChat ? readChat(body.value, generator) : readCompletion(body.value, generator)
  if (isOpenAiError(request)) return toOpenAiResponse(request)
  await services.wake()
  const deadline = createDeadline(clock, settings.responseGracePeriodMs, services.signal)
  const context = { ids, clock, signal: deadline.signal }
  const refuse = (error: unknown): TypedResponse | Failure =>
    deadline.failure() ?? toOpenAiResponse(toServerError(error))
  if (request.isStream) {
    const isManual = isChat && settings.usesManualChunks
    let chunks: AsyncIterable<object>
    try {
      chunks = await awaitAdmission(request.stream(context))
    } catch (error) {
      deadline.cancel()
      return refuse(error)
    }
    return {
      status: 200,
      headers: {
        ...EVENT_STREAM_HEADERS,
        ...(isManual ? { 'x-mockference-variation': 'chat-chunks' } : {}),
      },
      body: { value: undefined },
      content: writeChunks(isManual ? toManualChunks(chunks) : chunks, deadline),
    }
  }
  try {
    return { status: 200, body: { value: await request.create(context) } }
  } catch (error) {
    return refuse(error)
  } finally {
    deadline.cancel()
  }
}

function readChat(body: unknown, generator: TextGenerator): TextRequest | OpenAiError {
  const request = decodeChatRequest(body, { card: generator.card })
  if (isOpenAiError(request)) return request
  return {
    isStream: request.isStream,
    create: (context) => createChatCompletion(generator, request, context),
    stream: (context) => streamChatCompletion(generator, request, context),
  }
}

function readCompletion(body: unknown, generator: TextGenerator): TextRequest | OpenAiError {
  const request = decodeCompletionRequest(body, { card: generator.card })
  if (isOpenAiError(request)) return request
  return {
    isStream: request.isStream,
    create: (context) => createCompletion(generator, request, context),
    stream: (context) => streamCompletion(generator, request, context),
  }
}

async function* toManualChunks(chunks: AsyncIterable<object>): AsyncGenerator<object, void, undefined> {
  for await (const chunk of chunks) yield toManualChunk(chunk as Parameters<typeof toManualChunk>[0])
}

/** A stream that fails, or takes too long, says so in its last event: its status has been sent. */
async function* writeChunks(
  chunks: AsyncIterable<object>,
  deadline: Deadline,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* serializeChunks(chunks, (thrown) => {
      const late = deadline.failure()
      if (late === undefined) return toServerError(thrown)
      return { ...toServerError(late.message), status: encodeError(late).status }
    })
  } finally {
    deadline.cancel()
  }
}
