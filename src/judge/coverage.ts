import type { Api } from '../apis/api.ts'
import type { Operation } from '../contract/operation.ts'
import type { CoverageRow } from '../report/report.ts'
import type { Verdict } from './judge.ts'

/** Counts which promised answers a run came across. */
export interface CoverageTally {
  add(verdict: Verdict): void
  /**
   * A row for each answer that the apis promise, in the order of their specifications.
   *
   * @param reasonOf - why an answer was not seen, for people
   */
  toRows(
    reasonOf?: (api: Api, operation: Operation, status: string) => string | undefined,
  ): readonly CoverageRow[]
}

/** Creates a tally of the answers that some apis promise. */
export function createCoverageTally(apis: readonly Api[]): CoverageTally {
  const counts = new Map<string, number>()
  const keyOf = (api: Api, operation: Operation, status: string, mediaType: string): string =>
    [api.id, operation.operationId, status, mediaType].join(' ')
  return {
    add({ api, operation, response }) {
      if (api === undefined || operation === undefined || response === undefined) return
      const { responses, defaultResponse } = operation
      const isNamed = response.status in responses
      const contract = isNamed ? responses[response.status] : defaultResponse
      if (contract === undefined) return
      const status = isNamed ? String(response.status) : 'default'
      const mediaType = contract.mediaTypes.includes(response.mediaType)
        ? response.mediaType
        : contract.mediaTypes.length === 0
          ? ''
          : undefined
      if (mediaType === undefined) return
      const key = keyOf(api, operation, status, mediaType)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    },
    toRows(reasonOf) {
      return apis.flatMap((api) =>
        api.operations.flatMap((operation) =>
          promisesOf(operation).map(({ status, mediaType }) => {
            const exchanges = counts.get(keyOf(api, operation, status, mediaType)) ?? 0
            const reason = exchanges === 0 ? reasonOf?.(api, operation, status) : undefined
            const row = { api: api.id, operation: operation.operationId, status, mediaType, exchanges }
            return reason === undefined ? row : { ...row, reason }
          }),
        ),
      )
    },
  }
}

function promisesOf({
  responses,
  defaultResponse,
}: Operation): readonly { status: string; mediaType: string }[] {
  const all = Object.entries(responses)
  if (defaultResponse !== undefined) all.push(['default', defaultResponse])
  return all.flatMap(([status, { mediaTypes }]) =>
    (mediaTypes.length === 0 ? [''] : mediaTypes).map((mediaType) => ({ status, mediaType })),
  )
}
