import type { Api, BodyForm, UnreadBody } from '../api.ts'
import type { Failure } from '../failure.ts'
import { authenticate, findDeployment } from './access.ts'
import { answerCall } from './call.ts'
import { deliveries, streams } from './client-forms.ts'
import { answerUpgrade, encodeError } from './errors.ts'
import { exampleRequest } from './example-request.ts'
import { operations } from './generated/operations.ts'
import { instances } from './instances.ts'
import { answerOpenAi } from './openai-paths.ts'
import { drawRunId } from './run-id.ts'
import { cerebriumV4Rules } from './rules.ts'
import {
  addressOf,
  defaultSettings,
  parseSettings,
  SETTING_NAMES,
  type CerebriumV4Settings,
} from './settings.ts'

/** Cerebrium's Cortex, version 4: functions of an app by name, with or without an OpenAI client. */
export const cerebriumV4Api: Api<CerebriumV4Settings, never, 'cerebrium-v4'> = {
  id: 'cerebrium-v4',
  title: 'Cerebrium Cortex function endpoint, version 4',
  hostPattern: /^(?:api\.aws|api\.(?:aws\.[a-z0-9-]+\.|cortex\.)?cerebrium\.ai)$/,
  operations,
  // No limit is documented. Arguments are texts and small files; to parse more would hold up everybody else.
  maxBodyBytes: 20_000_000,
  settingNames: SETTING_NAMES,
  parseSettings,
  defaultSettings,
  addressOf,
  exampleRequest,
  readBodyAs,
  authenticate,
  findDeployment,
  answerItself: (request, deployment, services) =>
    request.operation.operationId === 'callFunction'
      ? answerCall(request, deployment, services)
      : answerOpenAi(request, deployment, services),
  // Every operation is answered by itself: nothing gets here.
  decodeRequest: notAnswered,
  locateProblems: notAnswered,
  encodeResponse: () => encodeError(notAnswered()),
  instances,
  encodeError,
  rules: cerebriumV4Rules,
  // The vendor's proxy writes both on every answer.
  answerHeaders: ({ headers }, ids) => ({
    server: 'envoy',
    ...(headers?.['x-request-id'] === undefined ? { 'x-request-id': drawRunId(ids) } : {}),
  }),
  answerUpgrade,
  streams,
  deliveries,
}

/** A function without arguments is called without a body, or with an empty one. */
function readBodyAs({
  operation,
  bytes,
}: UnreadBody): { readonly form: BodyForm; readonly remarks: readonly [] } | undefined {
  const isEmpty = bytes.byteLength === 0 && operation.operationId === 'callFunction'
  return isEmpty ? { form: 'none', remarks: [] } : undefined
}

function notAnswered(): Failure {
  return {
    kind: 'server-failed',
    message: 'Failed to answer: expected an operation of the API, found another',
  }
}
