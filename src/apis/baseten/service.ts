import type { Verb } from './place.ts'
import type { Service } from './settings.ts'

/** What of a deployment's server an operation needs; those that are left out need the platform only. */
export const SERVICE_OF: Readonly<Partial<Record<Verb, Service>>> = {
  predict: 'predict',
  asyncPredict: 'predict',
  runRemote: 'predict',
  asyncRunRemote: 'predict',
  chat: 'chat',
  complete: 'completions',
  embed: 'embeddings',
}

/** How the server words the lack of it. */
export const METHOD_NAMES: Readonly<Record<Service, string>> = {
  predict: 'predict',
  chat: 'chat_completions',
  completions: 'completions',
  embeddings: 'embeddings',
}
