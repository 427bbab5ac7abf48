import { decodeWav, type AudioClip } from '../codecs/wav.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { resample, resampledLength } from './resample.ts'

/** What is wrong with one sound. */
export interface AudioFault {
  readonly code: string
  readonly message: string
}

/** What sounds are turned into. */
export interface AudioTarget {
  readonly sampleRateHz: number
  /** Undefined while a sound may have any length. */
  readonly length: number | undefined
  readonly maxSeconds: number | undefined
}

const MAX_CHANNELS = 8

/** 1 GiB of float32: a short file at a low rate must not become a tensor that exhausts the memory. */
const MAX_SAMPLES = 2 ** 28

/** Between these, weights for resampling stay few. A file of another rate is damaged rather than unusual. */
export const SAMPLE_RATES_HZ = { min: 1000, max: 384_000 } as const

/** Whether a value is a sound in memory that does not contradict itself. */
export function isAudioClip(value: unknown): value is AudioClip {
  if (!isRecord(value)) return false
  const { sampleRateHz, channels } = value
  if (!Number.isSafeInteger(sampleRateHz) || (sampleRateHz as number) < 1) return false
  if (!Array.isArray(channels) || channels.length < 1 || channels.length > MAX_CHANNELS) return false
  const [first] = channels as readonly unknown[]
  const fits = (channel: unknown): boolean =>
    channel instanceof Float32Array && first instanceof Float32Array && channel.length === first.length
  return channels.every(fits)
}

/** Samples of a sound as the tensor will have them; undefined when it will be refused. */
export function sampleCountOf(value: unknown, target: AudioTarget): number | undefined {
  const clip = readClip(value, target)
  if ('code' in clip) return undefined
  const frames = (clip.channels[0] as Float32Array).length
  return resampledLength(frames, { fromHz: clip.sampleRateHz, toHz: target.sampleRateHz })
}

/** Reads a sound from its file where need be: one channel, at the rate and of the length that are asked for. */
export function toSamples(value: unknown, target: AudioTarget): Float32Array | AudioFault {
  const clip = readClip(value, target)
  if ('code' in clip) return clip
  const samples = resample(toMono(clip), { fromHz: clip.sampleRateHz, toHz: target.sampleRateHz })
  return target.length === undefined ? samples : samples.subarray(0, target.length)
}

function readClip(value: unknown, target: AudioTarget): AudioClip | AudioFault {
  const clip = decodeClip(value)
  if ('code' in clip) return clip
  return findFault(clip, target) ?? clip
}

/** A loop: a callback for each of millions of samples takes ten times as long. */
function indexOfNonFinite(samples: Float32Array): number {
  for (let i = 0; i < samples.length; i++) if (!Number.isFinite(samples[i])) return i
  return -1
}

function findFault({ sampleRateHz, channels }: AudioClip, target: AudioTarget): AudioFault | undefined {
  const { min, max } = SAMPLE_RATES_HZ
  if (sampleRateHz < min || sampleRateHz > max) {
    return audioFault(`sound of ${min} to ${max} samples per second`, `${sampleRateHz}`)
  }
  const frameCount = (channels[0] as Float32Array).length
  const seconds = frameCount / sampleRateHz
  const { maxSeconds = Infinity } = target
  if (seconds > maxSeconds) return audioFault(`sound of at most ${maxSeconds} seconds`, `${seconds}`)
  const length = resampledLength(frameCount, { fromHz: sampleRateHz, toHz: target.sampleRateHz })
  if (length > MAX_SAMPLES) {
    return audioFault(`sound of at most ${MAX_SAMPLES} samples at ${target.sampleRateHz} Hz`, `${length}`)
  }
  for (const samples of channels) {
    const frame = indexOfNonFinite(samples)
    if (frame !== -1) return audioFault('sound of finite samples', `${samples[frame]} at frame ${frame}`)
  }
  return undefined
}

function decodeClip(value: unknown): AudioClip | AudioFault {
  if (isAudioClip(value)) return value
  if (!(value instanceof Uint8Array)) {
    return {
      code: 'feature-type',
      message: `must be the bytes of a WAV file or an audio clip, found ${describeValue(value)}`,
    }
  }
  try {
    return decodeWav(value)
  } catch (error) {
    if (!(error instanceof ToolkitError)) throw error
    const reason = messageOf(error).replace(/^Failed to [^:]*: /, '')
    return audioFault('a WAV file that can be read', `${describeValue(value)}: ${reason}`)
  }
}

function audioFault(expected: string, found: string): AudioFault {
  return { code: 'feature-audio', message: `must be ${expected}, found ${found}` }
}

/** The mean of all channels. */
function toMono({ channels }: AudioClip): Float32Array {
  const [first] = channels as readonly [Float32Array]
  if (channels.length === 1) return first
  return first.map((_, frame) => {
    let sum = 0
    for (const channel of channels) sum += channel[frame] as number
    return sum / channels.length
  })
}
