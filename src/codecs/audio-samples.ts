/** How one sample is written. Names are ours; WAV knows them by a format tag and a number of bits. */
export type SampleFormat = 'pcm8' | 'pcm16' | 'pcm24' | 'pcm32' | 'float32'

export interface SampleCodec {
  readonly bytesPerSample: number
  /** True when every value is written as it is; false when values are rounded and clipped, and NaN cannot be written. */
  readonly isExact: boolean
  read(view: DataView, at: number): number
  write(view: DataView, at: number, value: number): void
}

/**
 * Little-endian samples. Integers of b bits stand for value / 2^(b-1), so for -1 up to just below 1; 8 bits are unsigned with
 * 128 for silence. Writing takes the nearest integer (of two equally near the greater one) and clips to the range.
 */
export const SAMPLE_CODECS: Readonly<Record<SampleFormat, SampleCodec>> = {
  pcm8: {
    bytesPerSample: 1,
    isExact: false,
    read: (view, at) => (view.getUint8(at) - 128) / 2 ** 7,
    write: (view, at, value) => view.setUint8(at, quantise(value, 8) + 128),
  },
  pcm16: {
    bytesPerSample: 2,
    isExact: false,
    read: (view, at) => view.getInt16(at, true) / 2 ** 15,
    write: (view, at, value) => view.setInt16(at, quantise(value, 16), true),
  },
  pcm24: {
    bytesPerSample: 3,
    isExact: false,
    read: (view, at) => (view.getUint16(at, true) + view.getInt8(at + 2) * 2 ** 16) / 2 ** 23,
    write(view, at, value) {
      const sample = quantise(value, 24)
      view.setUint16(at, sample & 0xffff, true)
      view.setInt8(at + 2, sample >> 16)
    },
  },
  pcm32: {
    bytesPerSample: 4,
    isExact: false,
    read: (view, at) => view.getInt32(at, true) / 2 ** 31,
    write: (view, at, value) => view.setInt32(at, quantise(value, 32), true),
  },
  float32: {
    bytesPerSample: 4,
    isExact: true,
    read: (view, at) => view.getFloat32(at, true),
    write: (view, at, value) => view.setFloat32(at, value, true),
  },
}

function quantise(value: number, bits: number): number {
  const limit = 2 ** (bits - 1)
  return Math.min(limit - 1, Math.max(-limit, Math.round(value * limit)))
}
