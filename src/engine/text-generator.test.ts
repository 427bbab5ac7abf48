import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  createBigramModel,
  createScriptedModel,
  createTinyModel,
  TINY_CARD,
} from '../../test/support/tiny-language-model.ts'
import { encodePrompt, parseGenerationCard } from '../features/generation-card.ts'
import {
  createTextGenerator,
  type GeneratedToken,
  type GenerationEnd,
  type GenerationRequest,
  type ScoredToken,
  type TextGenerator,
} from './text-generator.ts'

const REQUEST: GenerationRequest = {
  promptTokens: encodePrompt(TINY_CARD, 'hello'),
  maxTokens: 20,
  temperature: 1,
  topP: 1,
  seed: 3,
  stop: [],
  topLogprobs: 0,
  presencePenalty: 0,
  frequencyPenalty: 0,
  logitBias: new Map(),
}
const FIRST_BYTE = TINY_CARD.tokenizer.special.size

async function run(
  generator: TextGenerator,
  more: Partial<GenerationRequest> = {},
): Promise<{ tokens: GeneratedToken[]; end: GenerationEnd; text: string }> {
  const generation = generator.generate({ ...REQUEST, ...more })
  const tokens: GeneratedToken[] = []
  for (;;) {
    const { done, value } = await generation.next()
    if (done === true)
      return { tokens, end: value, text: tokens.map(({ text }) => text).join('') + value.text }
    tokens.push(value)
  }
}

const scripted = (text: string) =>
  createTextGenerator(createScriptedModel(TINY_CARD.tokenizer.encode(text)), TINY_CARD)
const bigram = createTextGenerator(createBigramModel(), TINY_CARD)

