import { wallClock, type Clock } from '../clock/clock.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { elementCount, type Tensor } from '../tensor/tensor.ts'
import { countRows, findUnbatched, joinRows, rowShapeOf, splitRows } from './batch-rows.ts'
import type { Model, RunOptions } from './engine.ts'
import { cancelled, createModel } from './model-lifecycle.ts'

type NamedTensors = Readonly<Record<string, Tensor>>

export interface BatchingOptions {
  readonly label: string
  /** Rows of a joined run at most; Infinity for no limit of the model's own. */
  readonly maxBatch: number
  /** How long a run waits for others, in ms, if its batch is not full before. */
  readonly maxDelayMs: number
  readonly clock?: Clock
}

/** Elements of all inputs that a joined run has at most. */
const MAX_JOINED_ELEMENTS = 4_000_000

/** One run among those that share a batch. */
interface Member {
  readonly inputs: NamedTensors
  readonly rows: number
  readonly options: RunOptions
  isGone: boolean
  resolve(outputs: NamedTensors): void
  reject(error: unknown): void
}

interface Batch {
  readonly limit: number
  readonly members: Set<Member>
  rows: number
  /** Aborted when all members have gone. */
  readonly unwanted: AbortController
  /** Calls off the end of the wait. */
  readonly cancelWait: () => void
}

/**
 * Joins runs that are under way at the same time along their batch axis, and gives each its own rows back. Runs whose
 * rows have different shapes are never joined, and one that has `maxBatch` rows or none goes alone. When a joined run
 * fails, its members are run one by one: whoever is at fault gets the error alone.
 *
 * @param model - closed with the model that is made of it
 * @throws {ToolkitError} MODEL_INVALID when not every input and output has the batch axis
 */
export function createBatchingModel(model: Model, options: BatchingOptions): Model {
  const { label, maxBatch, maxDelayMs, clock = wallClock } = options
  const { signature } = model
  const unbatched = findUnbatched(signature)
  if (unbatched !== undefined) {
    throw new ToolkitError(
      'MODEL_INVALID',
      `Failed to join runs of model ${label}: expected an open batch axis, the same in all inputs and outputs, ` +
        `found ${unbatched}. Take 'maxDelayMs' away`,
    )
  }
  const waiting = new Map<string, Batch>()

  function join(inputs: NamedTensors, options: RunOptions = {}): Promise<NamedTensors> {
    const rows = countRows(inputs) ?? 0
    const limit = Math.min(maxBatch, Math.floor(MAX_JOINED_ELEMENTS / elementsPerRow(inputs)))
    if (rows === 0 || rows >= limit) return model.run(inputs, options)
    const key = rowShapeOf(signature, inputs)
    let batch = waiting.get(key)
    if (batch !== undefined && batch.rows + rows > limit) flush(key, batch)
    batch = waiting.get(key) ?? open(key, limit)
    return enter(key, batch, { inputs, rows }, options)
  }

  function open(key: string, limit: number): Batch {
    const batch: Batch = {
      limit,
      members: new Set(),
      rows: 0,
      unwanted: new AbortController(),
      cancelWait: clock.schedule(maxDelayMs, () => flush(key, batch)),
    }
    waiting.set(key, batch)
    return batch
  }

  async function enter(
    key: string,
    batch: Batch,
    { inputs, rows }: Pick<Member, 'inputs' | 'rows'>,
    options: RunOptions,
  ): Promise<NamedTensors> {
    const { signal } = options
    let leave = (): void => undefined
    const outputs = new Promise<NamedTensors>((resolve, reject) => {
      const member: Member = { inputs, rows, options, isGone: false, resolve, reject }
      batch.members.add(member)
      batch.rows += rows
      leave = () => {
        member.isGone = true
        // In a batch that still waits its rows give way to others'.
        if (waiting.get(key) === batch) {
          if (batch.members.delete(member)) batch.rows -= rows
        } else if ([...batch.members].every(({ isGone }) => isGone)) batch.unwanted.abort()
        if (signal !== undefined) reject(cancelled(label, 'during', signal))
      }
    })
    signal?.addEventListener('abort', leave, { once: true })
    if (batch.rows >= batch.limit) flush(key, batch)
    try {
      return await outputs
    } finally {
      signal?.removeEventListener('abort', leave)
    }
  }

  function flush(key: string, batch: Batch): void {
    batch.cancelWait()
    if (waiting.get(key) === batch) waiting.delete(key)
    const members = [...batch.members]
    const [only] = members
    if (only === undefined) return
    void (members.length === 1 ? runAlone(only, only.options) : runTogether(members, batch.unwanted.signal))
  }

  async function runTogether(members: readonly Member[], signal: AbortSignal): Promise<void> {
    const isAccepted = members.some(({ options }) => options.isAccepted)
    try {
      const outputs = await model.run(joinRows(members.map(({ inputs }) => inputs)), {
        isAccepted,
        signal,
        // The rows are computed together: each run took as long as all of them.
        onComputed: (elapsedMs) => members.forEach(({ options }) => options.onComputed?.(elapsedMs)),
      })
      const parts = splitRows(
        outputs,
        members.map(({ rows }) => rows),
      )
      if (parts !== undefined) return members.forEach((member, i) => member.resolve(parts[i] as NamedTensors))
    } catch (error) {
      // Only a failure of the computation may be the fault of one of them.
      if (!(error instanceof ToolkitError) || error.code !== 'ENGINE_FAILED') {
        return members.forEach((member) => member.reject(error))
      }
    }
    for (const member of members) {
      if (!member.isGone) void runAlone(member, { ...member.options, isAccepted: true })
    }
  }

  async function runAlone(member: Member, options: RunOptions): Promise<void> {
    try {
      member.resolve(await model.run(member.inputs, options))
    } catch (error) {
      member.reject(error)
    }
  }

  const joining = createModel({
    label,
    signature,
    isConcurrent: true,
    ...(model.placement && { placement: model.placement }),
    workload() {
      const below = model.workload?.() ?? { waiting: 0, computing: 0, workers: 0 }
      const joining = [...waiting.values()].reduce((sum, { members }) => sum + members.size, 0)
      return { ...below, waiting: below.waiting + joining }
    },
    compute: join,
    release: () => model.close(),
  })
  return {
    ...joining,
    close() {
      const closed = joining.close()
      // Nobody can join any more.
      for (const [key, batch] of [...waiting]) flush(key, batch)
      return closed
    },
  }
}

function elementsPerRow(inputs: NamedTensors): number {
  return Object.values(inputs).reduce((sum, { shape }) => sum + elementCount(shape.slice(1)), 0) || 1
}
