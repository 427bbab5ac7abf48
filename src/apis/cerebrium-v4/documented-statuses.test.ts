import { expect, test } from 'vitest'
import { cerebriumV4Api } from './cerebrium-v4-api.ts'
import document from './generated/document.json' with { type: 'json' }

type Responses = Readonly<Record<string, { readonly $ref?: string }>>

const { paths, servers } = document
const operations = Object.values(paths).flatMap((path) =>
  Object.values(path).flatMap((one: object) => ('responses' in one ? [one.responses as Responses] : [])),
)

test('gives every status of an error a description and examples of its own', () => {
  expect(operations.length).toBeGreaterThan(5)
  for (const responses of operations) {
    const errors = Object.entries(responses).filter(([status]) => /^[45]/.test(status))
    const places = errors.map(([, one]) => one.$ref ?? JSON.stringify(one))
    expect(new Set(places).size, places.join()).toBe(places.length)
  }
})

test('serves every host of the document', () => {
  expect(servers.map(({ url }) => url)).toContain('http://api.aws')
  for (const { url } of servers) expect(new URL(url).hostname).toMatch(cerebriumV4Api.hostPattern)
})