describe('generate', () => {
  test('gives what the model writes, token by token, until the model ends it', async () => {
    const { tokens, end, text } = await run(scripted('hello wé'), { temperature: 0, topLogprobs: 1 })
    expect(text).toBe('hello wé')
    expect(tokens.map(({ tokenText }) => tokenText)).toEqual(['hello', ' w', 'é'])
    expect(end).toEqual({ reason: 'stop', text: '', tokenCount: 3 })
    expect(tokens[0]).toMatchObject({
      token: 6 + 256 + 3,
      bytes: new TextEncoder().encode('hello'),
      text: 'hello',
    })
    expect(tokens[0]?.logprob).toBeCloseTo(0, 5)
    expect(tokens[0]?.top).toEqual([
      expect.objectContaining({ tokenText: 'hello', logprob: tokens[0]?.logprob }),
    ])
  })

  test('ends with length after maxTokens', async () => {
    expect(
      (await run(bigram, { maxTokens: 5, logitBias: new Map([[TINY_CARD.end, -100]]) })).end,
    ).toMatchObject({
      reason: 'length',
      tokenCount: 5,
    })
    expect(await run(bigram, { maxTokens: 0 })).toMatchObject({
      tokens: [],
      end: { reason: 'length', tokenCount: 0 },
    })
  })

  test('ends with stop at a stop text, whose tokens count', async () => {
    const { tokens, end, text } = await run(scripted('say hello wab'), { temperature: 0, stop: ['lo w'] })
    expect(text).toBe('say hel')
    expect(tokens.at(-1)).toMatchObject({ tokenText: 'hello', text: 'hel' })
    expect(end).toEqual({ reason: 'stop', text: '', tokenCount: 6 })
  })

  test('shows the model the last tokens of its window, padded at the left', async () => {
    const windows: (readonly number[])[] = []
    const model = createTinyModel(TINY_CARD, (window) => {
      windows.push(window)
      return Float32Array.from({ length: TINY_CARD.tokenizer.vocabularySize }, (_, token) =>
        token === 70 ? 9 : 0,
      )
    })
    const generator = createTextGenerator(model, TINY_CARD)
    await run(generator, { promptTokens: [1, 10, 11, 12, 13], maxTokens: 5, temperature: 0 })
    expect(windows).toEqual([
      [0, 0, 0, 1, 10, 11, 12, 13],
      [0, 0, 1, 10, 11, 12, 13, 70],
      [0, 1, 10, 11, 12, 13, 70, 70],
      [1, 10, 11, 12, 13, 70, 70, 70],
      [10, 11, 12, 13, 70, 70, 70, 70],
    ])
  })

  test('never chooses a special token but the end, whatever the bias', async () => {
    const logitBias = new Map([0, 1, 3, 4, 5].map((token) => [token, 100]))
    for (let seed = 0; seed < 20; seed++) {
      const { tokens } = await run(bigram, { seed, logitBias, temperature: 2 })
      expect(tokens.filter(({ token }) => token < FIRST_BYTE)).toEqual([])
    }
  })

  test('names the end among the most probable tokens and gives it no bytes', async () => {
    const model = createTinyModel(TINY_CARD, (window) => {
      const logits = new Float32Array(TINY_CARD.tokenizer.vocabularySize)
      logits[TINY_CARD.end] = window.at(-1) === 70 ? 9 : 4
      logits[70] = 5
      return logits
    })
    const { tokens } = await run(createTextGenerator(model, TINY_CARD), { temperature: 0, topLogprobs: 2 })
    expect(tokens).toHaveLength(1)
    expect(tokens[0]?.top[1]).toMatchObject({ token: 2, tokenText: '<end>', bytes: new Uint8Array() })
  })

  test('a frequency penalty makes a model that repeats itself move on', async () => {
    const model = createTinyModel(TINY_CARD, () => {
      const logits = new Float32Array(TINY_CARD.tokenizer.vocabularySize)
      logits[FIRST_BYTE + 0x61] = 5
      logits[FIRST_BYTE + 0x62] = 4.5
      return logits
    })
    const generator = createTextGenerator(model, TINY_CARD)
    const given = { temperature: 0, maxTokens: 6 }
    expect((await run(generator, given)).text).toBe('aaaaaa')
    expect((await run(generator, { ...given, frequencyPenalty: 0.4 })).text).toBe('aababa')
    expect((await run(generator, { ...given, presencePenalty: 0.4 })).text).toBe('aaaaaa')
    expect((await run(generator, { ...given, presencePenalty: 0.6 })).text).toBe('abaaaa')
  })

  test('drops the space that the tokenizer puts before a text from messages only', async () => {
    const card = parseGenerationCard(
      {
        context: 8,
        padding: '<pad>',
        start: '<start>',
        end: '<end>',
        tokenizer: {
          kind: 'byte-pair',
          special: ['<pad>', '<start>', '<end>'],
          merges: ['Ġ a'],
          leadingSpace: true,
        },
      },
      'spaced',
    )
    const generate = async (isMessage: boolean) => {
      const generator = createTextGenerator(createScriptedModel(card.tokenizer.encode('a b'), card), card)
      return (await run(generator, { promptTokens: [card.start], temperature: 0, isMessage })).text
    }
    expect(await generate(true)).toBe('a b')
    expect(await generate(false)).toBe(' a b')
  })

  test('gives the same tokens for the same request, whatever runs beside', async () => {
    const seeds = [1, 2, 3, 4]
    const alone = []
    for (const seed of seeds) alone.push(await run(bigram, { seed }))
    expect(await Promise.all(seeds.map((seed) => run(bigram, { seed })))).toEqual(alone)
    expect(new Set(alone.map(({ text }) => text)).size).toBe(seeds.length)
  })

  test('interleaves generations that run at once', async () => {
    const log: string[] = []
    const walk = async (name: string): Promise<void> => {
      for await (const _ of bigram.generate({
        ...REQUEST,
        maxTokens: 3,
        logitBias: new Map([[TINY_CARD.end, -100]]),
      })) {
        log.push(name)
      }
    }
    await Promise.all([walk('a'), walk('b'), walk('c')])
    expect(new Set(log.slice(0, 3)).size).toBe(3)
  })

  test('gives the event loop a turn before each run', async () => {
    const generation = createTextGenerator(createBigramModel(), TINY_CARD).generate(REQUEST)
    for (let i = 0; i < 3; i++) {
      let hasTurned = false
      setImmediate(() => (hasTurned = true))
      await generation.next()
      expect(hasTurned).toBe(true)
    }
  })

  test('throws REQUEST_CANCELLED before the next run once the signal is aborted', async () => {
    let runs = 0
    const model = createTinyModel(TINY_CARD, () => {
      runs += 1
      return Float32Array.from({ length: TINY_CARD.tokenizer.vocabularySize }, (_, token) =>
        token === 80 ? 9 : 0,
      )
    })
    const controller = new AbortController()
    const generation = createTextGenerator(model, TINY_CARD).generate(
      { ...REQUEST, temperature: 0 },
      { signal: controller.signal },
    )
    await generation.next()
    controller.abort(new Error('gone'))
    await expect(generation.next()).rejects.toMatchObject({
      code: 'REQUEST_CANCELLED',
      cause: { message: 'gone' },
    })
    expect(runs).toBe(1)
    expect(await generation.next()).toMatchObject({ done: true })
  })

  test('never emits a stop text, and its text begins as without stop texts', async () => {
    const stop = fc.string({ unit: fc.constantFrom(...'abehlow '), minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(stop, { minLength: 1, maxLength: 4 }), async (seed, stops) => {
        const { text, end } = await run(bigram, { seed, stop: stops })
        const free = await run(bigram, { seed })
        for (const one of stops) expect(text).not.toContain(one)
        expect(free.text.startsWith(text)).toBe(true)
        expect(end.tokenCount).toBeLessThanOrEqual(free.end.tokenCount)
      }),
    )
  })
})

describe('score', () => {
  test('tells how probable each token after the first is, and agrees with generate', async () => {
    const { tokens } = await run(bigram, { topLogprobs: 2, temperature: 2 })
    const all = [...REQUEST.promptTokens, ...tokens.map(({ token }) => token)]
    const scored: ScoredToken[] = []
    for await (const token of bigram.score(all, 2)) scored.push(token)
    expect(scored).toHaveLength(all.length - 1)
    const withText = tokens.map(({ text }, i) => ({ ...scored[REQUEST.promptTokens.length - 1 + i], text }))
    expect(withText).toEqual(tokens)
  })
})

test('countTokens counts the tokens of a text', () => {
  expect(bigram.countTokens('hello wé')).toBe(3)
})
