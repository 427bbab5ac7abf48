import { InvalidArgumentError } from 'commander'

/** Reads a whole number from 0 to `max` for commander. */
export function parseInteger(max: number): (text: string) => number {
  return (text) => {
    if (!/^\d+$/.test(text) || Number(text) > max) {
      throw new InvalidArgumentError(`Expected a whole number from 0 to ${max}, found '${text}'.`)
    }
    return Number(text)
  }
}
