import { workerData } from 'node:worker_threads'

// The second thread of a worker process: it ends the process when its parent has gone, also while ONNX Runtime keeps the
// first thread for itself.

/** How often it looks, in ms. */
const INTERVAL_MS = 500

const parentId = workerData as number

setInterval(() => {
  if (!isThere()) process.kill(process.pid, 'SIGKILL')
}, INTERVAL_MS)

/** Where a process without a parent gets another one, its number tells; elsewhere the parent's own is looked for. */
function isThere(): boolean {
  if (process.ppid !== parentId) return false
  try {
    return process.kill(parentId, 0)
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM'
  }
}
