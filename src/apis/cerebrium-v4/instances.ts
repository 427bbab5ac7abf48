import type { InstanceForm } from '../api.ts'
import type { BodyTemplate } from '../body-template.ts'
import { answersInstances, carriesOneInstance, toTemplatePredictions } from '../template-instances.ts'
import type { CerebriumV4Deployment } from './access.ts'
import type { CerebriumV4Settings } from './settings.ts'

/** Calls of a function with one instance each, or with a list where the function takes one. */
export const instances: InstanceForm<CerebriumV4Settings> = {
  suits,
  predictionsOf: (result, { settings, outputs }) =>
    toTemplatePredictions(settings.output, result, { outputs, hasArrays: false }),
  carriesNonFinite: false,
  carriesOne: ({ settings }) => carriesOneInstance(settings.input),
  passingFailures: {
    statuses: [429, 500, 502, 504],
    bodyOf: (_status, message) => ({ message }),
  },
}

/** A function that can be called, answers a value, and does not choose the status of its answer. */
function suits({ settings }: CerebriumV4Deployment): boolean {
  const { serves, yields, functionName, input, output } = settings
  const isCallable = serves === 'function' && yields === undefined && !functionName.startsWith('_')
  return isCallable && !choosesStatus(output) && answersInstances(input, output)
}

function choosesStatus(output: BodyTemplate): boolean {
  return output.kind === 'object' && output.members.has('status_code')
}
