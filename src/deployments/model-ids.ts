/** Ids of the models that come along: the names of the cards in `mocks/models`. */
export const MODEL_IDS = [
  'animal_weight',
  'array_smoother',
  'digits',
  'example_adder',
  'example_dict_doubler',
  'example_doubler',
  'example_sqrt',
  'faulty_lookup',
  'flower_classifier',
  'house_value',
  'image_denoiser',
  'musicgen',
  'picture_number',
  'sensor_report',
  'sentence_encoder',
  'story_writer',
  'tensor_statistics',
  'ticket_topic',
  'whisper',
] as const

export type ModelId = (typeof MODEL_IDS)[number]
