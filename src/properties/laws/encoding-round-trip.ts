import fc from 'fast-check'
import { findDifference, toText } from '../difference.ts'
import { messageOf } from '../../errors/toolkit-error.ts'

/** Both ends of one exchange: the service's are seen inside it, before anything is encoded and after it is decoded. */
export interface Exchanged<Value, Result = Value> {
  /** What the service took the value for. */
  readonly decoded: Value
  /** What the service answered, before it wrote it. */
  readonly encoded: Result
  /** What the client handed to its caller. */
  readonly received: Result
}

/** What the law needs of a client and of the service it talks to. */
export interface EncodingAdapter<Value, Result = Value, Form = undefined> {
  /**
   * Sends one value through the client under test. Rejects when the client or the service refuses: values that the
   * contract does not allow are not to be generated.
   *
   * @param answerForm - how the service is to write its answer; undefined when `answerForms` is left out
   */
  exchange(value: Value, answerForm: Form | undefined): Promise<Exchanged<Value, Result>>
  /** Ways to write one answer that the contract leaves open; should shrink to the usual one. */
  readonly answerForms?: fc.Arbitrary<Form>
}

/** One run of the law: what is sent, and how the service writes its answer. */
export interface EncodingCase<Value, Form = undefined> {
  readonly value: Value
  readonly answerForm: Form | undefined
}

/** The law in words. */
export const ENCODING_ROUND_TRIP_LAW =
  'What the service decodes is what the caller passed, and what the caller receives is what the service encoded.'

/**
 * The law {@link ENCODING_ROUND_TRIP_LAW} as a fast-check property. Values are equal when their members are, typed arrays
 * when their kind and bits are; so -0 is not 0. Both ends are compared on their own: a client whose two mistakes undo
 * each other, such as one that writes and reads the wrong byte order, is caught.
 *
 * @param value - makes the values that are sent
 */
export function encodingRoundTripLaw<Value, Result, Form = undefined>(
  value: fc.Arbitrary<Value>,
  adapter: EncodingAdapter<Value, Result, Form>,
): fc.IAsyncProperty<[EncodingCase<Value, Form>]> {
  const answerForm: fc.Arbitrary<Form | undefined> = adapter.answerForms ?? fc.constant(undefined)
  return fc.asyncProperty(fc.record({ value, answerForm }), async (given) => {
    const form = given.answerForm === undefined ? '' : `, answered as ${toText(given.answerForm)}`
    const sent = `${ENCODING_ROUND_TRIP_LAW} Sent ${toText(given.value)}${form}`
    let exchanged: Exchanged<Value, Result>
    try {
      exchanged = await adapter.exchange(given.value, given.answerForm)
    } catch (error) {
      throw new Error(`${sent}: ${messageOf(error)}`, { cause: error })
    }
    const { decoded, encoded, received } = exchanged
    assertSame(given.value, decoded, `${sent}: the service should decode`)
    assertSame(encoded, received, `${sent}: the caller should receive`)
  })
}

function assertSame(expected: unknown, found: unknown, words: string): void {
  const difference = findDifference(expected, found)
  if (difference === undefined) return
  const place = difference.pointer === '' ? '' : ` at ${difference.pointer}`
  throw new Error(`${words} ${difference.expected}${place}, found ${difference.found}.`)
}
