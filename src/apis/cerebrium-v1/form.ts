import { parseJson } from '../../codecs/lossless-json.ts'
import { partText, type FormPart } from '../../codecs/multipart.ts'
import type { Violation } from '../../contract/violation.ts'
import { listViolations, MAX_LISTED } from '../../contract/violation-list.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { messageOf, ToolkitError } from '../../errors/toolkit-error.ts'
import { requestInvalid, type Failure } from '../failure.ts'
import { countProblemOf, type DataPoints, type PairedFile } from './data-points.ts'

const NUMBERED_FILE = /^file(0|[1-9]\d*)$/

/**
 * Reads a form: one part `data`, JSON text of the list of data points, and a file for each of them. Files are called
 * `files` and follow the order of the data points, as curl sends them, or `file0`, `file1` and so on, as the vendor's
 * client does. The order of the parts is free otherwise.
 *
 * @param isLenient - pairs up to the shorter of the two lists, as Python's `zip` does, in place of refusing the request
 */
export function readForm(parts: readonly FormPart[], isLenient: boolean): DataPoints | Failure {
  const data = parts.filter(({ name }) => name === 'data')
  const files = findFiles(parts)
  const violations: Violation[] = []
  if (data.length !== 1)
    violations.push(
      refuse('/data', 'form-data', `must come once, found ${countParts(data.length)} of that name`, parts),
    )
  if ('code' in files) violations.push(files)
  if (violations.length > 0 || 'code' in files) return requestInvalid(violations)
  const points = readPoints(data[0] as FormPart)
  if (!Array.isArray(points)) return requestInvalid([points as Violation])
  const unknown = parts.filter(({ name }) => name !== 'data' && name !== 'files' && !NUMBERED_FILE.test(name))
  const remarks = [
    ...listViolations(unknown, ({ name }) => {
      const message = `should be data, files or file<number>, found ${describeValue(name)}; the part was ignored`
      return { code: 'form-part-unknown', pointer: '', message }
    }),
  ]
  const found = `${countOf(files.length, 'file')} and ${countOf(points.length, 'data point')}`
  const count = Math.min(points.length, files.length)
  if (files.length !== points.length) {
    const message = `as many files as data points, found ${found}`
    if (!isLenient || count === 0)
      return requestInvalid([{ code: 'form-count', pointer: '/files', message: `must be ${message}` }])
    remarks.push({ code: 'form-count', pointer: '/files', message: `should be ${message}` })
  }
  return {
    points: points.slice(0, count),
    pointerOf: (index) => `/data/${index}`,
    files: files.slice(0, count),
    parameters: {},
    remarks,
  }
}

/** The files in the order of the data points, or why there is none. */
function findFiles(parts: readonly FormPart[]): readonly PairedFile[] | Violation {
  const named = parts.filter(({ name }) => name === 'files')
  const numbered = parts.filter(({ name }) => NUMBERED_FILE.test(name))
  if (named.length === 0 && numbered.length === 0)
    return refuse('/files', 'form-files', 'must be given, a file for each data point, found none', parts)
  if (named.length > 0 && numbered.length > 0) {
    const message = `must be called either files or file0, file1 and so on, found ${countParts(named.length)} files and ${countParts(numbered.length)} with a number`
    return { code: 'form-files', pointer: '/files', message }
  }
  if (named.length > 0) return named.map(({ bytes }, index) => ({ bytes, pointer: `/files/${index}` }))
  const byNumber = numbered
    .map(({ name, bytes }) => ({ number: Number(name.slice(4)), bytes, pointer: `/${name}` }))
    .sort((a, b) => a.number - b.number)
  const double = byNumber.find(({ number }, index) => number === byNumber[index - 1]?.number)
  if (double !== undefined) {
    const count = byNumber.filter(({ number }) => number === double.number).length
    const message = `must come once, found ${countParts(count)} of that name`
    return { code: 'form-files', pointer: double.pointer, message }
  }
  const gap = byNumber.findIndex(({ number }, index) => number !== index)
  if (gap < 0) return byNumber
  const message = `must be numbered from 0 without a gap, found ${countParts(numbered.length)} and among them no file${gap}`
  return { code: 'form-files', pointer: `/file${gap}`, message }
}

function readPoints(part: FormPart): readonly unknown[] | Violation {
  try {
    // A byte order mark is skipped, as at the beginning of a JSON body.
    const text = partText(part).replace(/^\ufeff/, '')
    if (text.trim() === '') {
      const message = 'must be JSON text of a list of data points, found an empty part'
      return { code: 'form-data', pointer: '/data', message }
    }
    const { value } = parseJson(text, { keepNumberTexts: false })
    if (Array.isArray(value)) return countProblemOf(value.length, '/data') ?? (value as readonly unknown[])
    const message = `must be JSON text of a list of data points, found ${describeValue(value)}`
    return { code: 'form-data', pointer: '/data', message }
  } catch (error) {
    if (!(error instanceof ToolkitError)) throw error
    const message = messageOf(error).replace(/^Failed to [^:]+: /, 'must be JSON text: ')
    return { code: 'form-data', pointer: '/data', message }
  }
}

function refuse(pointer: string, code: string, message: string, parts: readonly FormPart[]): Violation {
  const names = parts.slice(0, MAX_LISTED).map(({ name }) => describeValue(name))
  const more = parts.length > MAX_LISTED ? ` and ${parts.length - MAX_LISTED} more` : ''
  const all = names.length === 0 ? 'the form has no part' : `the form has ${names.join(', ')}${more}`
  return { code, pointer, message: `${message}; ${all}` }
}

function countParts(count: number): string {
  return countOf(count, 'part')
}

function countOf(count: number, what: string): string {
  return `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`
}
