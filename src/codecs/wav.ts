import { ToolkitError } from '../errors/toolkit-error.ts'
import { SAMPLE_CODECS, type SampleCodec, type SampleFormat } from './audio-samples.ts'
import { decodeWavFormat, encodeWavFormat, MAX_CHANNELS } from './wav-format.ts'

export type { SampleFormat } from './audio-samples.ts'

/** Sound as numbers. */
export interface AudioClip {
  readonly sampleRateHz: number
  /** float32 `[channel][frame]` in [-1, 1]; one to eight channels of equal length, which may be 0. */
  readonly channels: readonly Float32Array[]
}

export interface WavLimits {
  /** Most samples over all channels, 2^26 unless given (256 MiB as float32, 25 minutes at 44.1 kHz). */
  readonly maxSamples?: number
}

/**
 * Decodes a RIFF/WAVE file: PCM of 8 (unsigned), 16, 24 or 32 bits or IEEE float of 32, also as WAVE_FORMAT_EXTENSIBLE.
 *
 * - Little-endian; the input may start at any address. Integers of b bits become value / 2^(b-1): exact in float32, but for
 *   32 bits rounded to 24 significant ones. Floats are taken as they are, so they may be NaN, infinite, -0 or beyond 1.
 * - No frames are fine, no bytes are not. Liberties: unknown chunks and bytes after the RIFF chunk are skipped, the padding of
 *   a last odd chunk may be missing (Python's `wave` leaves it out), the byte rate and the `fact` chunk are not looked at.
 * - A size of 0xFFFFFFFF, which programs write that do not know the end yet (ffmpeg into a pipe), is accepted for the RIFF
 *   chunk and for the data chunk, which is then the last and reaches to the end.
 * - The samples are copied; `bytes` is not kept.
 *
 * @throws {ToolkitError} DECODE_FAILED when the file is another one, is cut, or holds more samples than the limit
 * @see {@link https://www.mmsp.ece.mcgill.ca/Documents/AudioFormats/WAVE/WAVE.html | Audio file format specifications: WAVE}
 * @example
 * const { sampleRateHz, channels } = decodeWav(bytes)
 * const seconds = channels[0].length / sampleRateHz
 */
export function decodeWav(bytes: Uint8Array, limits: WavLimits = {}): AudioClip {
  const { maxSamples = 2 ** 26 } = limits
  const { fmt, data } = findChunks(bytes)
  const { sampleRateHz, channelCount, sampleFormat } = decodeWavFormat(fmt)
  const codec = SAMPLE_CODECS[sampleFormat]
  const frameBytes = channelCount * codec.bytesPerSample
  if (data.byteLength % frameBytes !== 0) {
    throw failure(`whole frames of ${frameBytes} bytes`, `a data chunk of ${data.byteLength} bytes`)
  }
  const sampleCount = data.byteLength / codec.bytesPerSample
  if (sampleCount > maxSamples) throw failure(`at most ${maxSamples} samples`, `${sampleCount}`)
  const channels = Array.from({ length: channelCount }, () => new Float32Array(sampleCount / channelCount))
  channels.forEach((samples, channel) => {
    let at = channel * codec.bytesPerSample
    for (let frame = 0; frame < samples.length; frame++) {
      samples[frame] = codec.read(data, at)
      at += frameBytes
    }
  })
  return { sampleRateHz, channels }
}

interface Chunks {
  readonly fmt: DataView
  readonly data: DataView
}

const CHUNK_HEAD_BYTES = 8
const RIFF_HEAD_BYTES = 12
const UNKNOWN_SIZE = 0xffffffff

function findChunks(bytes: Uint8Array): Chunks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < RIFF_HEAD_BYTES) throw failure(`${RIFF_HEAD_BYTES} bytes or more`, `${bytes.length}`)
  const form = `${readId(bytes, 0)} ${readId(bytes, 8)}`
  if (form !== 'RIFF WAVE') throw failure('RIFF and WAVE', JSON.stringify(form))
  const end = readEnd(view, 4, bytes.length, 'RIFF')
  const views: { fmt?: DataView; data?: DataView } = {}
  let at = RIFF_HEAD_BYTES
  while (end - at >= CHUNK_HEAD_BYTES) {
    const id = readId(bytes, at)
    const start = at + CHUNK_HEAD_BYTES
    const chunkEnd = readEnd(view, at + 4, end, id)
    if (id === 'fmt ' || id === 'data') {
      const key = id === 'fmt ' ? 'fmt' : 'data'
      if (views[key] !== undefined) throw failure(`one ${key} chunk`, `a second at byte ${at}`)
      if (id === 'data' && views.fmt === undefined) throw failure('a fmt chunk before the data', 'none')
      views[key] = new DataView(bytes.buffer, bytes.byteOffset + start, chunkEnd - start)
    }
    // Chunks begin at even offsets.
    at = chunkEnd + ((chunkEnd - start) % 2)
  }
  const { fmt, data } = views
  if (fmt === undefined || data === undefined) {
    throw failure('a fmt and a data chunk', `no ${fmt === undefined ? 'fmt' : 'data'} chunk`)
  }
  return { fmt, data }
}

