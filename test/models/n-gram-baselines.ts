/** How surprised a model is by documents: the perplexity of their tokens, each predicted from those before it. */
export interface Baselines {
  readonly uniform: number
  readonly unigram: number
  readonly bigram: number
}

type Documents = readonly (readonly number[])[]

/** Discounts that are tried; the bigram model gets the one that suits the measured documents best. */
const DISCOUNTS = [0.3, 0.5, 0.7, 0.9]

/** Counts n-grams in one list of documents and measures them on another. Every document begins with its start token. */
export function measureBaselines(
  training: Documents,
  measured: Documents,
  vocabularySize: number,
): Baselines {
  const unigrams = new Map<number, number>()
  const bigrams = new Map<number, Map<number, number>>()
  let total = 0
  for (const document of training) {
    for (const [i, token] of document.entries()) {
      if (i === 0) continue
      const previous = document[i - 1] as number
      const followers = bigrams.get(previous) ?? new Map<number, number>()
      bigrams.set(previous, followers.set(token, (followers.get(token) ?? 0) + 1))
      unigrams.set(token, (unigrams.get(token) ?? 0) + 1)
      total += 1
    }
  }
  const unigram = (token: number) => ((unigrams.get(token) ?? 0) + 0.1) / (total + 0.1 * vocabularySize)
  // Absolute discounting: what frequent followers lose goes to tokens that never followed.
  const bigram = (discount: number) => (token: number, previous: number) => {
    const followers = bigrams.get(previous)
    if (followers === undefined) return unigram(token)
    const count = Array.from(followers.values()).reduce((sum, each) => sum + each, 0)
    const kept = Math.max((followers.get(token) ?? 0) - discount, 0)
    return (kept + discount * followers.size * unigram(token)) / count
  }
  const perplexity = (probability: (token: number, previous: number) => number) =>
    toPerplexity(
      measured.flatMap((document) =>
        document.slice(1).map((token, i) => probability(token, document[i] as number)),
      ),
    )
  return {
    uniform: vocabularySize,
    unigram: perplexity(unigram),
    bigram: Math.min(...DISCOUNTS.map((discount) => perplexity(bigram(discount)))),
  }
}

/** The perplexity of tokens that were given these probabilities. */
export function toPerplexity(probabilities: readonly number[]): number {
  const nats = probabilities.reduce((sum, probability) => sum - Math.log(probability), 0)
  return Math.exp(nats / probabilities.length)
}
