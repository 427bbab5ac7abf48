import type { Deployment } from '../deployments/deployment-store.ts'
import type { GeneratedToken, GenerationEnd, TextGenerator } from '../engine/text-generator.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'

/** What a language model writes in place of its own words: texts that no model of this size would come to. */
export interface TextScript {
  /** One for each token; not empty. */
  readonly texts: readonly string[]
  /** Fails with this message after so many texts. */
  readonly failure?: { readonly message: string; readonly afterTexts: number }
}

/** The deployment with a language model that follows the script of the moment, and writes its own words without one. */
export function scriptDeployment(deployment: Deployment, scriptOf: () => TextScript | undefined): Deployment {
  const { generator } = deployment
  if (generator === undefined) return deployment
  return { ...deployment, generator: scriptGenerator(generator, scriptOf) }
}

function scriptGenerator(generator: TextGenerator, scriptOf: () => TextScript | undefined): TextGenerator {
  return {
    ...generator,
    generate(request, options) {
      const script = scriptOf()
      return script === undefined
        ? generator.generate(request, options)
        : play(script, request.maxTokens, options?.signal)
    },
  }
}

const utf8 = new TextEncoder()

async function* play(
  { texts, failure }: TextScript,
  maxTokens: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<GeneratedToken, GenerationEnd, undefined> {
  let tokenCount = 0
  for (const text of texts) {
    if (tokenCount === maxTokens) return { reason: 'length', text: '', tokenCount }
    // As a model does: others get their turn.
    await Promise.resolve()
    if (signal?.aborted === true)
      throw new ToolkitError('REQUEST_CANCELLED', 'Failed to generate text: it was cancelled by its caller')
    if (tokenCount === failure?.afterTexts) throw new ToolkitError('ENGINE_FAILED', failure.message)
    tokenCount++
    yield { token: 0, tokenText: text, bytes: utf8.encode(text), logprob: 0, top: [], text }
  }
  if (tokenCount === failure?.afterTexts) throw new ToolkitError('ENGINE_FAILED', failure.message)
  return { reason: 'stop', text: '', tokenCount }
}
