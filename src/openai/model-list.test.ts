import { expect, test } from 'vitest'
import { encodeModelList } from './model-list.ts'

test('lists models as OpenAI does', () => {
  expect(encodeModelList([{ id: 'tiny', created: 5, ownedBy: 'me' }])).toEqual({
    object: 'list',
    data: [{ id: 'tiny', object: 'model', created: 5, owned_by: 'me' }],
  })
})
