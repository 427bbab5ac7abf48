import { spawn, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { BODY, sendOnce, type Answer } from './exchange.ts'
import { BARE_SERVER, MOCKFERENCE, PRISM_CLI, SPECIFICATION } from './paths.ts'

/** A server to be measured. Each prints `listening on <url>` when it is ready. */
export interface Contender {
  readonly name: string
  /** Arguments of `node`. */
  readonly command: (port: number) => readonly string[]
  /** Where the benchmark's request goes, below the server's URL. */
  readonly path: string
  /** The body that a right answer has; undefined when any body will do. */
  readonly wantedBody: unknown
}

export const CONTENDERS = {
  bare: { name: 'bare node:http', command: () => [BARE_SERVER], path: '/', wantedBody: JSON.parse(BODY) },
  prism: {
    name: 'Prism CLI',
    command: (port) => [PRISM_CLI, 'mock', '--host', '127.0.0.1', '--port', `${port}`, SPECIFICATION],
    path: '/v1/example_doubler/latest',
    // An example of the specification or a generated value.
    wantedBody: undefined,
  },
  mockference: {
    name: 'Mockference',
    // As `npm start` does: a small young generation costs nothing here and saves 50 to 100 MB.
    command: () => ['--max-semi-space-size=4', MOCKFERENCE, 'serve', '--port', '0', '--seed', '1'],
    path: '/modelbit/v1/example_doubler/latest',
    wantedBody: {
      data: [
        [1, 20],
        [2, 22],
        [3, 24],
      ],
    },
  },
} as const satisfies Record<string, Contender>

export interface RunningServer {
  /** Where the benchmark's request goes. */
  readonly url: string
  /** From starting the process to its first right answer. */
  readonly readyMs: number
  /** Largest resident memory so far in bytes; undefined where the system does not tell. */
  peakBytes(): Promise<number | undefined>
  stop(): Promise<void>
}

const START_TIMEOUT_MS = 30_000
const STOP_TIMEOUT_MS = 5_000
const children = new Set<ChildProcess>()
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')))

/** Starts a server and waits for its first right answer. */
export async function startServer(contender: Contender): Promise<RunningServer> {
  const port = await findFreePort()
  const startMs = performance.now()
  const child = spawn(process.execPath, contender.command(port), { stdio: ['ignore', 'pipe', 'pipe'] })
  children.add(child)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  void exited.then(() => children.delete(child))
  try {
    const url = (await readUrl(child, contender.name)) + contender.path
    assertRight(contender, await sendOnce(url))
    const readyMs = performance.now() - startMs
    return { url, readyMs, peakBytes: () => readPeakBytes(child.pid), stop: () => stopChild(child, exited) }
  } catch (error) {
    await stopChild(child, exited)
    throw error
  }
}

/** Sends the request once more and checks the answer. */
export async function verifyServer(contender: Contender, { url }: RunningServer): Promise<void> {
  assertRight(contender, await sendOnce(url))
}

function assertRight({ name, wantedBody }: Contender, { status, body }: Answer): void {
  const isRight =
    status === 200 &&
    (wantedBody === undefined || JSON.stringify(JSON.parse(body)) === JSON.stringify(wantedBody))
  if (isRight) return
  const wanted = wantedBody === undefined ? '' : ` with ${JSON.stringify(wantedBody)}`
  throw new Error(
    `Failed to measure ${name}: expected 200${wanted}, found ${status} with ${body.slice(0, 200)}`,
  )
}

function readUrl(child: ChildProcess, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const fail = (found: string): void =>
      reject(new Error(`Failed to start ${name}: expected 'listening on <url>', found ${found}`))
    const timer = setTimeout(() => fail(`nothing of it in ${START_TIMEOUT_MS / 1000} s`), START_TIMEOUT_MS)
    const read = (chunk: Buffer): void => {
      if (output === 'done') return
      output += chunk.toString('utf8')
      const url = /listening on (http:\/\/[\w.]+:\d+)\s/.exec(output)?.[1]
      if (url === undefined) return
      output = 'done'
      clearTimeout(timer)
      resolve(url)
    }
    // Both streams are read to the end, so that a chatty server never waits for us.
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => {
      clearTimeout(timer)
      fail(`its end with code ${code}: ${output.slice(-500)}`)
    })
  })
}

async function stopChild(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
  await exited
  clearTimeout(timer)
}

/** Linux counts the peak itself; other systems do not tell it without help. */
async function readPeakBytes(pid: number | undefined): Promise<number | undefined> {
  try {
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024
  } catch {
    return undefined
  }
}

/** Prism reads 0 as its default port, so a free one is looked up for it. */
function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
