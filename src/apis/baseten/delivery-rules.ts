import { hmacSha256Hex } from '../../codecs/hmac-sha256.ts'
import type { Violation } from '../../contract/violation.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { DeliveryContext, ReceivedDelivery } from '../api-rules.ts'
import { idViolation, memberViolations, readDelivery } from '../delivery-checks.ts'

/** Holds a delivery against the documented headers, signature and body. */
export function checkBasetenDelivery(
  delivery: ReceivedDelivery,
  { id, secrets }: DeliveryContext = {},
): readonly Violation[] {
  const { headers, bytes } = delivery
  const header = headers['x-baseten-request-id']
  const read = readDelivery(delivery)
  return [
    ...idViolation(header, id, { pointer: '', what: 'the header X-BASETEN-REQUEST-ID' }),
    ...checkSignature(headers['x-baseten-signature'], bytes, secrets),
    ...('violations' in read ? read.violations : checkBody(read.value, id ?? header)),
  ]
}

const utf8 = new TextEncoder()

function checkSignature(
  header: string | undefined,
  bytes: Uint8Array,
  secrets: readonly string[] | undefined,
): readonly Violation[] {
  const refuse = (message: string): readonly Violation[] => [
    { code: 'webhook-signature', pointer: '', message },
  ]
  if (header === undefined) {
    return secrets === undefined || secrets.length === 0
      ? []
      : refuse('must have the header X-BASETEN-SIGNATURE, found none')
  }
  const given = header.split(',').map((part) => part.trim())
  const odd = given.find((part) => !/^v1=[0-9a-f]{64}$/.test(part))
  if (odd !== undefined)
    return refuse(
      `must be v1= and 64 hexadecimal digits in lower case, found ${describeValue(odd.slice(0, 12))}`,
    )
  if (secrets === undefined || secrets.length === 0) return []
  const known = secrets.map((secret) => `v1=${hmacSha256Hex(utf8.encode(secret), bytes)}`)
  return given.some((one) => known.includes(one))
    ? []
    : refuse(`must be the HMAC-SHA256 of the ${bytes.length} bytes of the body, found another value`)
}

function checkBody(value: unknown, id: string | undefined): readonly Violation[] {
  const missing = memberViolations(value, {
    request_id: 'text',
    deployment_id: 'text',
    type: 'text',
    time: 'text',
    data: 'any',
    errors: 'list',
  })
  if (!isRecord(value) || missing.length > 0) return missing
  const { request_id: requestId, type, time, data, errors, model_id: model, chain_id: chain } = value
  const found: Violation[] = []
  const refuse = (pointer: string, message: string): void => {
    found.push({ code: 'webhook-body', pointer, message })
  }
  if ((typeof model === 'string') === (typeof chain === 'string'))
    refuse(
      '',
      'must have exactly one of model_id and chain_id, found ' +
        (typeof model === 'string' ? 'both' : 'none'),
    )
  if (type !== 'async_request_completed')
    refuse('/type', `must be "async_request_completed", found ${describeValue(type)}`)
  if (Number.isNaN(Date.parse(String(time)))) refuse('/time', `must be a time, found ${describeValue(time)}`)
  if ((errors as readonly unknown[]).length > 0 && data !== null)
    refuse('/data', `must be null beside errors, found ${describeValue(data)}`)
  return [...found, ...idViolation(requestId, id, { pointer: '/request_id', what: 'request_id' })]
}
