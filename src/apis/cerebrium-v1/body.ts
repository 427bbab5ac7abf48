import type { Violation } from '../../contract/violation.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import { escapePointerSegment } from '../../contract/json-pointer.ts'
import { listViolations } from '../../contract/violation-list.ts'
import { requestInvalid, type Failure } from '../failure.ts'
import { countProblemOf, type DataPoints } from './data-points.ts'

/**
 * Reads a JSON body of a model in a project: the list of data points, or an object that holds it in `data` beside
 * `parameters`. A text or an object in `data` is the only data point.
 *
 * @param isVector - whether a list of bare numbers is one data point, as it was in 2022
 */
export function readBody(
  body: unknown,
  isVector: (list: readonly unknown[]) => boolean,
): DataPoints | Failure {
  if (Array.isArray(body)) return readList(body, '', isVector)
  if (!isRecord(body) || !Object.hasOwn(body, 'data')) {
    const message = `must be a list of data points, or an object with 'data', found ${describeValue(body)}`
    return requestInvalid([{ code: 'body-shape', pointer: '', message }])
  }
  const { data, parameters = {}, webhook_endpoint: _, ...others } = body
  const read = Array.isArray(data)
    ? readList(data, '/data', isVector)
    : { points: [data], pointerOf: () => '/data', files: undefined, parameters: {}, remarks: [] }
  if (!('points' in read)) return read
  return {
    ...read,
    parameters: parameters as Readonly<Record<string, unknown>>,
    remarks: [...read.remarks, ...remarkUnknown(Object.keys(others))],
  }
}

function readList(
  list: readonly unknown[],
  pointer: string,
  isVector: (list: readonly unknown[]) => boolean,
): DataPoints | Failure {
  if (list.length === 0) {
    const message = 'must hold at least one data point, found an empty list'
    return requestInvalid([{ code: 'data-empty', pointer, message }])
  }
  const plain = { files: undefined, parameters: {}, remarks: [] }
  if (!isVector(list)) {
    const problem = countProblemOf(list.length, pointer)
    if (problem !== undefined) return requestInvalid([problem])
    return { ...plain, points: list, pointerOf: (index) => `${pointer}/${index}` }
  }
  const message = 'should be a list of data points, found the numbers of one without a list around them'
  return {
    ...plain,
    points: [list],
    pointerOf: () => pointer,
    remarks: [{ code: 'feature-vector', pointer, message }],
  }
}

/** Departures that are ignored. */
export function remarkUnknown(names: readonly string[]): readonly Violation[] {
  return listViolations(names, (name) => {
    const message = `should be one that the model knows, found ${describeValue(name)}; it was ignored`
    return { code: 'member-unknown', pointer: `/${escapePointerSegment(name)}`, message }
  })
}
