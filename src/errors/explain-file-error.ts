import { messageOf } from './toolkit-error.ts'

const OF_READING: Readonly<Record<string, string>> = {
  ENOENT: 'expected a file, found nothing',
  ENOTDIR: 'expected a file, found nothing',
  EISDIR: 'expected a file, found a directory',
  EACCES: 'expected permission, found none',
  EPERM: 'expected permission, found none',
}

const OF_WRITING: Readonly<Record<string, string>> = {
  ...OF_READING,
  EROFS: 'expected a place that can be written, found a read-only file system',
  EEXIST: 'expected a directory, found a file',
  ENOTDIR: 'expected a directory, found a file',
  ENOSPC: 'expected free space, found a full disk',
}

/** Says in words what the system says when a file cannot be read. */
export function explainReadError(error: unknown): string {
  return OF_READING[codeOf(error)] ?? messageOf(error)
}

/** Says in words what the system says when a file or a directory cannot be written. */
export function explainWriteError(error: unknown): string {
  return OF_WRITING[codeOf(error)] ?? messageOf(error)
}

/** The system's code, such as `ENOENT`; nothing of other errors. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
