import type { TypedRequest, TypedResponse } from '../api.ts'
import type { ApiServices } from '../api-services.ts'
import type { BasetenDeployment } from './access.ts'
import { encodeBasetenError, isBasetenError, type BasetenError } from './baseten-error.ts'
import { callModel } from './model-call.ts'
import { inputError } from './model-input.ts'
import type { ModelOutput } from './model-output.ts'
import { serializePythonJson } from './python-json.ts'
import { readModelInput } from './request-body.ts'

/** How long a synchronous call may take. */
const SYNC_TIMEOUT_MS = 1_200_000

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
    return encodeJson(await gather(output.chunks))
  }
  if (output.kind === 'value') return encodeJson(output.value)
  return {
    status: 200,
    headers: { 'content-type': 'application/octet-stream' },
    body: { value: undefined },
    content: output.kind === 'bytes' ? output.bytes : output.chunks,
  }
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

async function gather(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true })
  return text + decoder.decode()
}

function encodeJson(value: unknown): TypedResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: { value: undefined },
    content: utf8.encode(serializePythonJson(value)),
  }
}
