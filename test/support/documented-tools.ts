import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'

/** A program that the documentation uses, or why it cannot be used here. */
export type Tool = { readonly path: string } | { readonly missing: string }

export function findCurl(): Tool {
  return answers('curl', ['--version']) ? { path: 'curl' } : { missing: 'curl is not installed' }
}

/** A Python that has all modules: that of the PATH, or the system's own, for which distributions package modules. */
export function findPython(modules: readonly string[]): Tool {
  const path = ['python3', '/usr/bin/python3'].find((candidate) =>
    answers(candidate, ['-c', `import ${modules.join(', ')}`]),
  )
  return path === undefined ? { missing: `no python3 with ${modules.join(', ')} is installed` } : { path }
}

function answers(path: string, args: readonly string[]): boolean {
  return spawnSync(path, args, { stdio: 'ignore' }).status === 0
}

/** Runs a program and gives what it printed; `cwd` is where its files are. */
export async function runTool(path: string, args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await promisify(execFile)(path, args, { cwd, maxBuffer: 64 * 2 ** 20 })
  return stdout
}
