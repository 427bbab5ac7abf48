import { BYTE_CHARACTERS, splitIntoPieces } from '../../../src/features/byte-pair-tokenizer.ts'

/**
 * Learns the merges of a byte-pair tokenizer: again and again the most frequent pair of neighbours becomes a token. Of
 * equally frequent pairs the alphabetically first one wins; a pair that stands once only is never joined.
 *
 * @see {@link https://arxiv.org/abs/1508.07909 | Sennrich et al., section 3.2}
 */
export function learnMerges(texts: readonly string[], maxMerges: number): string[] {
  const counts = new Map<string, number>()
  for (const piece of texts.flatMap(splitIntoPieces)) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  const utf8 = new TextEncoder()
  const pieces = Array.from(counts, ([piece, count]) => ({
    count,
    tokens: Array.from(utf8.encode(piece), (byte) => BYTE_CHARACTERS[byte] as string),
  }))
  const merges: string[] = []
  const known = new Set(BYTE_CHARACTERS)
  while (merges.length < maxMerges) {
    const pairs = new Map<string, number>()
    for (const { tokens, count } of pieces) {
      for (let i = 1; i < tokens.length; i++) {
        const pair = `${tokens[i - 1]} ${tokens[i]}`
        pairs.set(pair, (pairs.get(pair) ?? 0) + count)
      }
    }
    let [best, bestCount] = ['', 1]
    for (const [pair, count] of pairs) {
      const better = count > bestCount || (count === bestCount && best !== '' && pair < best)
      if (better && !known.has(pair.replace(' ', ''))) [best, bestCount] = [pair, count]
    }
    if (best === '') break
    const [left, right] = best.split(' ') as [string, string]
    merges.push(best)
    known.add(left + right)
    for (const piece of pieces) piece.tokens = joinPair(piece.tokens, left, right)
  }
  return merges
}

function joinPair(tokens: readonly string[], left: string, right: string): string[] {
  const joined: string[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i] === left && tokens[i + 1] === right) {
      joined.push(left + right)
      i += 1
    } else joined.push(tokens[i] as string)
  }
  return joined
}
