import type { Feature } from '../../features/feature.ts'
import type { ApiDeployment, ExampleRequest } from '../api.ts'
import type { PeltarionSettings } from './settings.ts'
import { toJson } from './wire-output.ts'

/** A request with as many rows as the features have examples for, at most four. */
export function exampleRequest(
  { settings, inputs }: ApiDeployment<PeltarionSettings>,
  apiKey: string | undefined,
): ExampleRequest {
  const token = apiKey ?? settings.token
  return {
    path: `/deployment/${settings.id}/forward`,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      'content-type': 'application/json',
    },
    get body() {
      return JSON.stringify({ rows: exampleRows(settings, inputs) })
    },
  }
}

function exampleRows(settings: PeltarionSettings, inputs: readonly Feature[]): unknown[] {
  const isLarge = inputs.some(({ kind }) => kind === 'image' || kind === 'tensor')
  const count = isLarge ? 1 : Math.min(4, Math.max(...inputs.map(({ examples }) => examples.length)))
  return Array.from({ length: count }, (_, k) =>
    Object.fromEntries(
      inputs.map((feature) => [
        feature.name,
        toWire(feature, feature.examples[k % feature.examples.length], settings),
      ]),
    ),
  )
}

function toWire(feature: Feature, example: unknown, { usesTensorJson }: PeltarionSettings): unknown {
  // Cards write images as data URLs and everything else as JSON has it.
  const isWritten = typeof example !== 'object' || feature.kind === 'category'
  return isWritten ? example : toJson(feature, example, usesTensorJson)
}
