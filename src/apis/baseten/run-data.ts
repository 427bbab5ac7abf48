/** What is noted down of an asynchronous request, for its status. */
export interface RunData {
  readonly api: 'baseten'
  readonly kind: 'model' | 'chain'
  /** Of the model or the chain. */
  readonly id: string
  readonly deploymentId: string
}

export function isRunData(data: unknown): data is RunData {
  return typeof data === 'object' && data !== null && 'api' in data && data.api === 'baseten'
}

/** The member that names the model or the chain, in statuses and webhooks: exactly one of both. */
export function ownerOf({ kind, id }: Pick<RunData, 'kind' | 'id'>): Readonly<Record<string, string>> {
  return kind === 'model' ? { model_id: id } : { chain_id: id }
}

/** A time in UTC with the six digits of Python's datetimes. */
export function toTimeText(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000Z')
}
