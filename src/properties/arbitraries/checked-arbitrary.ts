import fc from 'fast-check'
import { ToolkitError } from '../../errors/toolkit-error.ts'

export interface CheckedOptions<T> {
  /** Makes the values; asked for once, when the first value is needed, so that arbitraries may name themselves. */
  readonly source: () => fc.Arbitrary<T>
  accepts(value: T): boolean
  /** Values that are made and refused before the arbitrary gives up. */
  readonly maxTries: number
  /** The message of giving up. */
  readonly failure: string
}

/**
 * Makes values of another arbitrary that fit a condition, as `filter` does, but gives up after a number of tries where
 * `filter` would go on for ever. An arbitrary that never found a value gives up at once from then on.
 *
 * @throws {ToolkitError} USAGE_INVALID while it generates, when it gives up
 */
export function checkedArbitrary<T>(options: CheckedOptions<T>): fc.Arbitrary<T> {
  return new CheckedArbitrary(options)
}

/** A class because fast-check knows arbitraries by their prototype. */
class CheckedArbitrary<T> extends fc.Arbitrary<T> {
  private readonly options: CheckedOptions<T>
  private source: fc.Arbitrary<T> | undefined
  private isHopeless = false
  private hasSucceeded = false

  constructor(options: CheckedOptions<T>) {
    super()
    this.options = options
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<T> {
    const { maxTries, failure } = this.options
    for (let i = 0; i < maxTries && !this.isHopeless; i++) {
      const value = this.tryOnce(random, biasFactor)
      if (value === undefined || !this.options.accepts(value.value_)) continue
      this.hasSucceeded = true
      return value
    }
    this.isHopeless = !this.hasSucceeded
    throw new ToolkitError('USAGE_INVALID', failure)
  }

  override canShrinkWithoutContext(value: unknown): value is T {
    return this.open().canShrinkWithoutContext(value) && this.options.accepts(value)
  }

  override shrink(value: T, context: unknown): fc.Stream<fc.Value<T>> {
    return this.open()
      .shrink(value, context)
      .filter((smaller) => this.options.accepts(smaller.value_))
  }

  /** A part of the value that gave up is a try that failed: there may be alternatives without it. */
  private tryOnce(random: fc.Random, biasFactor: number | undefined): fc.Value<T> | undefined {
    try {
      return this.open().generate(random, biasFactor)
    } catch (error) {
      if (error instanceof ToolkitError && error.code === 'USAGE_INVALID') return undefined
      throw error
    }
  }

  private open(): fc.Arbitrary<T> {
    return (this.source ??= this.options.source())
  }
}