/** Where the chunk whose size stands at `sizeAt` ends; `available` is where it has to end at the latest. */
function readEnd(view: DataView, sizeAt: number, available: number, id: string): number {
  const size = view.getUint32(sizeAt, true)
  const start = sizeAt + 4
  if (size === UNKNOWN_SIZE && (id === 'RIFF' || id === 'data')) return available
  if (size <= available - start) return start + size
  throw failure(`${size} bytes in chunk ${JSON.stringify(id)} at byte ${sizeAt - 4}`, `${available - start}`)
}

function readId(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!)
}

/**
 * Encodes a clip as a RIFF/WAVE file with a plain header (no WAVE_FORMAT_EXTENSIBLE, which older readers refuse).
 *
 * Integers of b bits: value × 2^(b-1) to the nearest integer, of two equally near the greater one, clipped to the range,
 * so that 1 becomes the greatest integer and the infinities the outermost ones; -0 becomes 0, NaN is refused. `float32` keeps
 * every bit. A value that such an integer stands for comes back exactly.
 *
 * @param format - `pcm16` unless given
 * @throws {ToolkitError} USAGE_INVALID when the clip cannot be written: channels, lengths, rate, NaN, 4 GiB
 */
export function encodeWav(clip: AudioClip, format: SampleFormat = 'pcm16'): Uint8Array {
  const { sampleRateHz, channels } = clip
  const codec = SAMPLE_CODECS[format]
  const frameCount = assertClip(clip)
  const dataBytes = frameCount * channels.length * codec.bytesPerSample
  const fmt = encodeWavFormat(
    { sampleRateHz, channelCount: channels.length, sampleFormat: format },
    codec.bytesPerSample,
  )
  // Formats other than PCM have to say their frames in a fact chunk.
  const factBytes = format === 'float32' ? CHUNK_HEAD_BYTES + 4 : 0
  const dataHead = RIFF_HEAD_BYTES + CHUNK_HEAD_BYTES + fmt.length + factBytes
  const fileBytes = dataHead + CHUNK_HEAD_BYTES + dataBytes + (dataBytes % 2)
  if (fileBytes - CHUNK_HEAD_BYTES >= UNKNOWN_SIZE) throw refusal('less than 4 GiB', `${fileBytes} bytes`)
  const bytes = new Uint8Array(fileBytes)
  const view = new DataView(bytes.buffer)
  writeHead(view, 0, 'RIFF', fileBytes - CHUNK_HEAD_BYTES)
  writeId(view, 8, 'WAVE')
  writeHead(view, RIFF_HEAD_BYTES, 'fmt ', fmt.length)
  bytes.set(fmt, RIFF_HEAD_BYTES + CHUNK_HEAD_BYTES)
  if (factBytes > 0) {
    writeHead(view, dataHead - factBytes, 'fact', 4)
    view.setUint32(dataHead - 4, frameCount, true)
  }
  writeHead(view, dataHead, 'data', dataBytes)
  writeSamples(view, dataHead + CHUNK_HEAD_BYTES, channels, codec)
  return bytes
}

function writeSamples(
  view: DataView,
  start: number,
  channels: readonly Float32Array[],
  codec: SampleCodec,
): void {
  const frameBytes = channels.length * codec.bytesPerSample
  channels.forEach((samples, channel) => {
    let at = start + channel * codec.bytesPerSample
    for (let frame = 0; frame < samples.length; frame++) {
      const value = samples[frame]!
      if (!codec.isExact && Number.isNaN(value)) {
        throw refusal('numbers', `NaN at frame ${frame} of channel ${channel}. Use float32 to keep it`)
      }
      codec.write(view, at, value)
      at += frameBytes
    }
  })
}

function assertClip({ sampleRateHz, channels }: AudioClip): number {
  if (channels.length < 1 || channels.length > MAX_CHANNELS) {
    throw refusal(`1 to ${MAX_CHANNELS} channels`, `${channels.length}`)
  }
  if (!Number.isInteger(sampleRateHz) || sampleRateHz < 1 || sampleRateHz > 0xffffffff) {
    throw refusal('a sample rate of 1 to 4294967295 Hz', `${sampleRateHz}`)
  }
  const frameCount = channels[0]!.length
  const other = channels.findIndex((samples) => samples.length !== frameCount)
  if (other !== -1) {
    throw refusal(`${frameCount} frames in every channel`, `${channels[other]!.length} in channel ${other}`)
  }
  return frameCount
}

function writeHead(view: DataView, at: number, id: string, size: number): void {
  writeId(view, at, id)
  view.setUint32(at + 4, size, true)
}

function writeId(view: DataView, at: number, id: string): void {
  for (let i = 0; i < id.length; i++) view.setUint8(at + i, id.charCodeAt(i))
}

function failure(expected: string, found: string): ToolkitError {
  return new ToolkitError('DECODE_FAILED', `Failed to decode WAV: expected ${expected}, found ${found}`)
}

function refusal(expected: string, found: string): ToolkitError {
  return new ToolkitError('USAGE_INVALID', `Failed to encode WAV: expected ${expected}, found ${found}`)
}
