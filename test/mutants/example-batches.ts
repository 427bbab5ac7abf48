import { encodePng } from '../../src/codecs/image.ts'
import { encodeTones } from '../../src/codecs/tone-alphabet.ts'
import { encodeWav } from '../../src/codecs/wav.ts'
import type { LawInstance } from '../../src/properties/client-adapter.ts'
import { defineTensor, type Tensor } from '../../src/tensor/tensor.ts'

interface ExampleBatch {
  /** Of the deployment. */
  readonly name: string
  readonly instances: readonly LawInstance[]
}

function floats(...shape: number[]): Tensor {
  const size = shape.reduce((one, other) => one * other, 1)
  return defineTensor(
    'float32',
    shape,
    Float32Array.from({ length: size }, (_, i) => i / 4),
  )
}

const picture = encodePng({
  width: 28,
  height: 28,
  channels: 1,
  data: Uint8Array.from({ length: 784 }, (_, i) => (i % 28 === 14 ? 255 : 0)),
})
const sound = encodeWav(encodeTones('hello'))
const texts = ['I was charged twice', 'The app crashes', 'How do I log in?']

/** What somebody would write into a test: a few plain instances of each kind. */
export const EXAMPLES: Readonly<Record<string, readonly ExampleBatch[]>> = {
  modelbit: [
    { name: 'example_doubler', instances: [{ foo: 10 }, { foo: 11 }, { foo: 12 }] },
    {
      name: 'example_adder',
      instances: [
        { a: 1, b: 2, c: 3 },
        { a: 4, b: 5, c: 6 },
      ],
    },
  ],
  peltarion: [
    {
      name: 'animal_weight',
      instances: [
        { Type: 'animal', Sound: 'miaow', Size: 0.4 },
        { Type: 'animal', Sound: 'woof', Size: 1.2 },
        { Type: 'vehicle', Sound: 'tchoo', Size: 80 },
      ],
    },
    { name: 'array_smoother', instances: [{ 'Numpy Feature': floats(32, 32) }] },
    { name: 'digits', instances: [{ Image: picture }] },
  ],
  'cerebrium-v1': [
    {
      name: 'animal-weight',
      instances: [
        { Type: 'animal', Sound: 'miaow', Size: 0.4 },
        { Type: 'vehicle', Sound: 'tchoo', Size: 80 },
      ],
    },
    { name: 'ticket-topic', instances: texts.map((text) => ({ text })) },
  ],
  'cerebrium-v4': [
    { name: 'classify', instances: texts.map((text) => ({ text })) },
    {
      name: 'add',
      instances: [
        { a: 1, b: 2, c: 3 },
        { a: 4, b: 5, c: 6 },
      ],
    },
    { name: 'read_digit', instances: [{ Image: picture }] },
  ],
  baseten: [
    { name: 'ticket_topic', instances: texts.map((text) => ({ text })) },
    { name: 'whisper', instances: [{ audio: sound }] },
    { name: 'tensor_statistics', instances: [{ series: floats(3, 4), offset: 1 }] },
  ],
}
