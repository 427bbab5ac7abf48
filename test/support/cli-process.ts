import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../architecture/source-files.ts'

/** What a process has printed and how it ended. */
export interface ProcessEnd {
  /** Null when a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CliProcess {
  readonly child: ChildProcess
  /** Resolves with everything printed so far once it holds `text`; rejects when the process ends before. */
  printed(text: string, stream?: 'stdout' | 'stderr'): Promise<string>
  readonly ended: Promise<ProcessEnd>
}

/** Starts the command line of the sources. */
export function startCli(...args: readonly string[]): CliProcess {
  return startCliIn(ROOT, ...args)
}

/** The same in another working directory. */
export function startCliIn(cwd: string, ...args: readonly string[]): CliProcess {
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/main.ts'), ...args], { cwd })
  const output = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text
    })
  }
  const ended = new Promise<ProcessEnd>((resolve) =>
    child.on('close', (code) => resolve({ code, ...output })),
  )
  const printed = (text: string, stream: 'stdout' | 'stderr' = 'stdout'): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (output[stream].includes(text)) resolve(output[stream])
      }
      look()
      child[stream].on('data', look)
      void ended.then(({ code, stderr }) =>
        reject(new Error(`expected '${text}' on ${stream}, the process ended with ${code}: ${stderr}`)),
      )
    })
  return { child, printed, ended }
}

export interface ServingCli extends CliProcess {
  readonly url: string
  /** Everything printed when it is ready. */
  readonly banner: string
  stop(signal?: NodeJS.Signals): Promise<ProcessEnd>
}

/** Starts `serve` on a free port and waits until it is ready. */
export function startServing(...args: readonly string[]): Promise<ServingCli> {
  return waitUntilReady(startCli('serve', '--port', '0', ...args))
}

/** Waits until a process that serves is ready. */
export async function waitUntilReady(cli: CliProcess): Promise<ServingCli> {
  const banner = await cli.printed('/__mockference/health')
  const url = /listening on (http:\S+)/.exec(banner)?.[1] ?? ''
  return {
    ...cli,
    url,
    banner,
    stop(signal = 'SIGTERM') {
      cli.child.kill(signal)
      return cli.ended
    },
  }
}
