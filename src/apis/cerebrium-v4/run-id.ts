import type { RandomStream } from '../../random/random.ts'

/**
 * Draws an id as the vendor's proxy writes them: a UUID with 9 in the place of the version, the mark of a traced request.
 *
 * @see {@link https://github.com/envoyproxy/envoy | Envoy, source/extensions/request_id/uuid/config.h}
 */
export function drawRunId(ids: RandomStream): string {
  const digits = ids.hex(16)
  const variant = '89ab'[Number.parseInt(digits[16] as string, 16) % 4] as string
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `9${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20),
  ].join('-')
}
