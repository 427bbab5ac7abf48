/**
 * Two functions that undo each other: `decode(encode(value))` equals `value`, and `encode(decode(wire))` gives the same
 * wire value again for everything that `encode` writes. Neither changes what it is given.
 */
export interface Codec<Value, Wire> {
  encode(value: Value): Wire
  /** @throws {ToolkitError} DECODE_FAILED for every wire value that is malformed; nothing else is thrown */
  decode(wire: Wire): Value
}
