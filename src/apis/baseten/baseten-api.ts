import type { Api, TypedRequest, TypedResponse } from '../api.ts'
import type { ApiServices } from '../api-services.ts'
import { authenticate, findDeployment, type BasetenDeployment } from './access.ts'
import { answerCancel, answerQueue, answerStatus, refuseRate } from './async-status.ts'
import { submitAsync } from './async-run.ts'
import { deliveries, streams } from './client-forms.ts'
import { encodeBasetenError, encodeError, serverError } from './baseten-error.ts'
import { stateError } from './deployment-state.ts'
import { exampleRequest } from './example-request.ts'
import { operations } from './generated/operations.ts'
import { instances } from './instances.ts'
import { answerModels, answerOpenAi } from './openai-routes.ts'
import { verbOf, type Verb } from './place.ts'
import { answerPredict } from './predict.ts'
import { basetenRules } from './rules.ts'
import { METHOD_NAMES, SERVICE_OF } from './service.ts'
import { addressOf, defaultSettings, parseSettings, SETTING_NAMES, type BasetenSettings } from './settings.ts'

/** Hosts of models and chains; `<label>.baseten.localhost` stands for them on this machine. */
const LABEL = /^((?:model|chain)-[0-9a-z-]+)\.(?:api\.baseten\.co|baseten\.localhost)$/

/** Baseten's inference API: deployed models and chains, at once or queued. */
export const basetenApi: Api<BasetenSettings, never, 'baseten'> = {
  id: 'baseten',
  title: 'Baseten inference API',
  hostPattern: /^(?:model|chain)-[0-9a-z-]+\.api\.baseten\.co$/,
  pathOfHost(host) {
    const label = LABEL.exec(host)?.[1]
    return label === undefined ? undefined : `/${label}`
  },
  operations,
  maxBodyBytes: 100_000_000,
  settingNames: SETTING_NAMES,
  parseSettings,
  defaultSettings,
  addressOf,
  exampleRequest,
  // The server of a deployment goes by its own rules, and each operation has its own words for what it cannot read.
  readBodyAs: () => ({ form: 'bytes', remarks: [] }),
  authenticate,
  findDeployment,
  answerItself,
  decodeRequest: neverAsked,
  locateProblems: neverAsked,
  encodeResponse: neverAsked,
  instances,
  encodeError,
  rules: basetenRules,
  answerHeaders: (_response, ids) => ({ 'x-baseten-request-id': ids.hex(16) }),
  streams,
  deliveries,
}

function neverAsked(): never {
  throw new TypeError('every operation of this api is answered by answerItself')
}

/** What the server of a deployment answers itself, and not the platform for it. */
const AT_ONCE: readonly Verb[] = ['predict', 'runRemote', 'chat', 'complete', 'embed']

async function answerItself(
  request: TypedRequest,
  deployment: BasetenDeployment,
  services: ApiServices,
): Promise<TypedResponse> {
  const verb = verbOf(request)
  const broken = AT_ONCE.includes(verb) ? stateError(deployment.settings.state) : undefined
  if (broken !== undefined) return encodeBasetenError(broken)
  const service = SERVICE_OF[verb]
  if (service !== undefined && !deployment.settings.serves.includes(service)) {
    return encodeBasetenError(
      serverError(404, '700', `The model does not implement ${METHOD_NAMES[service]}`),
    )
  }
  // Nothing reads a body before the deployment is up.
  if (AT_ONCE.includes(verb)) await services.wake()
  switch (verb) {
    case 'predict':
    case 'runRemote':
      return answerPredict(request, deployment, services)
    case 'asyncPredict':
    case 'asyncRunRemote':
      return submitAsync(request, deployment, services)
    case 'chat':
    case 'complete':
    case 'embed':
      return answerOpenAi(verb, request, { deployment, services })
    case 'listModels':
      return answerModels(deployment, services)
    case 'wake':
    case 'wakeChain':
      void services.wake()
      return { status: 202, body: { value: undefined } }
    default:
      break
  }
  const refusal = refuseRate(deployment, services)
  if (refusal !== undefined) return refusal
  if (verb === 'getAsyncQueueStatus' || verb === 'getChainAsyncQueueStatus')
    return answerQueue(deployment, services)
  return verb === 'getAsyncRequestStatus' || verb === 'getChainAsyncRequestStatus'
    ? answerStatus(request, deployment, services)
    : answerCancel(request, deployment, services)
}
