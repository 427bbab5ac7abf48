import { parseJsonBytes } from '../../codecs/lossless-json.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { ApiDeployment } from '../api.ts'
import type { DeliveryForm } from '../delivery-form.ts'
import { exampleRequest } from './example-request.ts'
import type { CerebriumSettings } from './settings.ts'

/** One delivery, not signed. */
export const deliveries: DeliveryForm<ApiDeployment<CerebriumSettings>> = {
  suits: ({ settings }) => settings.fileInput === undefined && settings.profile === 'current',
  requestOf(deployment, url) {
    const { path, headers, body } = exampleRequest(deployment, undefined)
    const given = JSON.parse(body as string) as unknown
    // An array has no place for the address.
    const members = isRecord(given) ? given : { data: given }
    return { path, headers, body: JSON.stringify({ ...members, webhook_endpoint: url }) }
  },
  readDelivery({ body }) {
    const { value } = parseJsonBytes(body, { keepNumberTexts: false })
    const { run_id: runId, result } = isRecord(value) ? value : {}
    return { runId: String(runId), result }
  },
  maxAttempts: 1,
}
