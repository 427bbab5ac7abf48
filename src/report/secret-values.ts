import { escapePointerSegment } from '../contract/json-pointer.ts'
import { encodeBase64 } from '../codecs/base64.ts'
import { toWellFormed } from './well-formed.ts'

/** Stands for what was taken out. */
export const REDACTED = '[redacted]'

// Shorter ones occur by chance in other words; they are taken out where their name says so, and nowhere else.
const MIN_SECRET_CHARACTERS = 6
// At the end of a text that was cut, this much of a secret's start counts as the secret.
const MIN_CUT_CHARACTERS = 3

/** Secrets that are known by their value, taken out wherever they occur. */
export interface SecretValues {
  /** How many spellings are known: a text that was redacted at a lower count may hold secrets. */
  readonly spellingCount: number
  /** Notes a secret; blanks around it do not count, nor values of fewer than 6 characters. */
  add(value: string): void
  /** Takes out the secrets in every spelling that a report may have them in. */
  redact(text: string): string
  /** As `redact`, for a text that goes on behind its end: the start of a secret is taken out there, too. */
  redactCut(text: string): string
}

export function createSecretValues(): SecretValues {
  const spellings = new Set<string>()
  let pattern: RegExp | undefined
  const redact = (text: string): string => {
    if (spellings.size === 0) return text
    pattern ??= toPattern(spellings)
    return text.replace(pattern, REDACTED)
  }
  return {
    get spellingCount() {
      return spellings.size
    },
    add(value) {
      const secret = value.trim()
      if (secret.length < MIN_SECRET_CHARACTERS || secret === REDACTED || spellings.has(secret)) return
      for (const spelling of toSpellings(secret)) spellings.add(spelling)
      pattern = undefined
    },
    redact,
    redactCut: (text) => cutPartialSecret(redact(text), spellings),
  }
}

/** Longest first: a secret that begins with another one goes as a whole. */
function toPattern(spellings: ReadonlySet<string>): RegExp {
  const sources = [...spellings].sort((a, b) => b.length - a.length).map(escapePattern)
  return new RegExp(sources.join('|'), 'gi')
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

/** As it is, in JSON, in a URL, in a form, in a JSON pointer, in single quotes of a shell, and as base64. */
function toSpellings(secret: string): string[] {
  const inJson = JSON.stringify(secret).slice(1, -1)
  const inUrl = encodeURIComponent(toWellFormed(secret))
  const asBase64 = encodeBase64(new TextEncoder().encode(secret))
  return [
    secret,
    inJson,
    inJson.replaceAll('/', '\\/'),
    inUrl,
    inUrl.replaceAll('%20', '+'),
    escapePointerSegment(secret),
    secret.replaceAll("'", "'\\''"),
    asBase64.replace(/=+$/, ''),
  ]
}

function cutPartialSecret(text: string, spellings: ReadonlySet<string>): string {
  for (const spelling of spellings) {
    for (let length = Math.min(spelling.length - 1, text.length); length >= MIN_CUT_CHARACTERS; length--) {
      if (text.endsWith(spelling.slice(0, length))) return text.slice(0, -length) + REDACTED
    }
  }
  return text
}
