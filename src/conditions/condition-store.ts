import type { Conditions } from './conditions.ts'

/** Whose conditions are meant: everybody's, those of an api, or those of deployments of one name. */
export interface ConditionScope {
  readonly api?: string
  readonly deployment?: string
}

/** Conditions that were set while the server runs. */
export interface ScopedConditions extends ConditionScope {
  readonly conditions: Conditions
}

/** A deployment and the conditions of its file. */
export interface ConditionOwner {
  readonly name: string
  readonly conditions: Conditions
}

/**
 * Conditions by place. Each goes, member by member, before the ones further left: deployments file, everybody, api, deployment,
 * request.
 */
export interface ConditionStore {
  /** What holds for a deployment; the same object until something is set. */
  resolve(api: string, owner: ConditionOwner): Conditions
  /** Puts conditions in place of those of the scope; empty ones take them away. */
  set(scoped: ScopedConditions): void
  list(): readonly ScopedConditions[]
  /** Forgets everything that was set. */
  reset(): void
}

export function createConditionStore(): ConditionStore {
  const scopes = new Map<string, ScopedConditions>()
  let resolved = new WeakMap<ConditionOwner, Conditions>()
  const at = (scope: ConditionScope): Conditions | undefined => scopes.get(keyOf(scope))?.conditions
  return {
    resolve(api, owner) {
      if (scopes.size === 0) return owner.conditions
      let found = resolved.get(owner)
      if (found === undefined) {
        const { name: deployment, conditions } = owner
        found = { ...conditions, ...at({}), ...at({ api }), ...at({ api, deployment }) }
        resolved.set(owner, found)
      }
      return found
    },
    set(scoped) {
      if (Object.keys(scoped.conditions).length === 0) scopes.delete(keyOf(scoped))
      else scopes.set(keyOf(scoped), scoped)
      resolved = new WeakMap()
    },
    list: () => [...scopes.values()],
    reset() {
      scopes.clear()
      resolved = new WeakMap()
    },
  }
}

function keyOf({ api, deployment }: ConditionScope): string {
  return JSON.stringify([api, deployment])
}
