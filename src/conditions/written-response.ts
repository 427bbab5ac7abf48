/** A response ready to be written, whatever carries it. */
export interface WrittenResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Text, bytes, or bytes that are still being made: whoever writes those stops reading when the client has gone. */
  readonly body: string | Uint8Array | AsyncIterable<Uint8Array>
  /** The connection ends in this way in place of the end of the answer; left out for an answer that ends well. */
  readonly breaks?: BrokenConnection
}

/** How a connection ends too early: nothing of the answer is written, or its headers and the body as it is here. */
export interface BrokenConnection {
  /** In order, or by a reset (TCP's RST). */
  readonly by: 'close' | 'reset'
  readonly place: 'before-headers' | 'in-body'
}

/** Sets a header, whatever case its name has been written in. */
export function withHeader(
  headers: WrittenResponse['headers'],
  name: string,
  value: string,
): WrittenResponse['headers'] {
  return { ...withoutHeader(headers, name), [name]: value }
}

/** @param name - in lower case */
export function withoutHeader(headers: WrittenResponse['headers'], name: string): WrittenResponse['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([one]) => one.toLowerCase() !== name))
}
