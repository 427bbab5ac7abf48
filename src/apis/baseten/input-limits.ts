import { describeValue } from '../../errors/describe-value.ts'
import type { InferenceRequest } from '../../inference/inference-request.ts'
import type { SlotValue, TemplateReading } from '../body-template.ts'
import { serverError, type BasetenError } from './baseten-error.ts'
import type { InputLimits } from './limit-settings.ts'
import { toPythonPath } from './python-path.ts'

/** The error of more items than a model takes; before anything is done for one of them. */
export function beyondItems(
  { itemCount, columns }: TemplateReading,
  { maxItems = Infinity }: Pick<InputLimits, 'maxItems'>,
): BasetenError | undefined {
  if (itemCount <= maxItems) return undefined
  const list = Object.values(columns)
    .map(placeOfList)
    .find((place) => place !== undefined)
  return refuse(`${toPythonPath(list ?? '')} must hold at most ${maxItems}, found ${itemCount}`)
}

/** Where the list of items is: what the places of the first two have in common. */
function placeOfList([first, second]: readonly SlotValue[]): string | undefined {
  if (first === undefined || second === undefined || first.pointer === second.pointer) return undefined
  let end = 0
  while (first.pointer[end] === second.pointer[end]) end++
  return first.pointer.slice(0, first.pointer.lastIndexOf('/', end))
}

/** The error of numbers beyond the bounds of a model, each by itself or all of a request together. */
export function beyondLimits(
  { inference, reading }: { readonly inference: InferenceRequest; readonly reading: TemplateReading },
  { bounds, totals }: Pick<InputLimits, 'bounds' | 'totals'>,
): BasetenError | undefined {
  const placeOf = (name: string, item: number): string =>
    toPythonPath(reading.columns[name]?.[item]?.pointer ?? '')
  for (const [name, [least, greatest]] of Object.entries(bounds)) {
    for (const [item, { value }] of (inference.columns[name] ?? []).entries()) {
      if (typeof value !== 'number' || (value >= least && value <= greatest)) continue
      return refuse(
        `${placeOf(name, item)} must be from ${least} to ${greatest}, found ${describeValue(value)}`,
      )
    }
  }
  for (const [name, greatest] of Object.entries(totals)) {
    const numbers = (inference.columns[name] ?? []).map(({ value }) =>
      typeof value === 'number' ? value : 0,
    )
    const sum = numbers.reduce((one, other) => one + other, 0)
    if (sum <= greatest) continue
    const found = `found ${describeValue(sum)} (${numbers.length} items)`
    return refuse(`${placeOf(name, 0)} must be at most ${greatest} in total, ${found}`)
  }
  return undefined
}

/** The model raises an HTTP exception for these, with a detail of its own. */
function refuse(detail: string): BasetenError {
  return serverError(422, '600', detail)
}
