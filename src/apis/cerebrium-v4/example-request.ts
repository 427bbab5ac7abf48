import type { ExampleRequest } from '../api.ts'
import { writeTemplate } from '../body-template.ts'
import { writeExample } from '../feature-value.ts'
import type { CerebriumV4Deployment } from './access.ts'
import { addressOf } from './settings.ts'

/** A call of the function, or what an OpenAI client would send. A private function answers it with 404. */
export function exampleRequest(
  deployment: CerebriumV4Deployment,
  apiKey: string | undefined,
): ExampleRequest {
  const { settings } = deployment
  const token = settings.isOpen ? undefined : (apiKey ?? settings.token)
  return {
    path: addressOf(settings),
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      'content-type': 'application/json',
    },
    get body() {
      return JSON.stringify(exampleBody(deployment))
    },
  }
}

function exampleBody({ name, settings, inputs }: CerebriumV4Deployment): unknown {
  switch (settings.serves) {
    case 'text':
      return {
        model: name,
        messages: [{ role: 'user', content: 'What color is the sky?' }],
        max_tokens: 16,
      }
    case 'embeddings':
      return { model: name, input: ['the mistral wind', 'a dry wind'] }
    case 'function':
      if (settings.yields !== undefined) return { prompt: 'The old man', max_tokens: 16 }
      return writeTemplate(settings.input, 1, (name) => {
        const feature = inputs.find((one) => one.name === name)
        return feature === undefined ? undefined : writeExample(feature, 0)
      })
  }
}
