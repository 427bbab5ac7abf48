import { expect, test } from 'vitest'
import { explainLoadError } from './explain-load-error.ts'

// As ONNX Runtime 1.30 says it.
test.each([
  {
    name: 'a locale that is not there',
    reason:
      'Exception during initialization: /onnxruntime_src/onnxruntime/core/providers/cpu/text/string_normalizer.cc:235 onnxruntime::StringNormalizer::Locale::Locale(const std::string&)::<lambda()> Failed to construct locale with name:en_US.UTF-8:locale::facet::_S_create_c_locale name not valid:Please, install necessary language-pack-XX and configure locales\n',
    want: "expected the locale en_US.UTF-8 on this machine, which the model's operators use, found none. Make it with: locale-gen en_US.UTF-8",
  },
  {
    name: 'weights that are cut off',
    reason:
      'Deserialize tensor w failed.tensorprotoutils.cc:1763 GetExtDataFromTensorProto External initializer: w offset: 0 size to read: 12000 given file_length: 100 are out of bounds or can not be read in full.\n',
    want: "expected the whole of its weights, 'w' has 12000 bytes, found a file of 100 bytes beside it. Copy it again",
  },
  {
    name: 'weights out of the folder',
    reason:
      'External data path validation failed for initializer: w. Error: External data path escapes model directory. External data path: "../w.bin"',
    want: 'expected the files with its weights in its own folder, found a path that leads out of it or is empty. Save it with a file name as location',
  },
  {
    name: 'anything else',
    reason: 'Load model failed:/onnxruntime_src/onnxruntime/core/graph/model.cc:202 it is odd\n',
    want: 'expected a readable ONNX file, found Load model failed:it is odd',
  },
])('explains $name', ({ reason, want }) => {
  expect(explainLoadError(reason)).toBe(want)
})
