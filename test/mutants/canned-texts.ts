import type { ClientAdapter } from '../../src/properties/client-adapter.ts'
import {
  deliveryFormOf,
  receive,
  reportingDeployments,
  sendRuns,
} from '../../src/properties/law-deliveries.ts'
import { streamPlaces, streamText, wholeOf } from '../../src/properties/law-texts.ts'
import type { LawBench } from '../../src/properties/law.ts'
import { findPredictionDifference } from '../../src/properties/prediction-difference.ts'
import { rehearse } from './recorded-answers.ts'

/** The bench that looks at an adapter. */
export type BenchOf = (adapter: ClientAdapter) => LawBench

/** Whether a client makes another text of a stream that was recorded, and comes in one piece. */
export async function noticesStream(
  tested: ClientAdapter,
  reference: ClientAdapter,
  benchOf: BenchOf,
): Promise<boolean> {
  for (const place of streamPlaces(benchOf(tested).service, tested)) {
    const given = { ...place, call: { prompt: 'Once upon a time', maxTokens: 8 }, script: undefined }
    const whole = await wholeOf(given, benchOf(tested))
    const end = await rehearse(reference, tested, (adapter) => streamText(given, benchOf(adapter)))
    if (end.kind !== 'answered' || (end.value as readonly string[]).join('') !== whole) return true
  }
  return false
}

/** Whether a receiver makes anything else of one genuine delivery than the run that it is. */
export async function noticesDelivery(tested: ClientAdapter, benchOf: BenchOf): Promise<boolean> {
  const bench = benchOf(tested)
  const { service } = bench
  const { signature } = deliveryFormOf(service)
  const secret = signature?.toSecret('abcdef0123456789') ?? ''
  const [deployment] = reportingDeployments(service)
  if (deployment === undefined) throw new TypeError(`no run of ${service.api.id} is reported`)
  const [run] = await sendRuns(deployment, { service, count: 1, secret })
  if (run === undefined) throw new TypeError('no run was sent')
  const { delivery, runId } = run
  const end = await receive(bench, deployment, {
    delivery,
    secret: signature === undefined ? undefined : secret,
    runIds: [runId],
  })
  const expected = { isAccepted: true, processed: { runId, result: run.result } }
  return end.kind !== 'answered' || findPredictionDifference(expected, end.value, 0) !== undefined
}
