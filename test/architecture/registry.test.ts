import { expect, test } from 'vitest'
import { apis } from '../../src/apis/registry.ts'
import { listPaths } from './source-files.ts'

interface ApiPlaces {
  readonly registry: readonly string[]
  readonly specs: readonly string[]
  readonly folders: readonly string[]
  readonly deployments: readonly string[]
}

/** Finds the ids that some place has and another lacks, and ids a place has twice. */
function findRegistryGaps(places: ApiPlaces): string[] {
  const all = new Set(Object.values(places).flat())
  return Object.entries(places).flatMap(([place, ids]: [string, readonly string[]]) => [
    ...[...all].filter((id) => !ids.includes(id)).map((id) => `${id} is missing in ${place}`),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id} is twice in ${place}`),
  ])
}

/** Picks the first group of the pattern from each path that matches, each id once. */
function idsIn(folder: string, pattern: RegExp): string[] {
  return [...new Set(listPaths([folder]).flatMap((path) => pattern.exec(path)?.[1] ?? []))]
}

test('every api has a specification, a folder, a deployments file and one entry in the registry', () => {
  const places = {
    registry: Object.values(apis).map((api) => api.id),
    specs: idsIn('specs', /^specs\/([^/]+)\.openapi\.yaml$/),
    folders: idsIn('src/apis', /^src\/apis\/([^/]+)\//),
    deployments: idsIn('mocks/deployments', /^mocks\/deployments\/([^/]+)\.yaml$/),
  }
  expect(places.registry).not.toEqual([])
  expect(findRegistryGaps(places)).toEqual([])
})

test('finds an id that a place lacks and one that the registry has twice', () => {
  const places = { registry: ['a', 'a'], specs: ['a', 'b'], folders: ['a', 'b'], deployments: ['a'] }
  expect(findRegistryGaps(places)).toEqual([
    'b is missing in registry',
    'a is twice in registry',
    'b is missing in deployments',
  ])
})
