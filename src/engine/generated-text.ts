import { findStop } from './stop-search.ts'

/** A token with the text that it sets free. */
export type WithText<Item> = Item & { readonly text: string }

/** Text that grows token by token: it leaves in whole characters and without stop texts. */
export interface GeneratedText<Item> {
  /** Adds a token; gives those whose first character is now known to be part of the text, in order. */
  add(item: Item): readonly WithText<Item>[]
  /** Whether a stop text has been found; the rest is dropped then. */
  hasStopped(): boolean
  /** Gives what was held back: bytes that are no whole character become U+FFFD, `text` belongs to no token any more. */
  finish(): { readonly items: readonly WithText<Item>[]; readonly text: string }
}

export interface GeneratedTextOptions {
  readonly stop: readonly string[]
  /** Drops a space at the very beginning. */
  readonly dropsLeadingSpace: boolean
}

/** A spread would compute what an item computes only when it is asked for. */
function withText<Item>(item: Item, text: string): WithText<Item> {
  return Object.defineProperties({ text }, Object.getOwnPropertyDescriptors(item)) as WithText<Item>
}

/** Creates an empty text. Positions are UTF-16 code units. */
export function createGeneratedText<Item extends { readonly bytes: Uint8Array }>(
  options: GeneratedTextOptions,
): GeneratedText<Item> {
  // Text never holds half a surrogate pair: a stop text that does cannot occur, but could split a pair.
  const stops = options.stop.filter((stop) => stop !== '' && !/\p{Surrogate}/u.test(stop))
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
  let queue: { readonly item: Item; readonly start: number; readonly end: number }[] = []
  let isBeginning = true
  let isStopped = false
  /** The text that has not left. */
  let held = ''
  let heldFrom = 0
  let freeUntil = 0

  const grow = (more: string): void => {
    if (more === '') return
    held += isBeginning && options.dropsLeadingSpace && more.startsWith(' ') ? more.slice(1) : more
    isBeginning = false
    const finding = findStop(held, stops)
    isStopped = finding.isFound
    freeUntil = heldFrom + finding.freeUntil
  }

  const takeUntil = (end: number): string => {
    const count = Math.max(0, end - heldFrom)
    const text = held.slice(0, count)
    held = held.slice(count)
    heldFrom += count
    return text
  }

  const release = (isFree: (start: number) => boolean): WithText<Item>[] => {
    const released: WithText<Item>[] = []
    for (const { item, start, end } of queue) {
      if (!isFree(start)) break
      released.push(withText(item, takeUntil(Math.min(end, freeUntil))))
    }
    queue = queue.slice(released.length)
    return released
  }

  return {
    add(item) {
      if (isStopped) return []
      const start = heldFrom + held.length
      grow(utf8.decode(item.bytes, { stream: true }))
      queue.push({ item, start, end: heldFrom + held.length })
      return release((begin) => begin < freeUntil)
    },
    hasStopped: () => isStopped,
    finish() {
      if (!isStopped) {
        grow(utf8.decode())
        if (!isStopped) freeUntil = heldFrom + held.length
      }
      const items = release((begin) => !isStopped || begin < freeUntil)
      return { items, text: takeUntil(freeUntil) }
    },
  }
}
