/** Names and values in the order on the wire; a name may occur more than once. */
export type HeaderList = readonly (readonly [name: string, value: string])[]

/** One request and its response with everything in them, as they were on the wire. */
export interface Exchange {
  /** In upper case. */
  readonly method: string
  /** Absolute. */
  readonly url: string
  readonly requestHeaders: HeaderList
  /** Absent when it was not recorded; empty when there was none. */
  readonly requestBody?: Uint8Array
  /** Absent when there was no answer. */
  readonly status?: number
  readonly responseHeaders?: HeaderList
  /** Absent when it was not recorded. Compressed bytes are read when `content-encoding` says how. */
  readonly responseBody?: Uint8Array
  /** Why there was no answer, or why it ended before it was complete, in words. */
  readonly failure?: string
}

/** Headers by name in lower case; values of a name that occurs more than once are joined with a comma. */
export function toHeaderRecord(headers: HeaderList): Readonly<Record<string, string | undefined>> {
  const record = { __proto__: null } as unknown as Record<string, string>
  for (const [name, value] of headers) {
    const key = name.toLowerCase()
    record[key] = key in record ? `${record[key]}, ${value}` : value
  }
  return record
}
