import { expect, test } from 'vitest'
import { createBigramModel, TINY_CARD } from '../../test/support/tiny-language-model.ts'
import { createVirtualClock } from '../clock/clock.ts'
import { createTextGenerator } from '../engine/text-generator.ts'
import { createRandom } from '../random/random.ts'
import { createChatCompletion } from './chat-answer.ts'
import { decodeChatRequest } from './chat-request.ts'
import { createCompletion } from './completion-answer.ts'
import { decodeCompletionRequest } from './completion-request.ts'
import { isOpenAiError } from './openai-error.ts'

const context = { ids: createRandom(1).stream('ids'), clock: createVirtualClock() }
const noEnd = { logit_bias: { [TINY_CARD.end]: -100 }, max_tokens: 2, n: 3, seed: 1, temperature: 2 }

/** A generator, and for each run of its model whether a busy model had to take it. */
function createObserved() {
  const accepted: boolean[] = []
  const model = createBigramModel()
  const run: typeof model.run = (inputs, options) => {
    accepted.push(options?.isAccepted === true)
    return model.run(inputs, options)
  }
  return { generator: createTextGenerator({ ...model, run }, TINY_CARD), accepted }
}

test('only the first token of several chats may be refused', async () => {
  const { generator, accepted } = createObserved()
  const messages = [{ role: 'user', content: 'hello' }]
  const request = decodeChatRequest({ model: 'tiny', messages, ...noEnd }, { card: TINY_CARD })
  if (isOpenAiError(request)) return expect.unreachable()
  await createChatCompletion(generator, request, context)
  expect(accepted.length).toBeGreaterThan(2)
  expect(accepted).toEqual(accepted.map((_, i) => i > 0))
})

test('only the first token of prompts that are scored and continued may be refused', async () => {
  const { generator, accepted } = createObserved()
  const body = { model: 'tiny', prompt: ['hello', 'you'], echo: true, logprobs: 1, ...noEnd }
  const request = decodeCompletionRequest(body, { card: TINY_CARD })
  if (isOpenAiError(request)) return expect.unreachable()
  await createCompletion(generator, request, context)
  expect(accepted.length).toBeGreaterThan(2)
  expect(accepted).toEqual(accepted.map((_, i) => i > 0))
})
