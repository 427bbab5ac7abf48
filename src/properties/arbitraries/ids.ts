import fc from 'fast-check'
import { simplerFirst, simplerIntegers } from './simpler-first.ts'
import { names } from './texts.ts'

/** An id as an API gets it: a text, or a whole number that JavaScript's own parser may round. */
export interface Id {
  /** A bigint where a `number` does not hold the integer. */
  readonly value: string | number | bigint
  /** Its JSON text, to be put into a request as it is. */
  readonly json: string
}

// Where doubles end, where int32 and int64 do, and what follows them.
const ODD_INTEGERS = [
  0n, -1n, 2n ** 31n, 2n ** 32n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, -(2n ** 53n) - 1n, 2n ** 63n - 1n, -(2n ** 63n), 2n ** 63n,
  2n ** 64n - 1n, 123456789012345678901n,
] // prettier-ignore

const integers = simplerFirst(
  fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: fc.nat(1000).map(BigInt) },
    { weight: 2, arbitrary: fc.constantFrom(...ODD_INTEGERS) },
    { weight: 2, arbitrary: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }) },
  ),
  simplerIntegers,
)

// Texts that look like other values, or like each other.
const texts = fc.oneof(
  { withCrossShrink: true },
  { weight: 3, arbitrary: names },
  { weight: 1, arbitrary: fc.uuid() },
  {
    weight: 1,
    arbitrary: fc.constantFrom('1', '01', '1.0', '1e0', 'null', 'true', '9007199254740993', 'a ', 'A', 'a'),
  },
)

/** Ids that are whole numbers, also beyond 2^53 and beyond int64. Shrink to 0. */
export const integerId: fc.Arbitrary<Id> = integers.map((integer) => ({
  value:
    BigInt.asIntN(54, integer) === integer && Number.isSafeInteger(Number(integer))
      ? Number(integer)
      : integer,
  json: String(integer),
}))

/** Ids that are texts, well-formed Unicode of every kind. */
export const textId: fc.Arbitrary<Id> = texts.map((text) => ({ value: text, json: JSON.stringify(text) }))

/** Ids of both kinds. */
export const id: fc.Arbitrary<Id> = fc.oneof({ withCrossShrink: true }, integerId, textId)

/** Ids of a batch, each another; `1` and `"1"` may stand side by side. */
export function ids(
  limits: { minLength?: number; maxLength?: number } = {},
  one: fc.Arbitrary<Id> = id,
): fc.Arbitrary<Id[]> {
  return fc.uniqueArray(one, { maxLength: 12, ...limits, selector: ({ json }) => json })
}
