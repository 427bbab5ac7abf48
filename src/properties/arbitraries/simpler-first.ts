import fc from 'fast-check'

/**
 * Shrinks by `simpler` before the arbitrary's own way: values of one alternative, or from a list, would keep their kind
 * for ever. Every simpler value has to be one that ends after a few steps.
 */
export function simplerFirst<T>(
  source: fc.Arbitrary<T>,
  simpler: (value: T) => Iterable<T>,
): fc.Arbitrary<T> {
  return new SimplerFirst(source, simpler)
}

const OWN = Symbol('found by simpler')

/** A class because fast-check knows arbitraries by their prototype. */
class SimplerFirst<T> extends fc.Arbitrary<T> {
  private readonly source: fc.Arbitrary<T>
  private readonly simpler: (value: T) => Iterable<T>

  constructor(source: fc.Arbitrary<T>, simpler: (value: T) => Iterable<T>) {
    super()
    this.source = source
    this.simpler = simpler
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<T> {
    return this.source.generate(random, biasFactor)
  }

  override canShrinkWithoutContext(_value: unknown): _value is T {
    return false
  }

  override shrink(value: T, context: unknown): fc.Stream<fc.Value<T>> {
    const first = fc.stream([...this.simpler(value)].values()).map((one) => new fc.Value(one, OWN))
    return context === OWN ? first : first.join(this.source.shrink(value, context))
  }
}

/** Halves the way to 0, and takes fractions and digits away. */
export function* simplerNumbers(value: number): Generator<number> {
  if (value === 0 ? Object.is(value, -0) : true) yield 0
  if (value === 0 || Number.isNaN(value)) return
  if (value < 0) yield -value
  if (!Number.isFinite(value)) return
  if (!Number.isInteger(value)) {
    yield Math.trunc(value)
    for (const digits of [1, 2, 3]) {
      const rounded = Number(value.toPrecision(digits))
      if (rounded !== value) yield rounded
    }
    return
  }
  let last = 0
  for (let part = value / 2; Math.abs(part) >= 0.5; part /= 2) {
    const next = value - Math.sign(value) * Math.ceil(Math.abs(part))
    if (next !== last && next !== value) yield next
    last = next
  }
}

/** Halves the way to 0. */
export function* simplerIntegers(value: bigint): Generator<bigint> {
  if (value === 0n) return
  yield 0n
  if (value < 0n) yield -value
  for (let part = value / 2n; part !== 0n; part /= 2n) if (value - part !== value) yield value - part
}
