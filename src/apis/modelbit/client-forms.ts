import { parseJsonBytes } from '../../codecs/lossless-json.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { ApiDeployment, ExampleRequest } from '../api.ts'
import type { DeliveryForm } from '../delivery-form.ts'
import { webhooks } from './response.ts'
import type { ModelbitSettings } from './settings.ts'

type ModelbitDeployment = ApiDeployment<ModelbitSettings>

/** Deliveries are not signed; failed ones are repeated. */
export function createDeliveries(
  exampleRequest: (deployment: ModelbitDeployment, apiKey: string | undefined) => ExampleRequest,
): DeliveryForm<ModelbitDeployment> {
  return {
    suits: () => true,
    requestOf(deployment, url) {
      const { path, headers, body } = exampleRequest(deployment, undefined)
      const members = JSON.parse(body as string) as object
      return {
        path,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ ...members, response_webhook: url }),
      }
    },
    readDelivery({ headers, body }) {
      const { value } = parseJsonBytes(body, { keepNumberTexts: false })
      return { runId: headers['x-mb-batch-id'] ?? '', result: isRecord(value) ? value['data'] : undefined }
    },
    maxAttempts: webhooks.retryDelaysMs.length + 1,
  }
}
