import { InvalidArgumentError } from 'commander'

/** Reads a whole number from `min` to `max` for commander. */
export function parseInteger(max: number, min = 0): (text: string) => number {
  return (text) => {
    if (!/^\d+$/.test(text) || Number(text) < min || Number(text) > max) {
      throw new InvalidArgumentError(`Expected a whole number from ${min} to ${max}, found '${text}'.`)
    }
    return Number(text)
  }
}
