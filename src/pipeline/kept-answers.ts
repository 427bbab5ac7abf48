import { equalsInConstantTime } from '../apis/authorization.ts'
import type { KeptLink, TypedResponse } from '../apis/api.ts'
import type { Clock } from '../clock/clock.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import type { Random } from '../random/random.ts'

/** Answers that clients fetch later by link, for a limited time. Bounded: the oldest give way. */
export interface KeptAnswers {
  keep(answer: TypedResponse, about: { readonly lifetimeMs: number; readonly owner: Deployment }): KeptLink
  /** `unknown`: never kept here or given way; `refused`: expired, or the signature is not ours. */
  find(link: KeptLink): TypedResponse | 'unknown' | 'refused'
  /** The deployment whose answer a link leads to. */
  ownerOf(link: KeptLink): Deployment | undefined
}

const MAX_ANSWERS = 1000

export function createKeptAnswers({ random, clock }: { random: Random; clock: Clock }): KeptAnswers {
  const ids = random.stream('links')
  const answers = new Map<
    string,
    { readonly link: KeptLink; readonly answer: TypedResponse; readonly owner: Deployment }
  >()
  return {
    keep(answer, { lifetimeMs, owner }) {
      const link = { id: ids.hex(16), expiresMs: clock.nowMs() + lifetimeMs, signature: ids.hex(32) }
      answers.set(link.id, { link, answer, owner })
      if (answers.size > MAX_ANSWERS) answers.delete(answers.keys().next().value as string)
      return link
    },
    find({ id, expiresMs, signature }) {
      const kept = answers.get(id)
      if (kept === undefined) return 'unknown'
      const isOurs = kept.link.expiresMs === expiresMs && equalsInConstantTime(signature, kept.link.signature)
      if (!isOurs || clock.nowMs() >= expiresMs) return 'refused'
      return kept.answer
    },
    ownerOf: ({ id }) => answers.get(id)?.owner,
  }
}
