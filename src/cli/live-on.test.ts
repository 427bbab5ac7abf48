import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { liveOn } from './live-on.ts'

function start() {
  const lines: string[] = []
  const codes: number[] = []
  const process = Object.assign(new EventEmitter(), { exit: (code: number) => codes.push(code) })
  const isReady = liveOn({ note: (line) => lines.push(line), process })
  return { lines, codes, process, isReady }
}

test('says what nobody caught, with its stack once, and lives on', () => {
  const { lines, codes, process, isReady } = start()
  isReady()
  const error = new Error('late')
  error.stack =
    'Error: late\n    at encode (file:///models/my%20hook.mjs?171.5-20:3:9)\n    at node:internal/timers:5:1'
  process.emit('uncaughtException', error)
  process.emit('uncaughtException', error)
  const line = 'error: nothing caught what was thrown at /models/my hook.mjs:3:9: late. The server goes on'
  expect(lines).toEqual([
    `${line}\n    at encode (file:///models/my%20hook.mjs:3:9)\n    at node:internal/timers:5:1`,
    line,
  ])
  expect(codes).toEqual([])
})

test('ends with 2 when something is thrown before the server is ready', () => {
  const { lines, codes, process } = start()
  process.emit('uncaughtException', 'a text')
  expect(lines).toEqual(['error: nothing caught what was thrown: a text. The server does not start'])
  expect(codes).toEqual([2])
})
