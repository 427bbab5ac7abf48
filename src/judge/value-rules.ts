import type { Rule } from '../contract/rule.ts'

/** Code, title, what is demanded, an example. All of them are about values of a request whose model is known. */
const VALUES: readonly (readonly [code: string, title: string, description: string, example: string])[] = [
  [
    'feature-type',
    'A value has the type of its feature',
    'A number is a number, a text is a text.',
    '"Size": "big"',
  ],
  [
    'feature-range',
    'A value lies within the range of its feature',
    'Numbers fit the type that the model computes with, categories and tokens are among those it knows.',
    '"Size": 1e39, as float32',
  ],
  [
    'feature-shape',
    'A value has the shape of its feature',
    'Lists and arrays have as many dimensions and entries as the model takes.',
    '[[1, 2], [3]]',
  ],
  [
    'feature-precision',
    'A value survives its type',
    'An integer that the model takes as an integer is whole and exact.',
    '1.5 as int64',
  ],
  [
    'feature-category',
    'A category is one that the model knows',
    'Names of categories are those the model was trained with.',
    '"Type": "plant"',
  ],
  [
    'feature-batch',
    'The values of a batch go together',
    'Values that share a tensor have one shape.',
    'images of two sizes',
  ],
  [
    'feature-image',
    'An image is a picture that can be read',
    'The bytes are a whole PNG or JPEG file of a size that the model takes.',
    'the first half of a PNG file',
  ],
  ['feature-audio', 'A sound is a file that can be read', 'The bytes are a whole WAV file.', 'an MP3 file'],
  ['feature-text', 'A text is UTF-8', 'Texts are read as UTF-8.', 'the byte FF'],
  [
    'feature-npy',
    'An array is a .npy file',
    'Header and data of the file agree, and its elements are numbers.',
    'a file that ends early',
  ],
  [
    'feature-array',
    'An array is complete',
    'Shape, type and data of an array agree.',
    '{"shape": [2], "data": [1]}',
  ],
  [
    'feature-tensor-json',
    'Tensor JSON has as many numbers as its shape says',
    'The product of `shape` is the length of `data`.',
    '{"shape": [2, 2], "data": [1, 2, 3]}',
  ],
  [
    'feature-missing',
    'Every input of the model is given',
    'A row, or a form, has a value for each input feature.',
    '{"rows": [{"Type": "animal"}]}',
  ],
  [
    'data-uri',
    'A data URL is one',
    'It begins with `data:`, names its media type, and holds strict base64.',
    '"data:image/png,iVBOR"',
  ],
]

/** What single values of a request have to be where it is known which model takes them. */
export const VALUE_RULES: readonly Rule[] = VALUES.map(([code, title, description, example]) => ({
  code,
  title,
  description: `${description} A model that gets anything else fails or answers nonsense.`,
  source: { document: 'model card of the deployment', section: 'inputs' },
  severity: 'error',
  example,
}))
