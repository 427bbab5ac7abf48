import { stringify } from 'yaml'
import { toCardTokenizer } from './training/card-tokenizer.ts'
import { createPromptTokenizer } from './musicgen-prompt.ts'

/** Writes the model card of musicgen, whose tokenizer is learnt from the words it knows. */
export function writeMusicgenCard(): string {
  return stringify({
    description:
      'Plays a melody in the way of a prompt: moods, genres and instruments change how it sounds, any other word a little. ' +
      "Without a melody (silence, or no samples) it plays a motif of the prompt's own. The duration is in seconds, 0.1 to 30",
    model: 'musicgen.onnx',
    // Thirty seconds of sound are a million samples, each of several steps.
    maxBatch: 2,
    inputs: [
      {
        name: 'prompt',
        kind: 'text',
        tensor: 'prompt',
        tokenizer: toCardTokenizer(createPromptTokenizer()),
        examples: ['happy rock', 'energetic EDM', 'sad jazz'],
      },
      { name: 'melody', kind: 'audio', tensor: 'melody', sampleRateHz: 32_000, maxSeconds: 60 },
      { name: 'duration', kind: 'number', tensor: 'duration', examples: [8] },
    ],
    outputs: [{ name: 'clip', kind: 'audio', tensor: 'clip', sampleRateHz: 32_000 }],
  })
}
