import { encodeMsgpack } from '../../codecs/msgpack.ts'
import { messageOf, ToolkitError } from '../../errors/toolkit-error.ts'
import type { TypedRequest, TypedResponse } from '../api.ts'
import type { ApiServices } from '../api-services.ts'
import type { BasetenDeployment } from './access.ts'
import { encodeBasetenError, isBasetenError, serverError, type BasetenError } from './baseten-error.ts'
import { callModel } from './model-call.ts'
import { inputError } from './model-input.ts'
import { SYNC_TIMEOUT_MS, type ModelOutput } from './model-output.ts'
import { serializePythonJson } from './python-json.ts'
import { readModelInput } from './request-body.ts'

const utf8 = new TextEncoder()

/** Answers `predict` of a model or `run_remote` of a chain. */
export async function answerPredict(
  request: TypedRequest,
  deployment: BasetenDeployment,
  services: ApiServices,
): Promise<TypedResponse> {
  const output = await predict(request, deployment, services)
  if (isBasetenError(output)) return encodeBasetenError(output)
  if (output.kind === 'stream' && gathersStreams(request.headers)) {
    return gather(output)
  }
  if (output.kind === 'value') return encodeJson(output.value)
  return encodeBytes(output.kind === 'bytes' ? output.bytes : endAtFailure(output.chunks))
}

async function predict(
  request: TypedRequest,
  deployment: BasetenDeployment,
  services: ApiServices,
): Promise<ModelOutput | BasetenError> {
  const { settings } = deployment
  const input = readModelInput(request, settings.takesForms)
  if (isBasetenError(input)) return input
  if (settings.kind === 'chain' && !isArguments(input.value)) {
    const message = 'must be an object, the arguments of the chain by name'
    return inputError([{ code: 'body-shape', pointer: '', message }])
  }
  return callModel(input, { deployment, services, signal: services.signal, timeoutMs: SYNC_TIMEOUT_MS })
}

function isArguments(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)
}

/**
 * A client that asks for JSON alone gets a stream as one text; OpenAI's clients always ask so and mean it otherwise.
 *
 * @see {@link https://github.com/basetenlabs/truss/blob/main/truss/templates/server/truss_server.py | truss_server.py}
 */
function gathersStreams(headers: TypedRequest['headers']): boolean {
  return headers['accept'] === 'application/json' && !/openai/i.test(headers['user-agent'] ?? '')
}

/** Nothing has been sent yet: a failure in the middle is one of the whole answer, which nobody in the server catches. */
async function gather({ chunks, form }: Extract<ModelOutput, { kind: 'stream' }>): Promise<TypedResponse> {
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true })
  } catch (error) {
    if (!(error instanceof ToolkitError)) throw error
    return encodeBasetenError(
      serverError(500, '500', `Unhandled exception: RuntimeError: ${messageOf(error)}`),
    )
  }
  text += decoder.decode()
  return form === 'msgpack' ? encodeBytes(encodeMsgpack(text)) : encodeJson(text)
}

/** An exception in the middle just ends the body: the status has been sent, and there is no marker. */
async function* endAtFailure(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* chunks
  } catch (error) {
    if (!(error instanceof ToolkitError)) throw error
  }
}

function encodeBytes(content: Uint8Array | AsyncIterable<Uint8Array>): TypedResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/octet-stream' },
    body: { value: undefined },
    content,
  }
}

function encodeJson(value: unknown): TypedResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: { value: undefined },
    content: utf8.encode(serializePythonJson(value)),
  }
}
