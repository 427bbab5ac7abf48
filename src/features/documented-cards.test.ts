import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isDtype, type Dtype } from '../tensor/dtype.ts'
import { loadCardFiles } from './card-files.ts'
import { bindModelCard, parseModelCard } from './model-card.ts'

const DOCUMENT = readFileSync(new URL('../../docs/features.md', import.meta.url), 'utf8')

/** The YAML blocks of the document: each begins with a comment that says what its tensor is. */
const BLOCKS = [
  ...DOCUMENT.matchAll(/^## (\w+)\n(?:(?!^## )[^])*?^```yaml\n# (\w+): (\w+) \[(.*)\]\n([^]*?)^```$/gm),
].map(([, kind = '', tensor = '', dtype = '', shape = '', text = '']) => ({
  kind,
  tensor,
  dtype,
  shape,
  text,
}))

/** The files that the cards name. */
const FOLDER = {
  readText: (file: string) => Promise.reject(new Error(`expected no file, found ${file}`)),
  importModule: () => Promise.resolve({ encode: () => undefined, decode: () => undefined }),
}

test.each(BLOCKS)(
  'binds the documented $kind to $dtype [$shape]',
  async ({ kind, tensor, dtype, shape, text }) => {
    expect(isDtype(dtype)).toBe(true)
    const sizes = shape.split(', ').map((size) => (/^\d+$/.test(size) ? Number(size) : size))
    const spec = { name: tensor, dtype: dtype as Dtype, shape: sizes }
    const other = { name: 'other', dtype: 'float64' as const, shape: ['batch'] }
    const isInput = text.startsWith('inputs:')
    const rest = `${isInput ? 'outputs' : 'inputs'}: [{ name: other, kind: number, tensor: other }]`
    const card = parseModelCard(`model: m.onnx\n${text}${rest}`, 'documented')
    const { inputs, outputs } = bindModelCard(
      await loadCardFiles(card, FOLDER, 'documented'),
      { inputs: [isInput ? spec : other], outputs: [isInput ? other : spec] },
      'documented',
    )
    expect((isInput ? inputs : outputs)[0]?.kind).toBe(kind)
  },
)

test('documents every kind with a card', () => {
  const refused = () => parseModelCard('model: m\ninputs: [{ name: a, tensor: a, kind: "?" }]', 'x')
  expect(refused).toThrow(`one of ${BLOCKS.map(({ kind }) => kind).join(', ')} in inputs[0].kind`)
})
