/** Decides which addresses the toolkit may send requests to. */
export interface OutboundGuard {
  /** Why `url` may not be called, as a `must ..., found ...` fragment, or undefined when it may. */
  problemOf(url: string): string | undefined
}

/**
 * Where clouds hand out the credentials of a machine: link-local addresses and the few that providers add. IPv6 stands
 * in brackets, in the shortest form, as `URL` writes it; an IPv4 address in it as two hexadecimal groups.
 */
const METADATA_HOST =
  /^(169\.254\.\d+\.\d+|100\.100\.100\.200|metadata(\.google\.internal)?\.?|\[fe[89ab][0-9a-f]:.*\]|\[fd00:ec2::254\]|\[::ffff:a9fe:[0-9a-f]+\]|\[::ffff:6464:64c8\])$/

/**
 * Creates a guard that lets loopback addresses and the named hosts through. It goes by the name alone and never
 * resolves one, so a name that changes its address in between gains nothing. Metadata services are out of reach even
 * when their host is named.
 *
 * @param allowedHosts - exact host names, without port
 */
export function createOutboundGuard(allowedHosts: readonly string[]): OutboundGuard {
  const allowed = new Set(allowedHosts.map((host) => host.toLowerCase()))
  return {
    problemOf(text) {
      let url: URL
      try {
        url = new URL(text)
      } catch {
        return `must be an absolute URL, found ${JSON.stringify(text.slice(0, 80))}`
      }
      const { protocol } = url
      // A name may end in the dot of the root.
      const hostname = url.hostname.replace(/\.$/, '')
      if (protocol !== 'http:' && protocol !== 'https:')
        return `must be an http or https URL, found '${protocol}'`
      if (url.username !== '' || url.password !== '') return 'must be a URL without credentials, found some'
      if (METADATA_HOST.test(hostname))
        return `must be no address of a cloud's metadata service, found the host '${hostname}'`
      if (isLoopback(hostname) || allowed.has(hostname)) return undefined
      return `must be on this machine (localhost, 127.0.0.1, [::1]) or on a host allowed by --allow-host, found the host '${hostname.slice(0, 80)}'`
    },
  }
}

/** Whether a host, as `URL` writes it, is this machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
}
