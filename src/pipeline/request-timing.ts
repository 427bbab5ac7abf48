import type { Failure } from '../apis/failure.ts'
import { drawDurationMs } from '../conditions/duration.ts'
import type { Conditions } from '../conditions/conditions.ts'
import type { RandomStream } from '../random/random.ts'

/** What one request has to wait for, and who is told what its model took. */
export interface RequestTiming {
  /** What passes before an inference, or before the first token of a text. */
  readonly drawLatencyMs: () => number
  /** Undefined where there is none. */
  readonly drawBetweenTokensMs: (() => number) | undefined
  readonly onInference: (elapsedMs: number) => void
  /** Told why there is no result: the API may keep it to itself. */
  readonly onFailure: (failure: Failure) => void
}

/**
 * Draws times under the conditions of a request.
 *
 * @param othersUnderWay - how many requests of the deployment were under way when it came
 */
export function createRequestTiming(
  { latencyMs = 0, loadMs = 0, betweenTokensMs }: Conditions,
  {
    othersUnderWay,
    streamOf,
    onInference,
    onFailure,
  }: Pick<RequestTiming, 'onInference' | 'onFailure'> & {
    readonly othersUnderWay: number
    readonly streamOf: (purpose: string) => RandomStream
  },
): RequestTiming {
  return {
    drawLatencyMs: () => {
      const own = typeof latencyMs === 'number' ? latencyMs : drawDurationMs(latencyMs, streamOf('latency'))
      return own + loadMs * othersUnderWay
    },
    drawBetweenTokensMs:
      betweenTokensMs === undefined ? undefined : () => drawDurationMs(betweenTokensMs, streamOf('tokens')),
    onInference,
    onFailure,
  }
}
