/** A deterministic source of numbers; every draw advances it. */
export interface RandomStream {
  /** A whole number in [0, 2^32). */
  uint32(): number
  /** A number in [0, 1) with 32 bits of randomness. */
  fraction(): number
  /** Lower-case hexadecimal digits, two for each of `byteCount` bytes. */
  hex(byteCount: number): string
}

/** One root seed and its named sub-streams: what one part draws never shifts what another part draws. */
export interface Random {
  readonly seed: number
  /** The stream of that name; every call with one name gives the same, advancing stream. */
  stream(name: string): RandomStream
  /** Puts every stream back to its beginning. */
  reset(): void
}

/**
 * Creates the streams of a seed.
 *
 * @param seed - a whole number in [0, 2^32)
 */
export function createRandom(seed: number): Random {
  const streams = new Map<string, ResettableStream>()
  return {
    seed,
    stream(name) {
      let stream = streams.get(name)
      if (stream === undefined) streams.set(name, (stream = createStream(hashText(`${seed}/${name}`))))
      return stream
    },
    reset() {
      for (const stream of streams.values()) stream.reset()
    },
  }
}

/** Draws a root seed from the platform's randomness, for a run that names none. */
export function drawSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
}

/** 32-bit FNV-1a. @see {@link http://www.isthe.com/chongo/tech/comp/fnv/ | FNV hash} */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

interface ResettableStream extends RandomStream {
  reset(): void
}

/** SplitMix32: one addition and a finalizer per draw, full period of 2^32. */
function createStream(start: number): ResettableStream {
  let state = start
  const uint32 = (): number => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  return {
    uint32,
    fraction: () => uint32() / 2 ** 32,
    hex(byteCount) {
      let digits = ''
      for (let i = 0; i < byteCount; i++) digits += HEX_OF_BYTE[uint32() >>> 24] as string
      return digits
    },
    reset() {
      state = start
    },
  }
}

const HEX_OF_BYTE = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
