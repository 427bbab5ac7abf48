import { buildAnimalWeight } from './animal-weight.ts'
import { buildArraySmoother } from './array-smoother.ts'
import { buildDigits } from './digits.ts'
import { buildExampleAdder } from './example-adder.ts'
import { buildExampleDictDoubler } from './example-dict-doubler.ts'
import { buildExampleDoubler } from './example-doubler.ts'
import { buildExampleSqrt } from './example-sqrt.ts'
import { buildFaultyLookup } from './faulty-lookup.ts'
import { buildFlowerClassifier } from './flower-classifier.ts'
import { buildHouseValue } from './house-value.ts'
import { buildImageDenoiser } from './image-denoiser.ts'
import { buildMusicgen } from './musicgen.ts'
import { buildSensorReport } from './sensor-report.ts'
import { buildSentenceEncoder } from './sentence-encoder.ts'
import { buildStoryWriter } from './story-writer.ts'
import { buildTensorStatistics } from './tensor-statistics.ts'
import { buildTicketTopic } from './ticket-topic.ts'
import { buildWhisper } from './whisper.ts'

/** Every model file of `mocks/models`, by its id: the file is called `<id>.onnx`. */
export const MODEL_BUILDERS: Readonly<Record<string, () => Uint8Array>> = {
  animal_weight: buildAnimalWeight,
  array_smoother: buildArraySmoother,
  digits: buildDigits,
  example_adder: buildExampleAdder,
  example_dict_doubler: buildExampleDictDoubler,
  example_doubler: buildExampleDoubler,
  example_sqrt: buildExampleSqrt,
  faulty_lookup: buildFaultyLookup,
  flower_classifier: buildFlowerClassifier,
  house_value: buildHouseValue,
  image_denoiser: buildImageDenoiser,
  musicgen: buildMusicgen,
  sensor_report: buildSensorReport,
  sentence_encoder: buildSentenceEncoder,
  story_writer: buildStoryWriter,
  tensor_statistics: buildTensorStatistics,
  ticket_topic: buildTicketTopic,
  whisper: buildWhisper,
}
