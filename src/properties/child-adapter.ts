import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { isRecord } from '../errors/is-record.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import { ask, createChildCalls, type ChildCall, type SendCall, type WaitingCall } from './child-calls.ts'
import { fromChildValue, toChildValue } from './child-values.ts'
import type { AdapterContext, ClientAdapter, LawInstance } from './client-adapter.ts'
import { AdapterProblem } from './law-client.ts'

/** An adapter in another process. Whoever made it calls `close`. */
export interface ChildAdapter extends ClientAdapter {
  /** Ends the process. */
  close(): void
}

interface Child {
  readonly process: ChildProcessWithoutNullStreams
  readonly waiting: Map<number, WaitingCall>
  /** What it has written that is no whole line, and what it has said on standard error. */
  readonly remains: { line: string; words: string }
}

export interface ChildAdapterOptions {
  /** Whether the child answers `predict`; true when left out. */
  readonly takesInstances?: boolean
  /** What else it answers. */
  readonly calls?: readonly ChildCall[]
  /** Names of the ways of streaming that it has; all when left out. */
  readonly streamForms?: readonly string[]
}

/** Longer than any list of predictions that the laws ask for. */
const MAX_LINE_CHARACTERS = 50_000_000
const MAX_QUOTED_CHARACTERS = 200
const END_WITHIN_MS = 200

/**
 * Makes an adapter of a command that reads one JSON object per line from its standard input and answers with one per line
 * on its standard output; see `docs/laws.md`. The process is started with the first call, and again after one that took
 * too long.
 *
 * @param command - as for a shell
 */
export function createChildAdapter(command: string, options: ChildAdapterOptions = {}): ChildAdapter {
  const { calls = [], streamForms, takesInstances = true } = options
  let child: Child | undefined
  let lastId = 0
  const abandon = (): string | undefined => {
    const left = child
    child = undefined
    if (left === undefined) return undefined
    stop(left)
    return describeRemains(left)
  }
  const send: SendCall = (call, { baseUrl, apiKey, deployment }, members, taker) => {
    const { process: running, waiting } = (child ??= tryToStart(command))
    const id = ++lastId
    waiting.set(id, taker)
    running.stdin.write(`${JSON.stringify({ id, call, baseUrl, apiKey, deployment, ...members })}\n`)
  }
  return {
    needsServer: true,
    takesInstances,
    ...(streamForms === undefined ? {} : { streamForms }),
    ...createChildCalls(send, calls),
    predict(instances: readonly LawInstance[], context: AdapterContext) {
      const members = { instances: instances.map(toChildValue) }
      return ask(send, ['predict', context, members], "a list in 'predictions'", ({ predictions, error }) =>
        Array.isArray(predictions) && error === undefined
          ? { value: (predictions as readonly unknown[]).map((one) => fromChildValue(one)) }
          : undefined,
      )
    },
    abandon,
    close: () => void abandon(),
  }
}

/** @throws {AdapterProblem} when the command is none, such as an empty one */
function tryToStart(command: string): Child {
  try {
    return start(command)
  } catch (error) {
    throw new AdapterProblem(
      `Failed to use the adapter '${command}': expected a command, found none: ${messageOf(error)}`,
    )
  }
}

function start(command: string): Child {
  // A group of its own, so that what the shell starts ends with it.
  const running = spawn(command, { shell: true, detached: process.platform !== 'win32' })
  const remains = { line: '', words: '' }
  const child: Child = { process: running, waiting: new Map(), remains }
  const fail = (detail: string): void => {
    const problem = new AdapterProblem(
      `Failed to use the adapter '${command}': expected ${detail}${quoteWords(remains.words)}`,
    )
    for (const call of child.waiting.values()) call.reject(problem)
    child.waiting.clear()
  }
  running.stderr.setEncoding('utf8').on('data', (text: string) => {
    remains.words = (remains.words + text).slice(-MAX_QUOTED_CHARACTERS * 2)
  })
  running.stdout.setEncoding('utf8').on('data', (text: string) => {
    const [first = '', ...others] = text.split('\n')
    remains.line += first
    for (const next of others) {
      if (remains.line.trim() !== '') take(remains.line, child, fail)
      remains.line = next
    }
    if (remains.line.length > MAX_LINE_CHARACTERS) {
      fail(`lines of at most ${MAX_LINE_CHARACTERS} characters, found a longer one`)
      stop(child)
    }
  })
  // Writing to a process that has ended is told by its end, which comes a moment later.
  running.stdin.on('error', () => {
    const late = setTimeout(
      () => fail('it to read its standard input, found that it has closed it'),
      END_WITHIN_MS,
    )
    running.once('close', () => clearTimeout(late))
  })
  running.once('error', (error) => fail(`it to start, found ${messageOf(error)}`))
  running.once('close', (code, signal) => {
    const { line } = remains
    const end = `ended with ${signal ?? `code ${code}`}`
    if (isJson(line)) take(line, child, fail)
    else if (line.trim() !== '') fail(`whole lines, found that it ${end} within one: ${quote(line)}`)
    fail(`an answer to each line, found that it ${end} before`)
  })
  return child
}

function take(line: string, { waiting }: Child, fail: (detail: string) => void): void {
  let answer: unknown
  try {
    answer = JSON.parse(line)
  } catch {
    return fail(`one JSON object per line on its standard output, found ${quote(line)}`)
  }
  const id = isRecord(answer) ? answer['id'] : undefined
  const call = typeof id === 'number' ? waiting.get(id) : undefined
  if (!isRecord(answer) || call === undefined || typeof id !== 'number')
    return fail(`the 'id' of a call that waits for its answer, found ${quote(line)}`)
  const { error, ...others } = answer
  if (typeof error === 'string' && Object.keys(others).length === 1) {
    waiting.delete(id)
    return call.reject(new Error(error))
  }
  const taken = call.take(answer)
  if (taken === 'done') waiting.delete(id)
  else if (taken !== 'more') fail(`${taken.expected}, found ${quote(line)}`)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What is known of a process that does not answer. */
function describeRemains({ remains: { line, words } }: Child): string | undefined {
  if (line.trim() !== '') return `the adapter wrote ${quote(line)} and no line end${quoteWords(words)}`
  return words.trim() === '' ? undefined : `the adapter wrote nothing more${quoteWords(words)}`
}

function quoteWords(words: string): string {
  return words.trim() === '' ? '' : `; it wrote to standard error: ${words.trim()}`
}

function quote(line: string): string {
  return JSON.stringify(
    line.length <= MAX_QUOTED_CHARACTERS ? line : `${line.slice(0, MAX_QUOTED_CHARACTERS)}...`,
  )
}

function stop({ process: running, waiting }: Child): void {
  waiting.clear()
  running.removeAllListeners('close')
  running.stdin.destroy()
  try {
    if (process.platform !== 'win32' && running.pid !== undefined) process.kill(-running.pid, 'SIGKILL')
    else running.kill('SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
