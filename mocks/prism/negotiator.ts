import { readFile } from 'node:fs/promises'
import type { IPrismComponents } from '@stoplight/prism-core'
import type { IHttpConfig, IHttpOperationConfig, IHttpRequest, IHttpResponse } from '@stoplight/prism-http'
import type { IHttpOperation } from '@stoplight/types'
import type { Api } from '../../src/apis/api.ts'

type Mock = IPrismComponents<IHttpOperation, IHttpRequest, IHttpResponse, IHttpConfig>['mock']

/** Prism's own answering machine: declared examples, and values made from schemas. */
export interface Negotiator {
  readonly mock: Mock
  /** Prism's form of an operation. */
  operationOf(api: Api, method: string, path: string): Promise<IHttpOperation | undefined>
}

/** Loads it: 0.5 s and 90 MB, so only when first needed. */
export async function loadNegotiator(): Promise<Negotiator> {
  const [{ default: mocker }, { getHttpOperationsFromSpec }] = await Promise.all([
    // The package has no entry for its parts; the root would do the same and export less.
    import('@stoplight/prism-http/dist/mocker/index.js') as Promise<unknown> as Promise<{
      default: Mock | { default: Mock }
    }>,
    import('@stoplight/prism-http'),
  ])
  const documents = new Map<string, Promise<readonly IHttpOperation[]>>()
  const read = async (id: string): Promise<readonly IHttpOperation[]> => {
    const file = new URL(`../../src/apis/${id}/generated/document.json`, import.meta.url)
    return getHttpOperationsFromSpec(JSON.parse(await readFile(file, 'utf8')) as object)
  }
  return {
    // Module runners that unwrap CommonJS, as Vitest's, hand over the function itself.
    mock: 'default' in mocker ? mocker.default : mocker,
    async operationOf({ id }, method, path) {
      let operations = documents.get(id)
      if (operations === undefined) documents.set(id, (operations = read(id)))
      return (await operations).find((one) => one.method.toUpperCase() === method && one.path === path)
    },
  }
}

/** What a `Prefer` header asks of Prism, or undefined when it asks nothing of it. */
export function parsePrefer(header: string | undefined): IHttpOperationConfig | undefined {
  if (header === undefined) return undefined
  const wanted = new Map(
    header.split(/[,;]/).map((part) => {
      const [name = '', value = ''] = part.split('=', 2)
      return [name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, '$1')]
    }),
  )
  // RFC 7240, section 2: a preference that cannot be understood is ignored.
  const code = /^\d{3}$/.exec(wanted.get('code') ?? '')?.[0]
  const exampleKey = wanted.get('example')
  if (code === undefined && exampleKey === undefined && !wanted.has('dynamic')) return undefined
  return {
    dynamic: wanted.get('dynamic') === 'true',
    ...(code === undefined ? {} : { code: Number(code) }),
    ...(exampleKey === undefined ? {} : { exampleKey }),
  }
}
