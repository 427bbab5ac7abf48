import type { Tensor } from '../tensor/tensor.ts'

/** Marks a value that stands for one of Python's types, so that no map of the same form is taken for it. */
export const pythonType: unique symbol = Symbol('pythonType')

/**
 * A `datetime`, `date`, `time` (ISO 8601 as `isoformat()` writes it, a `datetime` in UTC with `Z`), `Decimal` or `UUID`, as text:
 * JavaScript's own types would lose microseconds, zones or digits.
 */
export interface PythonText {
  readonly [pythonType]: 'datetime' | 'date' | 'time' | 'decimal' | 'uuid'
  readonly text: string
}

/** A `timedelta` as Python normalises it: only the days may be negative. */
export interface PythonTimedelta {
  readonly [pythonType]: 'timedelta'
  readonly days: number
  readonly seconds: number
  readonly microseconds: number
}

/** A NumPy scalar such as `np.float32(1.5)`: a tensor of shape `[]`, which a tensor alone would write as an array. */
export interface NumpyScalar {
  readonly [pythonType]: 'numpy-scalar'
  readonly tensor: Tensor
}

/** A `float`: a whole number alone would be written as an integer. Written only, never read. */
export interface PythonFloat {
  readonly [pythonType]: 'float'
  readonly value: number
}

export type PythonValue = PythonText | PythonTimedelta | NumpyScalar | PythonFloat

/** Tells whether a value carries the mark. */
export function isPythonValue(value: object): value is PythonValue {
  return pythonType in value
}

const ZONE = String.raw`(Z|[+-]\d\d:\d\d(:\d\d(\.\d{6})?)?)?`
const DATE = String.raw`\d{4}-\d\d-\d\d`
const TIME = String.raw`\d\d:\d\d(:\d\d(\.\d{3}|\.\d{6})?)?`

/** What each text looks like. */
export const PYTHON_TEXTS: Readonly<Record<PythonText[typeof pythonType], RegExp>> = {
  datetime: new RegExp(`^${DATE}[T ]${TIME}${ZONE}$`),
  date: new RegExp(`^${DATE}$`),
  time: new RegExp(`^${TIME}$`),
  decimal: /^[+-]?((\d+\.?\d*|\.\d+)(e[+-]?\d+)?|inf(inity)?|s?nan\d*)$/i,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
}
