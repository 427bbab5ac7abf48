import type { Api } from '../apis/api.ts'
import { suggestName } from '../errors/nearest-name.ts'
import { sharedEnd, sharedSegments } from './path-difference.ts'

const MAX_QUOTED = 80
const MAX_TOLD = 3
/** Fixed segments at the end of an address that tell it from others. */
const LEAST_END = 2

/** Tells what keeps a request from being one of any api, for the end of a message. */
export function explainPlace(path: string, host: string, apis: readonly Api[]): string {
  const ofVendor = apis.find(({ hostPattern }) => {
    const domain = domainOf(hostPattern)
    return domain !== undefined && (host === domain || host.endsWith(`.${domain}`))
  })
  if (ofVendor !== undefined) {
    const form = ofVendor.hostPattern.source.replace(/^\^|\$$|\?:|\\/g, '')
    return `; found the host ${quote(host)}, and those of ${ofVendor.id} have the form ${form}`
  }
  const [bare] = apis
    .flatMap((api) =>
      api.operations.map((operation) => ({ api, shared: sharedSegments(path, operation.path) ?? -1 })),
    )
    .sort((a, b) => b.shared - a.shared)
  const ends = apis
    .flatMap(({ id, operations }) =>
      operations.map((operation) => ({
        address: `/${id}${operation.path}`,
        shared: sharedEnd(path, operation.path) ?? 0,
      })),
    )
    .filter(({ shared }) => shared >= LEAST_END && shared > (bare?.shared ?? -1))
  if (ends.length > 0) {
    const addresses = [...new Set(ends.map(({ address }) => address))]
    // The shortest of each API says most.
    const shortest = addresses
      .sort((a, b) => a.length - b.length)
      .filter((one, i, all) => all.findIndex((other) => apiOf(other) === apiOf(one)) === i)
    return `; it is the end of ${shortest.slice(0, MAX_TOLD).join(' and ')}`
  }
  if (bare !== undefined && bare.shared >= 0) return `; '/${bare.api.id}' is missing in front of it`
  return suggestName(
    path.split('/')[1] ?? '',
    apis.map(({ id }) => id),
  )
}

function apiOf(address: string): string {
  return address.split('/')[1] ?? ''
}

/** The last two labels of the hosts. */
function domainOf(hostPattern: RegExp): string | undefined {
  const match = /([a-z0-9-]+)\\\.([a-z]+)\)*\$$/.exec(hostPattern.source)
  return match === null ? undefined : `${match[1]}.${match[2]}`
}

function quote(text: string): string {
  return `'${text.slice(0, MAX_QUOTED)}'`
}
