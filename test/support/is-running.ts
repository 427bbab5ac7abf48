import { spawnSync } from 'node:child_process'

/** Whether there is such a process. One that nobody has asked for its end is none any more. */
export function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', `${pid}`], { encoding: 'utf8' })
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z')
}
