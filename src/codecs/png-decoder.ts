import type { Image } from './image-pixels.ts'
import { parsePngChunks } from './png-chunks.ts'
import { assertCanHold, inflateExactly } from './png-inflate.ts'
import { channelsOf, createRowConverter } from './png-rows.ts'
import { createScanlineReader, pixelDataBytesOf } from './png-scanlines.ts'

/**
 * Decodes a PNG file of any colour type, bit depth and interlacing into 8 bits per sample.
 *
 * Palette colours become RGB; `tRNS` adds an alpha channel. Samples of 1, 2 and 4 bits are stretched to 0 to 255; those
 * of 16 bits are rounded to the nearest of 8. Gamma, colour profiles and the further frames of an animation are ignored.
 *
 * @throws {ToolkitError} DECODE_FAILED when the file is damaged, cut, or followed by other bytes
 * @see {@link https://www.w3.org/TR/png-3/ | Portable Network Graphics, third edition}
 */
export function decodePng(bytes: Uint8Array): Image {
  const chunks = parsePngChunks(bytes)
  const expectedBytes = pixelDataBytesOf(chunks.header)
  assertCanHold(chunks.imageData, expectedBytes)
  const { width, height } = chunks.header
  const channels = channelsOf(chunks)
  const convertRow = createRowConverter(chunks)
  // Made with the first row: a file that holds no pixels costs no memory, whatever its header claims.
  let data: Uint8Array | undefined
  const reader = createScanlineReader(chunks.header, (row, pass, y) => {
    data ??= new Uint8Array(width * height * channels)
    const start = ((pass.top + y * pass.stepY) * width + pass.left) * channels
    convertRow(row, pass.width, { data, start, step: pass.stepX * channels })
  })
  inflateExactly(chunks.imageData, expectedBytes, reader)
  return { width, height, channels, data: data! }
}
