import { chunked } from './byte-chunks.ts'
import { dataUrl } from './data-urls.ts'
import { eventStream } from './event-streams.ts'
import { batch, featureValue, instance } from './feature-values.ts'
import { float32, float64 } from './floats.ts'
import { id, ids, integerId, textId } from './ids.ts'
import { image } from './image-values.ts'
import { jsonSpelling, numberSpelling } from './json-spelling.ts'
import { multipartForm } from './multipart-forms.ts'
import { npyFile } from './npy-files.ts'
import { tensor } from './tensors.ts'
import { names, texts } from './texts.ts'
import { wavClip } from './wav-clips.ts'

/**
 * Arbitraries of fast-check for what inference APIs exchange: values, the files that hold them, and the forms in which
 * both travel. Files come with what they mean, so that a law can compare.
 *
 * @example
 * fc.assert(fc.property(arbitraries.npyFile(), ({ bytes, tensor }) => isSame(readArray(bytes), tensor)))
 */
export const arbitraries = Object.freeze({
  batch,
  chunked,
  dataUrl,
  eventStream,
  featureValue,
  float32,
  float64,
  id,
  ids,
  image,
  instance,
  integerId,
  jsonSpelling,
  multipartForm,
  name: names,
  npyFile,
  numberSpelling,
  tensor,
  text: texts,
  textId,
  wavClip,
})
