import type { SkipReason } from './recording.ts'

/** Counts the exchanges that are not judged. */
export interface SkipTally {
  readonly add: (reason: SkipReason, url: string) => void
  /** One line for each reason, with the hosts that occurred most. */
  readonly describe: () => readonly string[]
}

const REASONS: Readonly<Record<SkipReason, string>> = {
  'other-host': 'of other hosts',
  preflight: 'that only ask whether a page may send (CORS preflight)',
  options: 'with OPTIONS, which no API documents',
  aborted: 'that the client gave up before there was an answer',
  'not-http': 'that are not HTTP',
}
const MAX_HOSTS = 1_000
const SHOWN_HOSTS = 5

export function createSkipTally(): SkipTally {
  const counts = new Map<SkipReason, number>()
  const hosts = new Map<string, number>()
  return {
    add(reason, url) {
      counts.set(reason, (counts.get(reason) ?? 0) + 1)
      if (reason !== 'other-host') return
      const { host } = new URL(url)
      if (hosts.has(host) || hosts.size < MAX_HOSTS) hosts.set(host, (hosts.get(host) ?? 0) + 1)
    },
    describe: () =>
      [...counts].map(([reason, count]) => {
        const names = reason === 'other-host' ? `: ${listHosts(hosts)}` : ''
        return `skipped ${count} ${count === 1 ? 'exchange' : 'exchanges'} ${REASONS[reason]}${names}`
      }),
  }
}

function listHosts(hosts: ReadonlyMap<string, number>): string {
  const names = [...hosts].sort(([, a], [, b]) => b - a).map(([host, count]) => `${host} (${count})`)
  const more = names.length - SHOWN_HOSTS
  return names.slice(0, SHOWN_HOSTS).join(', ') + (more > 0 ? ` and ${more} more` : '')
}
