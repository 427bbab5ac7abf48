import type { ServerSentEvent } from './server-sent-event.ts'

/** The lines of an event stream between two empty lines, and the id that outlives them. */
export interface EventBlock {
  /** Bytes of data held so far. */
  byteLength(): number
  /** Reads a line without its end; an empty one dispatches the event. */
  readLine(line: string, lineBytes: number): void
}

/** @see {@link https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation | HTML, 9.2.6} */
export function createEventBlock(onEvent: (event: ServerSentEvent) => void): EventBlock {
  let data: string[] = []
  let dataBytes = 0
  let event = ''
  let retry: number | undefined
  let id = ''

  function readField(name: string, value: string, lineBytes: number): void {
    switch (name) {
      case 'data':
        data.push(value)
        dataBytes += lineBytes
        break
      case 'event':
        event = value
        break
      case 'id':
        if (!value.includes('\0')) id = value
        break
      case 'retry':
        if (/^[0-9]+$/.test(value) && Number.isSafeInteger(Number(value))) retry = Number(value)
    }
  }

  function dispatch(): void {
    const finished = { data: data.join('\n'), event: event || 'message', id }
    const hasData = data.length > 0
    const asked = retry
    data = []
    dataBytes = 0
    event = ''
    retry = undefined
    if (hasData) onEvent(asked === undefined ? finished : { ...finished, retry: asked })
  }

  return {
    byteLength: () => dataBytes,
    readLine(line, lineBytes) {
      if (line === '') return dispatch()
      const colon = line.indexOf(':')
      if (colon === 0) return
      if (colon === -1) return readField(line, '', lineBytes)
      const valueStart = line[colon + 1] === ' ' ? colon + 2 : colon + 1
      readField(line.slice(0, colon), line.slice(valueStart), lineBytes)
    },
  }
}
