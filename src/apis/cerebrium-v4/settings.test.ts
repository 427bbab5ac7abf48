import { expect, test } from 'vitest'
import type { Feature } from '../../features/feature.ts'
import { addressOf, parseSettings, type CerebriumV4Settings } from './settings.ts'

const NEEDED = { project: 'p-1', app: 'a' }
const feature = (name: string, kind: Feature['kind']): Feature => ({
  name,
  kind,
  tensor: { name, dtype: 'float32', shape: ['batch'] },
  shape: [],
  examples: [],
  encode: () => [],
  decode: () => [],
})
const INPUTS = [feature('x', 'number'), feature('y', 'number')]
const OUTPUTS = [feature('topic', 'category')]

function parse(raw: object): ReturnType<typeof parseSettings> {
  return parseSettings('d', { ...NEEDED, ...raw }, INPUTS, OUTPUTS)
}

test('needs a project and an app, and has the documented defaults', () => {
  expect(parse({})).toMatchObject({
    projectId: 'p-1',
    appName: 'a',
    functionName: 'run',
    isOpen: false,
    serves: 'function',
    responseGracePeriodMs: 900_000,
    raisesForArguments: false,
    forwardsBareResult: false,
    usesManualChunks: false,
  })
})

test('has one address for each kind of answer at a function', () => {
  const of = (serves: string): string => addressOf(parse({ serves }) as CerebriumV4Settings)
  expect(['function', 'text', 'embeddings'].map(of)).toEqual([
    '/v4/p-1/a/run',
    '/v4/p-1/a/run/chat/completions',
    '/v4/p-1/a/run/embeddings',
  ])
})

test.each([
  { name: 'no project', raw: { project: undefined }, pointer: '/project' },
  { name: 'an app with a slash', raw: { app: 'a/b' }, pointer: '/app' },
  { name: 'a function that is no name', raw: { function: '1st' }, pointer: '/function' },
  { name: 'an unknown member', raw: { functions: 'run' }, pointer: '/functions' },
  { name: 'an empty token', raw: { token: '' }, pointer: '/token' },
  { name: 'an unknown auth', raw: { auth: 'basic' }, pointer: '/auth' },
  { name: 'an unknown kind', raw: { serves: 'chat' }, pointer: '/serves' },
  { name: 'an unknown habit', raw: { yields: 'bytes' }, pointer: '/yields' },
  { name: 'no time at all', raw: { responseGracePeriodMs: 0 }, pointer: '/responseGracePeriodMs' },
  { name: 'a time as text', raw: { responseGracePeriodMs: '1s' }, pointer: '/responseGracePeriodMs' },
  { name: 'an input that the model lacks', raw: { input: { a: '$z' } }, pointer: '/input' },
  { name: 'an output that the model lacks', raw: { output: '$x' }, pointer: '/output' },
  { name: 'a view that the output lacks', raw: { output: '$topic.text' }, pointer: '/output' },
  { name: 'a view of an input', raw: { input: { a: '$x.label' } }, pointer: '/input' },
])('refuses $name', ({ raw, pointer }) => {
  const parsed = parse(raw)
  expect(parsed).toEqual([expect.objectContaining({ code: 'setting-invalid', pointer })])
})
