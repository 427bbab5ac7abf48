/** A place in a {@link PriorityQueue}; opaque to its users. */
export interface QueueEntry<Value> {
  readonly value: Value
  readonly priority: number
  readonly sequence: number
  /** Where the entry stands in the heap; -1 once it has left. */
  position: number
}

/** Values in order of priority, lowest first; equal ones in order of arrival. */
export interface PriorityQueue<Value> {
  readonly size: number
  /** Takes O(log n), like all that follows. */
  add(value: Value, priority: number): QueueEntry<Value>
  takeFirst(): Value | undefined
  /** Takes an entry out wherever it stands; does nothing when it has left. */
  remove(entry: QueueEntry<Value>): void
}

/** Creates an empty queue: a binary heap whose entries know their place. */
export function createPriorityQueue<Value>(): PriorityQueue<Value> {
  const heap: QueueEntry<Value>[] = []
  let sequence = 0

  const put = (entry: QueueEntry<Value>, position: number): void => {
    heap[position] = entry
    entry.position = position
  }

  const moveUp = (entry: QueueEntry<Value>): void => {
    let position = entry.position
    while (position > 0) {
      const parentPosition = (position - 1) >> 1
      const parent = heap[parentPosition]!
      if (isBefore(parent, entry)) break
      put(parent, position)
      position = parentPosition
    }
    put(entry, position)
  }

  const moveDown = (entry: QueueEntry<Value>): void => {
    let position = entry.position
    for (;;) {
      const left = heap[2 * position + 1]
      const right = heap[2 * position + 2]
      const child = right !== undefined && left !== undefined && isBefore(right, left) ? right : left
      if (child === undefined || isBefore(entry, child)) break
      const childPosition = child.position
      put(child, position)
      position = childPosition
    }
    put(entry, position)
  }

  const remove = (entry: QueueEntry<Value>): void => {
    const { position } = entry
    if (position < 0) return
    entry.position = -1
    const last = heap.pop()!
    if (last === entry) return
    put(last, position)
    moveUp(last)
    moveDown(last)
  }

  return {
    get size() {
      return heap.length
    },
    add(value, priority) {
      const entry: QueueEntry<Value> = { value, priority, sequence: sequence++, position: heap.length }
      heap.push(entry)
      moveUp(entry)
      return entry
    },
    takeFirst() {
      const first = heap[0]
      if (first === undefined) return undefined
      remove(first)
      return first.value
    },
    remove,
  }
}

function isBefore(a: QueueEntry<unknown>, b: QueueEntry<unknown>): boolean {
  return a.priority < b.priority || (a.priority === b.priority && a.sequence < b.sequence)
}
