import { parseMediaType } from '../../codecs/media-type.ts'
import { boundaryOf } from '../../codecs/multipart.ts'
import { validateSchema } from '../../contract/schema-validator.ts'
import type { Violation } from '../../contract/violation.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { ApiDeployment, TypedRequest } from '../typed-request.ts'
import { MAX_ASYNC_BYTES } from './async-request.ts'
import { isBasetenError } from './baseten-error.ts'
import { verbOf, type Verb } from './place.ts'
import { parseJsonBody, readModelInput } from './request-body.ts'
import type { BasetenSettings } from './settings.ts'

const CHAIN_VERBS: readonly Verb[] = ['runRemote', 'asyncRunRemote']

/** Reads the bytes of a request as the platform and the server of a deployment do. */
export function checkBasetenRequest(
  request: TypedRequest,
  deployment?: ApiDeployment<BasetenSettings>,
): readonly Violation[] {
  const { operation, headers, bytes } = request
  if (operation.requestMediaTypes.length === 0 || bytes === undefined) return []
  const verb = verbOf(request)
  const isAsync = verb === 'asyncPredict' || verb === 'asyncRunRemote'
  if (isAsync && bytes.length > MAX_ASYNC_BYTES) {
    const message = `must have at most ${MAX_ASYNC_BYTES} bytes, found ${bytes.length}`
    return [{ code: 'body-too-large', pointer: '', message }]
  }
  const contentType = headers['content-type'] ?? ''
  const mediaType = parseMediaType(contentType)?.type
  const isOfModel = verb === 'predict' || verb === 'runRemote'
  if (isOfModel && mediaType === 'application/octet-stream') return checkMsgpack(request)
  if (isOfModel && mediaType === 'multipart/form-data') return checkForm(contentType, deployment)
  const parsed = parseJsonBody(bytes)
  if ('problem' in parsed) {
    const message = `must be JSON, found text that is not: ${parsed.problem}`
    return [{ code: 'body-syntax', pointer: '', message }]
  }
  const { value } = parsed
  if (CHAIN_VERBS.includes(verb) && !isRecord(value)) {
    const message = `must be an object, the arguments of the chain by name, found ${describeValue(value)}`
    return [{ code: 'chain-input', pointer: '', message }]
  }
  const isWrapped =
    verb === 'asyncRunRemote' && isRecord(value) && Object.keys(value).join() === 'model_input'
  const { validateRequest } = operation
  return [
    ...(validateRequest === undefined ? [] : validateSchema(validateRequest, value)),
    ...(isWrapped ? [WRAPPED] : []),
  ]
}

const WRAPPED: Violation = {
  code: 'chain-input-wrapped',
  pointer: '/model_input',
  message: 'must be the arguments of the chain themselves, found them within model_input',
}

function checkMsgpack(request: TypedRequest): readonly Violation[] {
  const read = readModelInput(request, false)
  if (!isBasetenError(read)) return []
  const message = `must be MessagePack, found bytes that are not: ${String(read.error).replace(/^[^:]*: /, '')}`
  return [{ code: 'bytes-input', pointer: '', message }]
}

/** What a form means is left to the model. */
function checkForm(
  contentType: string,
  deployment: ApiDeployment<BasetenSettings> | undefined,
): readonly Violation[] {
  if (boundaryOf(contentType) === undefined) {
    const message = `must have a boundary in its Content-Type, found ${describeValue(contentType)}`
    return [{ code: 'form-syntax', pointer: '', message }]
  }
  if (deployment === undefined || deployment.settings.takesForms) return []
  const message = 'must be JSON or MessagePack, as the deployment takes no forms, found a form'
  return [{ code: 'form-input', pointer: '', message }]
}
