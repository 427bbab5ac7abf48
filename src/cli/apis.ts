import { readFile } from 'node:fs/promises'
import { apis } from '../apis/registry.ts'
import { nameSource } from '../report/finding.ts'

/** A document that a specification was written from. */
interface Source {
  readonly document: string
  readonly version?: string
  readonly date?: string
  readonly supports: string
}

/** What is known about one API. */
export interface ApiDescription {
  readonly id: string
  readonly title: string
  readonly hosts: readonly string[]
  readonly operations: readonly {
    readonly operationId: string
    readonly method: string
    readonly path: string
  }[]
  readonly rules: number
  readonly sources: readonly Source[]
}

/** Describes every API that is served, checked and mocked. */
export function describeApis(): Promise<readonly ApiDescription[]> {
  return Promise.all(
    apis.map(async ({ id, title, operations, rules }) => {
      const url = new URL(`../apis/${id}/generated/document.json`, import.meta.url)
      const { servers, info } = JSON.parse(await readFile(url, 'utf8')) as {
        readonly servers: readonly { readonly url: string }[]
        readonly info: { readonly 'x-source': readonly Source[] }
      }
      return {
        id,
        title,
        hosts: servers.map((server) => server.url),
        operations: operations.map(({ operationId, method, path }) => ({ operationId, method, path })),
        rules: rules?.rules.size ?? 0,
        sources: info['x-source'],
      }
    }),
  )
}

const MAX_OPERATIONS = 12

/** The same for people. */
export function tabulateApis(descriptions: readonly ApiDescription[]): string {
  return descriptions.map(describe).join('\n')
}

function describe({ id, title, hosts, operations, rules, sources }: ApiDescription): string {
  const shown = operations.slice(0, MAX_OPERATIONS)
  const width = Math.max(...shown.map(({ operationId }) => operationId.length))
  const more = operations.length - shown.length
  return [
    `${id}: ${title}`,
    ...hosts.map((host) => `  host       ${host}`),
    ...shown.map(
      ({ operationId, method, path }) => `  operation  ${operationId.padEnd(width)}  ${method} ${path}`,
    ),
    ...(more > 0 ? [`             and ${more} more, see --json`] : []),
    `  rules      ${rules} of its own, see mockference explain`,
    ...sources.map(({ document, version, date }) => {
      const edition = [version, date].filter((part) => part !== undefined).join(', ')
      return `  document   ${nameSource({ document })}${edition === '' ? '' : ` (${edition})`}`
    }),
    '',
  ].join('\n')
}
