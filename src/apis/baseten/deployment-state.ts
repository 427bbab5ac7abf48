import { platformError, serverError, type BasetenError } from './baseten-error.ts'
import type { DeploymentState } from './settings.ts'

/** What every call of the model is answered with, by the state of its deployment. */
const ERRORS: Readonly<Record<Exclude<DeploymentState, 'ready'>, BasetenError>> = {
  loading: platformError(503, 'model_not_ready', 'The model is not loaded yet'),
  'not-ready': serverError(503, '600', 'Model with name model is not ready.'),
  draining: platformError(503, 'model_unavailable', 'The model is not available'),
  unreachable: platformError(502, 'model_unavailable', 'Error making prediction'),
  crashed: platformError(500, 'application_error', 'The model crashed while it answered'),
  'contract-broken': serverError(412, '600', 'The model returned neither a result nor a stream'),
  unpaid: platformError(402, 'client_error', 'The account has no credits left'),
}

export function stateError(state: DeploymentState): BasetenError | undefined {
  return state === 'ready' ? undefined : ERRORS[state]
}
