import { defineRules, toRules, type RuleRow } from '../../contract/rule.ts'

const SEED = { document: 'Peltarion Knowledge Center, Deployment API' }
const ENCODE = { document: 'Peltarion/sidekick 0.3.1, sidekick/encode.py' }
const CLIENT = { document: 'Peltarion/sidekick 0.3.1, sidekick/deployment.py' }
const CURL = { document: 'Peltarion/community-code, Peltarion_deployment_curl_examples.ipynb' }

const DEMANDED: readonly RuleRow[] = [
  [
    'rows-count',
    'Each row is answered with one row',
    'rows of the answer has as many rows as the request, in its order: clients match by position.',
    { ...SEED, section: 'Response' },
    '{"rows": [{"Weight": 1.2}]} to two rows',
  ],
  [
    'row-features',
    'Every row has the same output features',
    'Each row of an answer has all output features of the deployment, and no others.',
    { ...SEED, section: 'Response' },
    '{"rows": [{"Weight": 1.2}, {"weight": 4.7}]}',
  ],
  [
    'form-answer',
    'A form is answered with the bare row',
    'A form holds one example and is answered with its row alone; rows in JSON are answered with rows.',
    CURL,
    '{"rows": [{"medianHouseValue": 204714.05}]} to a form',
  ],
  [
    'probabilities',
    'The probabilities of a category sum to 1',
    'A categorical output has every class with its probability from 0 to 1. The sum may be off by what printing with three digits does: 0.0005 for each class, at least 0.001.',
    { ...SEED, section: 'Categorical outputs' },
    '{"Number": {"0": 0.7, "1": 0.7}}',
  ],
  [
    'file-data-url',
    'A file of an answer is a data URL of what it says',
    "Pictures are image/png or image/jpeg (image/jpg makes the vendor's client fail), arrays application/x.peltarion.npy; the base64 is strict, and the bytes are what the media type says.",
    ENCODE,
    '"data:image/jpg;base64,..."',
  ],
  [
    'npy-shape',
    'An array has the shape of its feature',
    'Header and data of a .npy file agree, and the shape is that of the output feature.',
    { ...CLIENT, section: 'x-peltarion.shape' },
    'an array of [3] where the shape is [2]',
  ],
  [
    'tensor-json',
    'Tensor JSON has as many numbers as its shape says',
    'The product of shape is the length of data.',
    CLIENT,
    '{"shape": [2, 2], "data": [1, 2, 3]}',
  ],
  [
    'number-form',
    'A number is a finite number',
    'Numeric and binary outputs are JSON numbers; binary ones lie from 0 to 1.',
    { ...SEED, section: 'Numeric outputs' },
    '{"Weight": "1.2"}',
  ],
  [
    'form-part-duplicate',
    'A form has each feature once',
    'A form holds one example, so that a part comes once.',
    CURL,
    'two parts Image',
  ],
]

const ODD: readonly RuleRow[] = [
  [
    'form-media-type',
    'A form is labelled as one',
    'The documented curl commands force application/json upon a form; other servers may read it as JSON.',
    CURL,
    'Content-Type: application/json; boundary=... with a form',
  ],
  [
    'feature-unknown',
    'A row has no features that the model lacks',
    'Features that the deployment does not have are ignored, so that a misspelt name has no effect.',
    SEED,
    '{"rows": [{"Type": "animal", "Colour": "red", ...}]}',
  ],
  [
    'image-media-type',
    'A picture is announced as what it is',
    'The bytes say whether they are PNG or JPEG; the media type says something else.',
    ENCODE,
    'a PNG file under image/jpeg',
  ],
  [
    'number-boolean',
    'A number is written as a number',
    'true and false pass for 1 and 0 with the vendor only.',
    CLIENT,
    '{"Size": true}',
  ],
]

export const PELTARION_RULES = defineRules([...toRules('error', DEMANDED), ...toRules('warning', ODD)])
