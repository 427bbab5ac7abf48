import { suggestName } from '../../errors/nearest-name.ts'
import { encodeModel, encodeModelList } from '../../openai/model-list.ts'
import type { TypedRequest, TypedResponse } from '../api.ts'
import type { ApiServices } from '../api-services.ts'
import { isFailure, type Failure } from '../failure.ts'
import type { CerebriumV4Deployment } from './access.ts'
import { readCallOptions } from './call-options.ts'
import { encodeError } from './errors.ts'
import { forwardResponse } from './openai-forward.ts'
import { answerEmbeddings } from './openai-embeddings.ts'
import { answerText } from './openai-text.ts'

/** Seconds since the epoch; deployments have no date of their own. */
const MODELS_CREATED = 1_724_166_657

/** Answers what clients made for OpenAI call, without an envelope. */
export async function answerOpenAi(
  request: TypedRequest,
  deployment: CerebriumV4Deployment,
  services: ApiServices,
): Promise<TypedResponse | Failure> {
  const { operationId, method } = request.operation
  if (method === 'GET') return answerModels(request, deployment, services)
  const options = readCallOptions(request, services.guard)
  if (isFailure(options)) return options
  if (options.isAsync) {
    const message = 'must be false here: clients made for OpenAI cannot read an acknowledgement'
    return {
      kind: 'request-invalid',
      message: `Failed to read the request: the parameter async ${message}`,
      violations: [{ code: 'query-invalid', pointer: '/async', message }],
    }
  }
  const isEmbedding = operationId === 'createEmbeddings' || operationId === 'createEmbedding'
  const answered = isEmbedding
    ? await answerEmbeddings(request.body.value, deployment, services)
    : await answerText(request, deployment, services)
  const { webhook } = options
  if (webhook === undefined) return answered
  const response = isFailure(answered) ? encodeError(answered, request.operation) : answered
  return forwardResponse({ deployment, services, webhook }, response)
}

/** Every deployment at the address is a model, under its name. */
function answerModels(
  { path, operation }: TypedRequest,
  { settings: { projectId, appName, functionName } }: CerebriumV4Deployment,
  { deployments }: ApiServices,
): TypedResponse | Failure {
  const names = (deployments as readonly CerebriumV4Deployment[])
    .filter(
      ({ settings }) =>
        settings.serves !== 'function' &&
        settings.projectId === projectId &&
        settings.appName === appName &&
        settings.functionName === functionName,
    )
    .map(({ name }) => name)
  const models = names.map((id) => ({ id, created: MODELS_CREATED, ownedBy: projectId }))
  if (operation.operationId === 'listModels') return { status: 200, body: { value: encodeModelList(models) } }
  const model = models.find(({ id }) => id === path['model'])
  if (model !== undefined) return { status: 200, body: { value: encodeModel(model) } }
  const message = `Failed to find the model '${(path['model'] ?? '').slice(0, 80)}': expected one of ${names.join(', ')}${suggestName(path['model'] ?? '', names)}`
  return { kind: 'deployment-unknown', message }
}
