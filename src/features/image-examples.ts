import type { Image } from '../codecs/image.ts'
import type { PixelSize } from './resize.ts'

/** Three gradients: from left to right, from top to bottom, and across. */
export function createGradients({ height, width }: PixelSize, channels: 1 | 3): readonly Image[] {
  return [
    { right: 1, down: 0 },
    { right: 0, down: 1 },
    { right: 0.5, down: 0.5 },
  ].map(({ right, down }) => {
    const data = new Uint8Array(height * width * channels)
    let to = 0
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const place = (right * x) / Math.max(width - 1, 1) + (down * y) / Math.max(height - 1, 1)
        const level = Math.round(255 * place)
        data[to++] = level
        // From red to green, so that a swap of channels shows.
        if (channels === 3) {
          data[to - 1] = 255 - level
          data[to++] = level
          data[to++] = 0
        }
      }
    }
    return { height, width, channels, data }
  })
}
