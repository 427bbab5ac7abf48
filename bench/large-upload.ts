import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How far one upload makes the memory of a server of this API grow beyond what a small request needs. */
export async function measureUpload(
  target: string,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
): Promise<{ readonly grownBytes: number }> {
  const main = join(import.meta.dirname, '../src/cli/main.ts')
  const child = spawn(process.execPath, [main, 'serve', '--port', '0', '--seed', '1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (text: Buffer) =>
        resolve(/http:\/\/[\d.]+:\d+/.exec(text.toString())?.[0] ?? ''),
      )
      child.once('exit', (code) => reject(new Error(`Failed to start the server: it ended with ${code}`)))
    })
    const post = async (bytes: Uint8Array, wanted: number): Promise<void> => {
      const init = { method: 'POST', headers: { ...headers }, body: bytes as Uint8Array<ArrayBuffer> }
      const response = await fetch(`${url}/cerebrium-v1${target}`, init)
      const answer = await response.text()
      if (response.status !== wanted)
        throw new Error(`Failed to measure: ${response.status} ${answer.slice(0, 200)}`)
    }
    await post(new Uint8Array(10), 400)
    const before = await readMemory(child.pid, 'VmRSS')
    await post(body, 200)
    return { grownBytes: (await readMemory(child.pid, 'VmHWM')) - before }
  } finally {
    child.kill('SIGTERM')
  }
}

/** Resident memory of a process in bytes: `VmRSS` now, `VmHWM` at its peak. Linux only. */
async function readMemory(pid: number | undefined, name: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1024
}
