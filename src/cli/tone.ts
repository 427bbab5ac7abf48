import { encodeTones } from '../codecs/tone-alphabet.ts'
import { encodeWav } from '../codecs/wav.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'

export interface ToneOptions {
  readonly text: string
  readonly sampleRateHz: number
}

/** Where the file goes: standard output, of which this is all that is needed. */
export interface ToneOutput {
  readonly isTTY?: boolean
  write(bytes: Uint8Array, done: (error?: Error | null) => void): boolean
  once(event: 'error', listener: (error: Error) => void): unknown
}

/**
 * Writes a text in tones as a WAV file of 16 bits.
 *
 * @throws {ToolkitError} USAGE_INVALID when the output is a terminal, or a character has no tone
 */
export async function writeTone({ text, sampleRateHz }: ToneOptions, output: ToneOutput): Promise<void> {
  const bytes = encodeWav(encodeTones(text, sampleRateHz))
  if (output.isTTY) {
    throw new ToolkitError(
      'USAGE_INVALID',
      'Failed to write tones: expected a file or a pipe, found a terminal. Add a file name: mockference tone "hello" > hello.wav',
    )
  }
  await new Promise<void>((resolve, reject) => {
    // Without a listener a reader that stops early ends the process with a stack trace.
    output.once('error', reject)
    output.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
}
