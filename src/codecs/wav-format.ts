import { ToolkitError } from '../errors/toolkit-error.ts'
import type { SampleFormat } from './audio-samples.ts'

/** What a `fmt ` chunk says, as far as it is needed to read samples. */
export interface WavFormat {
  readonly sampleRateHz: number
  readonly channelCount: number
  readonly sampleFormat: SampleFormat
}

export const MAX_CHANNELS = 8

const TAG_PCM = 1
const TAG_IEEE_FLOAT = 3
const TAG_EXTENSIBLE = 0xfffe

/** Format tags that people meet, from mmreg.h. */
const TAG_NAMES: Readonly<Record<number, string>> = {
  [TAG_PCM]: 'PCM',
  0x0002: 'Microsoft ADPCM',
  [TAG_IEEE_FLOAT]: 'IEEE float',
  0x0006: 'A-law',
  0x0007: 'mu-law',
  0x0011: 'IMA ADPCM',
  0x0031: 'GSM 6.10',
  0x0050: 'MPEG',
  0x0055: 'MP3',
  0x00ff: 'AAC',
}

const SAMPLE_FORMATS: Readonly<Record<string, SampleFormat>> = {
  [`${TAG_PCM}/8`]: 'pcm8',
  [`${TAG_PCM}/16`]: 'pcm16',
  [`${TAG_PCM}/24`]: 'pcm24',
  [`${TAG_PCM}/32`]: 'pcm32',
  [`${TAG_IEEE_FLOAT}/32`]: 'float32',
}

// Bytes 2 to 15 of KSDATAFORMAT_SUBTYPE_PCM and its kin; the first two are the format tag.
const SUBTYPE_TAIL = [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71]

/**
 * Reads a `fmt ` chunk. The byte rate and the channel mask are not looked at; valid bits may be fewer than the container's,
 * whose low bits are then read as they are.
 *
 * @throws {ToolkitError} DECODE_FAILED naming what the chunk asks for
 * @see {@link https://learn.microsoft.com/en-us/windows/win32/api/mmreg/ns-mmreg-waveformatextensible | WAVEFORMATEXTENSIBLE}
 */
export function decodeWavFormat(chunk: DataView): WavFormat {
  if (chunk.byteLength < 16) throw refusal('a fmt chunk of 16 bytes or more', `${chunk.byteLength}`)
  const channelCount = chunk.getUint16(2, true)
  const sampleRateHz = chunk.getUint32(4, true)
  const blockBytes = chunk.getUint16(12, true)
  const bits = chunk.getUint16(14, true)
  const tag = readTag(chunk)
  const sampleFormat = SAMPLE_FORMATS[`${tag}/${bits}`]
  if (sampleFormat === undefined) {
    const name = TAG_NAMES[tag] ?? 'unknown'
    throw refusal(
      'PCM of 8, 16, 24 or 32 bits or IEEE float of 32',
      `${name} (format tag 0x${tag.toString(16).padStart(4, '0')}) of ${bits} bits`,
    )
  }
  if (channelCount < 1 || channelCount > MAX_CHANNELS) {
    throw refusal(`1 to ${MAX_CHANNELS} channels`, `${channelCount}`)
  }
  if (sampleRateHz === 0) throw refusal('a sample rate of at least 1 Hz', '0')
  if (blockBytes !== (channelCount * bits) / 8) {
    throw refusal(
      `${(channelCount * bits) / 8} bytes for ${channelCount} samples of ${bits} bits`,
      `${blockBytes}`,
    )
  }
  return { sampleRateHz, channelCount, sampleFormat }
}

function readTag(chunk: DataView): number {
  const tag = chunk.getUint16(0, true)
  if (tag !== TAG_EXTENSIBLE) return tag
  if (chunk.byteLength < 40) throw refusal('an extensible fmt chunk of 40 bytes', `${chunk.byteLength}`)
  if (SUBTYPE_TAIL.some((byte, i) => chunk.getUint8(26 + i) !== byte)) {
    throw refusal('an extensible format of a known family', 'another subtype')
  }
  return chunk.getUint16(24, true)
}

/** Writes a `fmt ` chunk without its head: 16 bytes for PCM, 18 for float (which needs the size of its extension). */
export function encodeWavFormat(format: WavFormat, bytesPerSample: number): Uint8Array {
  const isFloat = format.sampleFormat === 'float32'
  const blockBytes = format.channelCount * bytesPerSample
  const view = new DataView(new ArrayBuffer(isFloat ? 18 : 16))
  view.setUint16(0, isFloat ? TAG_IEEE_FLOAT : TAG_PCM, true)
  view.setUint16(2, format.channelCount, true)
  view.setUint32(4, format.sampleRateHz, true)
  view.setUint32(8, format.sampleRateHz * blockBytes, true)
  view.setUint16(12, blockBytes, true)
  view.setUint16(14, bytesPerSample * 8, true)
  return new Uint8Array(view.buffer)
}

function refusal(expected: string, found: string): ToolkitError {
  return new ToolkitError('DECODE_FAILED', `Failed to decode WAV: expected ${expected}, found ${found}`)
}
