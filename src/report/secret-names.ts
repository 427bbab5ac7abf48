/** Where a name stands: what is a secret in a header may be data in a body. */
export type NamePlace = 'header' | 'query' | 'body'

/** Decides by name which values are secrets. */
export type IsSecretName = (place: NamePlace, name: string) => boolean

const WIRE_NAME =
  /(authorization|authentication|apikey|accesskey|authkey|functionskey|subscriptionkey|token|secret|password|passwd|credential|sessionid)$/
const QUERY_NAMES = new Set(['key', 'auth', 'sig', 'signature', 'code'])
// `token` alone is left out: bodies of language models are full of tokens that are no secrets.
const BODY_NAME =
  /^(authorization|credentials?|privatekey)$|(accesstoken|refreshtoken|idtoken|bearertoken|authtoken|apikey|apitoken|password|passwd|secret)$/

/** @param names - further names that hold secrets, in headers, queries and bodies; case, `-` and `_` do not count */
export function createSecretNames(names: readonly string[]): IsSecretName {
  const given = new Set(names.map(normalize))
  return (place, name) => {
    const plain = normalize(name)
    if (plain === '') return false
    if (given.has(plain)) return true
    if (place === 'body') return BODY_NAME.test(plain)
    return WIRE_NAME.test(plain) || (place === 'query' && QUERY_NAMES.has(plain))
  }
}

function normalize(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
