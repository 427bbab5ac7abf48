import { expect, test } from 'vitest'
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
  expect(index.find('DELETE', '/v1/a/b/c')).toEqual({ allowedMethods: ['POST'] })
})

test.each(['/', '/v1', '/v1/a/', '/v1//3', '/v2/a/3', '/v1/a/b/c/d', '/v1/%zz/3', '*', ''])(
  'knows no %s',
  (path) => {
    expect(index.find('POST', path)).toBeUndefined()
  },
)
