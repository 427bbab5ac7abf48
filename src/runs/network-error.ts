import { messageOf } from '../errors/toolkit-error.ts'

/** Describes why a connection failed. The platform hides the reason behind `fetch failed` or a list of errors. */
export function describeNetworkError(error: unknown): string {
  if (!(error instanceof Error)) return messageOf(error)
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : error.cause
  if (inner === undefined) return error.message
  return error.message === ''
    ? describeNetworkError(inner)
    : `${error.message}: ${describeNetworkError(inner)}`
}
