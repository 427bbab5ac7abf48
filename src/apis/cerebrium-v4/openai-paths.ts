import { encodeModelList } from '../../openai/model-list.ts'
import type { TypedRequest, TypedResponse } from '../api.ts'
import type { ApiServices } from '../api-services.ts'
import type { Failure } from '../failure.ts'
import type { CerebriumV4Deployment } from './access.ts'
import { answerEmbeddings } from './openai-embeddings.ts'
import { answerText } from './openai-text.ts'

/** Seconds since the epoch; deployments have no date of their own. */
const MODELS_CREATED = 1_724_166_657

/** Answers what clients made for OpenAI call, without an envelope. */
export function answerOpenAi(
  request: TypedRequest,
  deployment: CerebriumV4Deployment,
  services: ApiServices,
): TypedResponse | Promise<TypedResponse | Failure> {
  switch (request.operation.operationId) {
    case 'listModels': {
      const { modelNames, projectId } = deployment.settings
      const models = modelNames.map((id) => ({ id, created: MODELS_CREATED, ownedBy: projectId }))
      return { status: 200, body: { value: encodeModelList(models) } }
    }
    case 'createEmbeddings':
    case 'createEmbedding':
      return answerEmbeddings(request.body.value, deployment, services)
    default:
      return answerText(request, deployment, services)
  }
}
