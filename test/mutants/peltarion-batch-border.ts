import type { NaiveParts } from './peltarion-naive-client.ts'

const BATCH_SIZE = 128

/** Wrong on purpose: sends 128 rows and goes on with the row after the next, so one is lost at each border. */
export const skipsRowAfterBatch: Partial<NaiveParts> = {
  async sendAll(rows, send) {
    const answers = []
    for (let start = 0; start < rows.length; start += BATCH_SIZE + 1) {
      answers.push(...(await send(rows.slice(start, start + BATCH_SIZE))))
    }
    return answers
  },
}

/** Wrong on purpose: the last row of a full batch is neither kept for the next nor sent. */
export const dropsLastOfFullBatch: Partial<NaiveParts> = {
  async sendAll(rows, send) {
    const answers = []
    let batch = []
    for (const row of rows) {
      if (batch.length === BATCH_SIZE - 1) {
        answers.push(...(await send(batch)))
        batch = []
      } else batch.push(row)
    }
    if (batch.length > 0) answers.push(...(await send(batch)))
    return answers
  },
}

/** Wrong on purpose: puts the answers to later batches in front, as recursion with the parts swapped does. */
export const joinsInReverse: Partial<NaiveParts> = {
  async sendAll(rows, send) {
    let answers: Awaited<ReturnType<typeof send>> = []
    for (let start = 0; start < rows.length; start += BATCH_SIZE) {
      answers = [...(await send(rows.slice(start, start + BATCH_SIZE))), ...answers]
    }
    return answers
  },
}
