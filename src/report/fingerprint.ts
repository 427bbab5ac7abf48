import { toPointerPattern, type Finding } from './finding.ts'

/**
 * 16 hexadecimal digits that are the same for findings of one kind in every run: code, API, operation, side and pointer
 * pattern. Messages, severity and files are left out, so that a reworded rule or a moved line does not make findings new.
 */
export function fingerprintOf(finding: Finding): string {
  return hashText(kindOf(finding))
}

/** Text that is equal for findings of one kind. */
export function kindOf(finding: Finding): string {
  const { code, api, operation, side } = finding
  return JSON.stringify([code, api, operation ?? null, side, toPointerPattern(finding)])
}

const utf8 = new TextEncoder()

/** 64-bit FNV-1a of the UTF-8 bytes. @see {@link http://www.isthe.com/chongo/tech/comp/fnv/ | FNV hash} */
export function hashText(text: string): string {
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (const byte of utf8.encode(text)) {
    low = (low ^ byte) >>> 0
    // The prime is 2^40 + 0x1b3; the products stay below 2^42, so they are exact.
    const product = low * 0x1b3
    high = (high * 0x1b3 + Math.floor(product / 2 ** 32) + ((low << 8) >>> 0)) % 2 ** 32
    low = product % 2 ** 32
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}
