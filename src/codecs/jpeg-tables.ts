import { imageFailure } from './image-failure.ts'
import { createHuffmanTable, type HuffmanTable } from './jpeg-huffman.ts'

const MAX_TABLES = 4

/** Parses the quantization tables of a segment into `tables`, 64 steps each, in zigzag order. */
export function parseQuantizationTables(content: Uint8Array, tables: (Uint16Array | undefined)[]): void {
  let offset = 0
  while (offset < content.length) {
    const head = content[offset++]!
    const stepBytes = (head >> 4) + 1
    const index = head & 15
    if (stepBytes > 2 || index >= MAX_TABLES || offset + 64 * stepBytes > content.length) {
      throw imageFailure(
        'JPEG',
        'expected quantization tables 0 to 3 of 64 steps, found a cut or damaged one',
      )
    }
    const start = offset
    tables[index] = Uint16Array.from({ length: 64 }, (_, k) =>
      stepBytes === 1 ? content[start + k]! : (content[start + 2 * k]! << 8) | content[start + 2 * k + 1]!,
    )
    offset += 64 * stepBytes
  }
}

/** Parses the Huffman tables of a segment into the lists for DC and for AC coefficients. */
export function parseHuffmanTables(
  content: Uint8Array,
  tables: { readonly dc: (HuffmanTable | undefined)[]; readonly ac: (HuffmanTable | undefined)[] },
): void {
  let offset = 0
  while (offset < content.length) {
    const head = content[offset++]!
    const counts = content.subarray(offset, offset + 16)
    const total = counts.reduce((sum, count) => sum + count, 0)
    offset += 16
    if (head >> 4 > 1 || (head & 15) >= MAX_TABLES || total > 256 || offset + total > content.length) {
      throw imageFailure(
        'JPEG',
        'expected Huffman tables 0 to 3 of at most 256 codes, found a cut or damaged one',
      )
    }
    const list = head >> 4 === 0 ? tables.dc : tables.ac
    list[head & 15] = createHuffmanTable(counts, content.subarray(offset, offset + total))
    offset += total
  }
}
