import type { RuleCases } from './rule-cases.ts'
import type { ShortExchange } from './exchange-of.ts'

const PELTARION: ShortExchange = {
  to: 'peltarion/deployment/5f8a5a5e-8c0f-4c1f-9d59-0a3cf5c2b101/forward',
  sentHeaders: { authorization: 'Bearer x' },
  sent: { rows: [{ a: 1 }, { a: 2 }] },
  got: {
    rows: [
      { n: 1, c: { x: 0.3335, y: 0.667 } },
      { n: 2, c: { x: 1, y: 0 } },
    ],
  },
}
const row = (value: unknown): Partial<ShortExchange> => ({
  sent: { rows: [{}] },
  got: { rows: [{ v: value }] },
})
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='
const NPY =
  'data:application/x.peltarion.npy;base64,k05VTVBZAQB2AHsnZGVzY3InOiAnPGY4JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKCksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAAAAAA=='

/** What breaks rules, and what comes near. */
export const peltarionCases: readonly RuleCases[] = [
  [
    PELTARION,
    [
      {
        code: 'rows-count',
        broken: { got: { rows: [{ n: 1 }] } },
        legal: { sent: { rows: [] }, got: { rows: [] } },
      },
      {
        code: 'row-features',
        broken: { got: { rows: [{ n: 1 }, { m: 1 }] } },
        legal: {
          got: {
            rows: [
              { n: 1, m: 2 },
              { m: 1, n: 2 },
            ],
          },
        },
      },
      { code: 'probabilities', broken: row({ x: 0.5, y: 0.52 }), legal: row({ x: 0.5, y: 0.501 }) },
      {
        code: 'file-data-url',
        broken: row(`data:image/png;base64,AAAA`),
        legal: row(`data:image/png;base64,${PNG}`),
      },
      { code: 'file-data-url', broken: row(`data:image/jpeg;base64,${PNG}`), legal: row(NPY) },
      {
        code: 'tensor-json',
        broken: row({ shape: [2, 2], data: [1, 2, 3] }),
        legal: row({ shape: [2, 0], data: [] }),
      },
      { code: 'form-answer', broken: { got: { n: 1 } }, legal: {} },
      {
        code: 'data-uri',
        broken: { sent: { rows: [{ a: 'data:image/png;base64,x y' }, {}] } },
        legal: { sent: { rows: [{ a: 'data: a text' }, {}] } },
      },
      {
        code: 'feature-npy',
        broken: { sent: { rows: [{ a: 'data:application/x.peltarion.npy;base64,AAAA' }, {}] } },
        legal: { sent: { rows: [{ a: NPY }, {}] } },
      },
      {
        code: 'media-type-missing',
        broken: { sentHeaders: { authorization: 'Bearer x', 'content-type': '' } },
        legal: {},
      },
    ],
  ],
]
