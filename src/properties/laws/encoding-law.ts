import fc from 'fast-check'
import type { InstanceForm } from '../../apis/api.ts'
import type { Deployment } from '../../deployments/deployment-store.ts'
import { encodeFeatures } from '../../pipeline/item-groups.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { findDifference, type Difference } from '../difference.ts'
import { breakLaw, defineLaw, predictionsOf } from '../law.ts'
import type { LawBatch } from '../law-instances.ts'
import type { LawExchange } from '../law-service.ts'
import { findPredictionDifference } from '../prediction-difference.ts'
import { expectedOf, showBatch, singleInstances } from './batch-laws.ts'
import { ENCODING_ROUND_TRIP_LAW } from './encoding-round-trip.ts'

/** Both ends are compared on their own, so that two mistakes that undo each other are seen. */
export const encodings = defineLaw<LawBatch>({
  name: 'encodings-round-trip',
  sentence: ENCODING_ROUND_TRIP_LAW,
  appliesTo: (api) => api.instances !== undefined,
  cases: (bench) =>
    singleInstances(bench, {
      carriesNonFinite: bench.service.api.instances?.carriesNonFinite === true,
    }),
  async check({ deployment, instances }, bench) {
    await expectedOf({ deployment, instances }, bench)
    const { service, client } = bench
    const [found] = predictionsOf(await client.predict(deployment, instances), 1)
    const run = onlyRun(service.exchanges())
    for (const [name, tensor] of Object.entries(tensorsOf({ deployment, instances }))) {
      const difference = findDifference(tensor, run.inputs[name])
      if (difference !== undefined) {
        const input = deployment.inputs.find((one) => one.tensor.name === name)?.name ?? name
        breakLaw(`The service should decode ${inWords(difference, `the input '${input}'`)}`)
      }
    }
    const [encoded] = encodedBy(run.outputs, deployment, service.api.instances)
    const difference = findPredictionDifference(encoded, found, 0)
    if (difference !== undefined)
      breakLaw(`The caller should receive ${inWords(difference, 'the prediction')}`)
  },
  show: showBatch,
})

function inWords({ expected, found, pointer }: Difference, whole: string): string {
  return `${expected} ${pointer === '' ? 'as' : `at ${pointer} of`} ${whole}, found ${found}.`
}

function onlyRun(exchanges: readonly LawExchange[]): LawExchange['runs'][number] {
  const runs = exchanges.flatMap((exchange) => exchange.runs)
  const [run] = runs
  if (run !== undefined && runs.length === 1) return run
  return breakLaw(`Expected one instance to be computed once, found ${runs.length} times.`)
}

function tensorsOf({ deployment, instances }: LawBatch): Readonly<Record<string, Tensor>> {
  const columns = Object.fromEntries(
    deployment.inputs.map(({ name }) => [name, instances.map((one) => ({ value: one[name] }))]),
  )
  const groups = encodeFeatures({ itemCount: instances.length, columns }, deployment)
  const tensors = 'problems' in groups ? undefined : groups[0]?.tensors
  fc.pre(tensors !== undefined)
  return tensors
}

function encodedBy(
  outputs: Readonly<Record<string, Tensor>>,
  deployment: Deployment,
  form: InstanceForm<unknown> | undefined,
): readonly unknown[] {
  const columns = Object.fromEntries(
    deployment.outputs.map((feature) => [
      feature.name,
      feature.decode(outputs[feature.tensor.name] as Tensor),
    ]),
  )
  return form?.predictionsOf({ itemCount: 1, columns }, deployment) ?? []
}
