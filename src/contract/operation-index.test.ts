import { expect, test, vi } from 'vitest'
import type { Operation } from './operation.ts'
import { createOperationIndex } from './operation-index.ts'

function operation(method: string, path: string): Operation {
  return {
    operationId: `${method} ${path}`,
    method,
    path,
    requiresCredentials: false,
    requestMediaTypes: [],
    responses: {},
  }
}

const index = createOperationIndex([
  operation('GET', '/v1/{name}/latest'),
  operation('POST', '/v1/{name}/{version}'),
  operation('POST', '/v1/{name}/{branch}/{version}'),
  operation('GET', '/v1/health'),
])

test.each([
  { method: 'POST', path: '/v1/a/3', want: ['POST /v1/{name}/{version}', { name: 'a', version: '3' }] },
  {
    method: 'POST',
    path: '/v1/a/b%2Fc/3',
    want: ['POST /v1/{name}/{branch}/{version}', { name: 'a', branch: 'b/c', version: '3' }],
  },
  { method: 'GET', path: '/v1/a/latest', want: ['GET /v1/{name}/latest', { name: 'a' }] },
  { method: 'GET', path: '/v1/health', want: ['GET /v1/health', {}] },
])('finds $method $path', ({ method, path, want }) => {
  const found = index.find(method, path)
  expect(found !== undefined && 'operation' in found && [found.operation.operationId, found.path]).toEqual(
    want,
  )
})

test('names the methods of a path that is there for others', () => {
  expect(index.find('DELETE', '/v1/a/b/c')).toMatchObject({ allowedMethods: ['POST'] })
})

test.each(['/', '/v1', '/v1/a/', '/v1//3', '/v2/a/3', '/v1/a/b/c/d', '/v1/%zz/3', '*', ''])(
  'knows no %s',
  (path) => {
    expect(index.find('POST', path)).toBeUndefined()
  },
)

const affixedIndex = createOperationIndex([
  operation('GET', '/{name}/wake'),
  operation('GET', '/{name}/only-whole'),
  operation('GET', '/model-{id}/wake'),
  operation('GET', '/model-{id}/{place}/wake'),
  operation('GET', '/model-dev-{id}/wake'),
  operation('GET', '/model-dev-{id}/{place}'),
  operation('GET', '/chain-{id}/wake'),
  operation('GET', '/model-known/wake'),
  operation('GET', '/files/{name}.json'),
  operation('GET', '/files/{name}.min.json'),
  operation('GET', '/files/v{version}.json'),
  operation('GET', '/pairs/aba{name}abac'),
])

test.each([
  { name: 'a whole literal before a prefix', path: '/model-known/wake', want: ['/model-known/wake', {}] },
  {
    name: 'a prefix before a whole parameter',
    path: '/model-a1/wake',
    want: ['/model-{id}/wake', { id: 'a1' }],
  },
  { name: 'another prefix', path: '/chain-a1/wake', want: ['/chain-{id}/wake', { id: 'a1' }] },
  {
    name: 'the longest prefix',
    path: '/model-dev-a1/wake',
    want: ['/model-dev-{id}/wake', { id: 'a1' }],
  },
  {
    name: 'a shorter prefix where the longest leads nowhere',
    path: '/model-dev-a1/x/wake',
    want: ['/model-{id}/{place}/wake', { id: 'dev-a1', place: 'x' }],
  },
  {
    name: 'a whole parameter where every prefix leads nowhere',
    path: '/model-a1/only-whole',
    want: ['/{name}/only-whole', { name: 'model-a1' }],
  },
  {
    name: 'a whole parameter where nothing follows the prefix',
    path: '/model-/wake',
    want: ['/{name}/wake', { name: 'model-' }],
  },
  { name: 'a suffix', path: '/files/a.json', want: ['/files/{name}.json', { name: 'a' }] },
  { name: 'the longest suffix', path: '/files/a.min.json', want: ['/files/{name}.min.json', { name: 'a' }] },
  {
    name: 'a longer prefix before a longer suffix',
    path: '/files/v1.min.json',
    want: ['/files/v{version}.json', { version: '1.min' }],
  },
  {
    name: 'a shorter prefix where nothing is left between the longer one and the suffix',
    path: '/files/v.json',
    want: ['/files/{name}.json', { name: 'v' }],
  },
  {
    name: 'the decoded text between the literals',
    path: '/files/a%2Fb%20.json',
    want: ['/files/{name}.json', { name: 'a/b ' }],
  },
])('finds $name', ({ path, want }) => {
  const found = affixedIndex.find('GET', path)
  expect(found !== undefined && 'operation' in found && [found.operation.path, found.path]).toEqual(want)
})

test.each([
  '/pairs/abac',
  '/pairs/abaabac',
  '/pairs/aba',
  '/files/.json',
  '/files/a.jso',
  '/files/a',
  '/files/%zz.json',
  '/files/',
])('knows no %s, whose segment lacks a literal or the text of the parameter', (path) => {
  expect(affixedIndex.find('GET', path)).toBeUndefined()
})

test('rejects a segment with two parameters', () => {
  expect(() => createOperationIndex([operation('GET', '/model-{id}-{environment}/wake')])).toThrow(
    expect.objectContaining({
      code: 'USAGE_INVALID',
      message:
        'Failed to index operation GET /model-{id}-{environment}/wake: expected at most one parameter in a segment of the path, found model-{id}-{environment}',
    }),
  )
})

test('asks for no more prefixes than their lengths when there are a thousand of them', () => {
  const thousand = createOperationIndex(
    Array.from({ length: 1000 }, (_, i) => operation('GET', `/p${String(i).padStart(3, '0')}-{id}`)),
  )
  const get = vi.spyOn(Map.prototype, 'get')
  const found = thousand.find('GET', '/p999-a')
  const lookUps = get.mock.calls.length
  get.mockRestore()
  expect(found).toMatchObject({ path: { id: 'a' } })
  expect(lookUps).toBeLessThan(10)
})
