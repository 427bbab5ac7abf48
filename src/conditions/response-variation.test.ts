import { expect, test } from 'vitest'
import { createRandom } from '../random/random.ts'
import { varyResponse, type VariationBounds } from './response-variation.ts'

function labelsOf(body: string, bounds: Partial<VariationBounds>): Set<string> {
  const labels = new Set<string>()
  for (let seed = 0; seed < 100; seed++) {
    const varied = varyResponse(
      { status: 200, headers: { 'content-type': 'application/json' }, body },
      {
        random: createRandom(seed).stream('test'),
        validate: () => true,
        openMembers: ['rows'],
        spellsNumbersFreely: undefined,
        acceptEncoding: undefined,
        ...bounds,
      },
    )
    for (const label of varied.headers['x-mockference-variation']?.split(', ') ?? []) labels.add(label)
  }
  return labels
}

test('adds a member to an object that the API has made and the schema leaves open', () => {
  expect(labelsOf('{"rows":[]}', {})).toContain('unknown-members')
})

test.each<{ name: string; body: string; bounds: Partial<VariationBounds> }>([
  { name: "the model's own value", body: '{"weight":1}', bounds: {} },
  {
    name: 'an object that its schema closes',
    body: '{"rows":[]}',
    bounds: { validate: (value) => Object.keys(value as object).length === 1 },
  },
  { name: 'a body without a schema', body: '{"rows":[]}', bounds: { validate: undefined } },
])('never adds a member to $name', ({ body, bounds }) => {
  expect(labelsOf(body, bounds)).not.toContain('unknown-members')
})
