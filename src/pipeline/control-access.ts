import type { WireRequest } from './wire.ts'

/** Why a request may not have a control address, with the status that says so. */
export interface ControlRefusal {
  readonly status: 403 | 415
  readonly error: string
}

/** `localhost`, names below it (RFC 6761, section 6.3), 127.0.0.0/8 and ::1. */
const LOOPBACK = /^(?:(?:[a-z0-9-]+\.)*localhost\.?|127(?:\.\d{1,3}){3}|\[::1\])$/i

/**
 * Keeps pages of other sites away from the control addresses. A page whose name points to this machine (DNS rebinding) has a
 * `Host` that is no loopback name; one that sends across origins has an `Origin` or a `Sec-Fetch-Site` that says so.
 */
export function refuseControl({
  origin,
  headers,
}: Pick<WireRequest, 'origin' | 'headers'>): ControlRefusal | undefined {
  const refuse = (expected: string, found: string): ControlRefusal => ({
    status: 403,
    error: `Failed to open a control address: expected ${expected}, found '${found.slice(0, 80)}'`,
  })
  const hosts = [hostOf(origin.replace(/^[a-z]+:\/\//, '')), hostOf(headers['host'] ?? 'localhost')]
  const foreign = hosts.find((host) => !LOOPBACK.test(host))
  if (foreign !== undefined) return refuse('a loopback name in Host, such as localhost or 127.0.0.1', foreign)
  const from = headers['origin']
  if (from !== undefined && from.toLowerCase() !== `http://${headers['host'] ?? ''}`.toLowerCase())
    return refuse('no Origin, or that of this server', from)
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return refuse('no Sec-Fetch-Site, or same-origin or none', site)
  return undefined
}

/** Why the body of a control address is not read: a form of another site could send any media type but JSON. */
export function refuseMediaType({ headers }: Pick<WireRequest, 'headers'>): ControlRefusal | undefined {
  const mediaType = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
  if (mediaType === 'application/json') return undefined
  const found = mediaType === undefined ? 'none' : `'${mediaType.slice(0, 80)}'`
  return {
    status: 415,
    error: `Failed to open a control address: expected the media type application/json, found ${found}`,
  }
}

/** The name without its port. */
function hostOf(authority: string): string {
  return /^(\[[^\]]*\]|[^:]*)(?::\d*)?$/.exec(authority)?.[1] ?? authority
}
