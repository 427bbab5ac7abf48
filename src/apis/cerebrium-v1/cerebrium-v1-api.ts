import type { Api } from '../api.ts'
import { authenticate, findDeployment } from './access.ts'
import { readBodyAs } from './body-form.ts'
import { deliveries } from './client-forms.ts'
import { encodeResponse } from './envelope.ts'
import { suitsInstances, toPredictions } from './predictions.ts'
import { encodeError } from './error-answers.ts'
import { exampleRequest } from './example-request.ts'
import { operations } from './generated/operations.ts'
import { answerItself } from './own-answers.ts'
import type { CerebriumPlan } from './plan.ts'
import { decodeRequest, locateProblems } from './request.ts'
import { cerebriumV1Rules } from './rules.ts'
import {
  addressOf,
  defaultSettings,
  parseSettings,
  SETTING_NAMES,
  type CerebriumSettings,
} from './settings.ts'

/** Cerebrium's model endpoint, version 1: a list of data points, as JSON or as a form with files. */
export const cerebriumV1Api: Api<CerebriumSettings, CerebriumPlan, 'cerebrium-v1'> = {
  id: 'cerebrium-v1',
  title: 'Cerebrium model endpoint v1',
  hostPattern: /^run\.cerebrium\.ai$/,
  operations,
  // No limits are documented; the toolkit's own.
  maxBodyBytes: 150_000_000,
  maxJsonBytes: 20_000_000,
  settingNames: SETTING_NAMES,
  parseSettings,
  defaultSettings,
  addressOf,
  exampleRequest,
  readBodyAs,
  authenticate,
  findDeployment,
  answerItself,
  decodeRequest,
  locateProblems,
  encodeResponse,
  openMembers: ['run_id', 'run_state', 'message'],
  instances: {
    suits: suitsInstances,
    predictionsOf: toPredictions,
    carriesNonFinite: false,
    passingFailures: {
      statuses: [500, 502, 504],
      bodyOf: (_status, message) => ({ message }),
    },
  },
  encodeError,
  deliveries,
  rules: cerebriumV1Rules,
}
