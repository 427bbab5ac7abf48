import type { Api } from '../apis/api.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'

const MAX_NAMED = 20

/**
 * Deployments that laws talk to.
 *
 * @throws {ToolkitError} USAGE_INVALID when there are none, or one of `names` is not among them
 */
export function chooseDeployments(
  api: Api,
  deployments: readonly Deployment[],
  names: readonly string[] | undefined,
): readonly Deployment[] {
  const isQuick = (one: Deployment): boolean => Object.keys(one.conditions).length === 0
  const suitable = deployments.filter(
    (one) =>
      isQuick(one) &&
      (takesInstances(api, one) ||
        api.streams?.some((form) => form.suits(one)) === true ||
        api.deliveries?.suits(one) === true),
  )
  const chosen = suitable.filter(({ name }) => names?.includes(name) ?? true)
  const missing = names?.find((name) => !suitable.some((one) => one.name === name))
  if (missing === undefined && chosen.length > 0) return chosen
  const known = [...new Set(suitable.map(({ name }) => name))].join(', ')
  const aside = [...new Set(deployments.filter((one) => !isQuick(one)).map(({ name }) => name))]
  const isAside = missing === undefined ? aside.length > 0 : aside.includes(missing)
  const note = !isAside ? '' : `. Left aside for their conditions: ${aside.slice(0, MAX_NAMED).join(', ')}`
  throw new ToolkitError(
    'USAGE_INVALID',
    `Failed to prepare laws for ${api.id}: expected deployments that laws are written for (${known || 'there are none'}), found ${missing === undefined ? 'none' : `'${missing}'`}${note}`,
  )
}

/** Whether the deployment answers lists of instances at once. */
export function takesInstances(api: Api, one: Deployment): boolean {
  return one.generator === undefined && api.instances?.suits(one) === true
}
