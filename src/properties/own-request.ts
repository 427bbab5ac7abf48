import type { FormRequest } from '../apis/stream-form.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import type { LawService } from './law-service.ts'

/**
 * Sends what a correct client would, and gives the text of the answer.
 *
 * @throws {TypeError} when the service refuses it: that would be a bug of the kit
 */
export async function sendOwnRequest(
  service: LawService,
  deployment: Deployment,
  { path, headers, body }: FormRequest,
): Promise<string> {
  const response = await service.exchange({
    method: 'POST',
    origin: 'http://laws.mockference.invalid',
    target: `/${service.api.id}${path}`,
    headers: { ...service.credentialsFor(deployment), ...headers },
    bytes: new TextEncoder().encode(body),
  })
  const answer = response.body as string | Uint8Array
  const text = typeof answer === 'string' ? answer : new TextDecoder().decode(answer)
  if (response.status < 300) return text
  throw new TypeError(`the service refuses its own request with ${response.status}: ${text}`)
}
