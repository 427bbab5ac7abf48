import fc from 'fast-check'
import { SAMPLE_CODECS, type SampleFormat } from '../../codecs/audio-samples.ts'
import { encodeWav, type AudioClip } from '../../codecs/wav.ts'
import { float32 } from './floats.ts'

/** A WAV file and what it means, exactly: samples of integers are those that the format holds. */
export interface WavClip {
  readonly bytes: Uint8Array
  readonly clip: AudioClip
  readonly format: SampleFormat
}

export interface WavClipOptions {
  /** Channels, 8 unless given. */
  readonly maxChannels?: number
  /** Samples per channel, 20 unless given. */
  readonly maxFrames?: number
  /** Any of 1 to 4294967295 unless given, common ones mostly. */
  readonly sampleRateHz?: fc.Arbitrary<number>
  /** False leaves out NaN and infinities of float32. */
  readonly allowsNonFinite?: boolean
}

const BITS = { pcm8: 8, pcm16: 16, pcm24: 24, pcm32: 32, float32: undefined } as const satisfies Record<
  SampleFormat,
  number | undefined
>

const anyRates = fc.oneof(
  { withCrossShrink: true },
  { weight: 4, arbitrary: fc.constantFrom(16_000, 8000, 22_050, 44_100, 48_000) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 0xffffffff }) },
)

/** WAV files of every sample format with 1 to 8 channels, silence and none at all, the outermost values, chunks to skip. */
export function wavClip(options: WavClipOptions = {}): fc.Arbitrary<WavClip> {
  const { maxChannels = 8, maxFrames = 20, sampleRateHz = anyRates, allowsNonFinite = true } = options
  return fc.constantFrom<SampleFormat>('pcm16', 'float32', 'pcm8', 'pcm24', 'pcm32').chain((format) =>
    fc
      .record({
        sampleRateHz,
        channelCount: fc.integer({ min: 1, max: maxChannels }),
        frameCount: fc.nat(maxFrames),
        // Used over and over, so that channels and frames shrink without them.
        pool: fc.array(samplesOf(format, allowsNonFinite), { minLength: 1, maxLength: 24 }),
        extra: fc.option(fc.uint8Array({ maxLength: 5 }), { nil: undefined, freq: 2 }),
      })
      .map(({ sampleRateHz: rate, channelCount, frameCount, pool, extra }) => {
        const channels = Array.from({ length: channelCount }, (_, channel) =>
          Float32Array.from(
            { length: frameCount },
            (_, frame) => pool[(channel + channelCount * frame) % pool.length] as number,
          ),
        )
        const clip = { sampleRateHz: rate, channels }
        const file = encodeWav(clip, format)
        return { bytes: extra === undefined ? file : withChunk(file, extra), clip, format }
      }),
  )
}

function samplesOf(format: SampleFormat, allowsNonFinite: boolean): fc.Arbitrary<number> {
  const bits = BITS[format]
  if (bits === undefined)
    return allowsNonFinite ? float32 : float32.map((value) => (Number.isFinite(value) ? value : 0))
  // A sample of float32 has 24 significant bits: of 32 the last 8 are zero.
  const step = 2 ** Math.max(0, bits - 24)
  const limit = 2 ** (bits - 1) / step
  const whole = fc.oneof(
    { withCrossShrink: true },
    fc.integer({ min: -limit, max: limit - 1 }),
    fc.constantFrom(0, 1, -1, -limit, limit - 1),
  )
  return whole.map((value) => value / limit)
}

const HEAD_BYTES = 12

/** Puts a chunk that players skip in front of the others. */
function withChunk(file: Uint8Array, content: Uint8Array): Uint8Array {
  const padded = content.length + (content.length % 2)
  const bytes = new Uint8Array(file.length + 8 + padded)
  const view = new DataView(bytes.buffer)
  bytes.set(file.subarray(0, HEAD_BYTES))
  view.setUint32(4, bytes.length - 8, true)
  bytes.set(new TextEncoder().encode('LIST'), HEAD_BYTES)
  view.setUint32(HEAD_BYTES + 4, content.length, true)
  bytes.set(content, HEAD_BYTES + 8)
  bytes.set(file.subarray(HEAD_BYTES), HEAD_BYTES + 8 + padded)
  return bytes
}

/** The formats that files are made in. */
export const WAV_FORMATS = Object.keys(SAMPLE_CODECS) as readonly SampleFormat[]
