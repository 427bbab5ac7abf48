import type {} from 'vitest'

export { contractMatchers, type ContractMatchers, type MatcherResult } from './contract-matchers.ts'

declare module 'vitest' {
  // All declarations of an interface have the same parameters: these are those of Vitest 5.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- see above
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /**
     * Whether a response fits an operation of an API, or an exchange fits an API. Asynchronous: await it.
     *
     * @param operation - the operationId; with a response only
     */
    toMatchContract(api: string, operation?: string): Promise<void>
  }
}
