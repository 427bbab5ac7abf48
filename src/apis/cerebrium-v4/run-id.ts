import type { RandomStream } from '../../random/random.ts'
import { drawUuid } from '../../random/uuid.ts'

/**
 * Draws an id as the vendor's proxy writes them: a UUID with 9 in the place of the version, the mark of a traced request.
 *
 * @see {@link https://github.com/envoyproxy/envoy | Envoy, source/extensions/request_id/uuid/config.h}
 */
export function drawRunId(ids: RandomStream): string {
  return drawUuid(ids, '9')
}
