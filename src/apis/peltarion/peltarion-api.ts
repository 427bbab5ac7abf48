import type { Api } from '../api.ts'
import { authenticate, findDeployment } from './access.ts'
import { describeDeployment } from './description.ts'
import { encodeError } from './error-codes.ts'
import { exampleRequest } from './example-request.ts'
import { operations } from './generated/operations.ts'
import type { PeltarionPlan } from './plan.ts'
import { decodeRequest, locateProblems, readBodyAs } from './request.ts'
import { answerEmptyBatch, encodeResponse } from './response.ts'
import { toPredictions } from './predictions.ts'
import { peltarionRules } from './rules.ts'
import { defaultSettings, parseSettings, SETTING_NAMES, type PeltarionSettings } from './settings.ts'

/** Peltarion's Deployment API: rows of named features in, rows of named features out. */
export const peltarionApi: Api<PeltarionSettings, PeltarionPlan, 'peltarion'> = {
  id: 'peltarion',
  title: 'Peltarion Deployment API',
  hostPattern: /^a\.([a-z0-9-]+\.)*peltarion\.com$/,
  operations,
  // No limit is documented; the toolkit's own.
  maxBodyBytes: 150_000_000,
  spellsNumbersFreely: { wholeMembers: ['shape'] },
  settingNames: SETTING_NAMES,
  parseSettings,
  defaultSettings,
  addressOf: ({ id }) => `/deployment/${id}/forward`,
  exampleRequest,
  readBodyAs,
  authenticate,
  findDeployment,
  answerItself: (request, deployment) => describeDeployment(request, deployment) ?? answerEmptyBatch(request),
  decodeRequest,
  locateProblems,
  encodeResponse,
  openMembers: ['rows', 'errorCode'],
  rules: peltarionRules,
  instances: {
    suits: ({ settings }) => settings.isEnabled && !settings.usesTensorJson,
    predictionsOf: toPredictions,
    carriesNonFinite: true,
    passingFailures: {
      statuses: [500],
      bodyOf: (_status, errorMessage) => ({ errorCode: 'InternalError', errorMessage }),
    },
  },
  encodeError,
}
