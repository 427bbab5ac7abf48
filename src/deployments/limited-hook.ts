import { url as inspectorUrl } from 'node:inspector'
import { createContext, Script } from 'node:vm'
import { ToolkitError } from '../errors/toolkit-error.ts'

type Work = () => unknown

// Nothing but a script can be stopped while it runs, with all that it calls.
const SCRIPT = new Script('work()', { filename: 'hook' })
const scope = createContext({ work: undefined }) as { work: Work | undefined }

/**
 * The functions of a module, which are stopped when a call takes longer: nothing else runs on this thread meanwhile, not even
 * what ends the process. A call costs about 0.1 ms more. While a debugger is attached they take as long as they like.
 *
 * @param limitMs - time that one call may take, in ms
 */
export function limitHook(
  module: Readonly<Record<string, unknown>>,
  limitMs: number,
): Readonly<Record<string, unknown>> {
  const limited = Object.entries(module).map(([name, value]) => {
    if (typeof value !== 'function') return [name, value] as const
    const call = (...given: readonly unknown[]): unknown =>
      runWithin(limitMs, name, () => Reflect.apply(value, undefined, given) as unknown)
    return [name, call] as const
  })
  return Object.fromEntries(limited)
}

function runWithin(limitMs: number, name: string, work: Work): unknown {
  if (inspectorUrl() !== undefined) return work()
  // A hook may be called while another one runs.
  const { work: outer } = scope
  scope.work = work
  try {
    return SCRIPT.runInContext(scope, { timeout: limitMs, displayErrors: false }) as unknown
  } catch (error) {
    // The error is one of the script's world, in which `Error` is another class.
    if ((error as { code?: unknown } | undefined)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    throw new ToolkitError(
      'ENGINE_FAILED',
      `expected ${name}() to answer within ${limitMs / 1000} s, found it still running`,
    )
  } finally {
    scope.work = outer
  }
}
