import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'

/**
 * Computes the 32-byte HMAC of a message with SHA-256, as it signs webhooks. Synchronous, unlike WebCrypto.
 *
 * @param key - any length, empty too; a key of more than 64 bytes is hashed first
 * @see {@link https://www.rfc-editor.org/rfc/rfc2104#section-2 | RFC 2104, section 2}
 */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array {
  return hmac(sha256, key, message)
}

/** The same as 64 lower-case hexadecimal digits. */
export function hmacSha256Hex(key: Uint8Array, message: Uint8Array): string {
  return Array.from(hmacSha256(key, message), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
