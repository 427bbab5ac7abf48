import { createRandom, type RandomStream } from '../../../src/random/random.ts'
import { createTokenizer, type Tokenizer } from '../../../src/features/tokenizer.ts'
import { createAdam } from '../training/adam.ts'
import { createParameter } from '../training/initial-values.ts'
import { crossEntropy } from '../training/losses.ts'
import { createMatrix } from '../training/matrix.ts'
import { linear } from '../training/operations.ts'
import { createTape, createVariable, type Variable } from '../training/tape.ts'
import { CLOSINGS, OPENINGS, TICKET_TOPICS, TOPIC_TEMPLATES } from './sentences.ts'

/** The weights of a linear classifier of word counts. */
export interface TicketTopicWeights {
  /** `[topics, words]` */
  readonly weight: Variable
  /** `[1, topics]` */
  readonly bias: Variable
}

const STEPS = 400
const BATCH = 50
const LEARNING_RATE = 0.03
/** The share of words that training takes for unknown ones: no word alone decides. */
const UNKNOWN_SHARE = 0.15

/** The words of all templates in alphabetical order; id 0 stands for every other word. */
export const TICKET_WORDS: readonly string[] = [
  '<unknown>',
  ...new Set(
    [...Object.values(TOPIC_TEMPLATES).flat(), ...OPENINGS, ...CLOSINGS]
      .flatMap((text) => text.match(/[a-z0-9']+/g) ?? [])
      .sort(),
  ),
]

/** Trains the topics of tickets on sentences made of templates; the same weights every time. */
export function trainTicketTopic(): TicketTopicWeights {
  const random = createRandom(404)
  const sentences = random.stream('ticket-topic/sentences')
  const tokenizer = createTokenizer({ kind: 'words', vocabulary: TICKET_WORDS, unknown: 0 }, 'ticket_topic')
  const [rows, columns] = [TICKET_TOPICS.length, TICKET_WORDS.length]
  const weight = createParameter({ rows, columns }, 0, random.stream('ticket-topic/weights'))
  const bias = createParameter({ rows: 1, columns: rows }, 0, random.stream('ticket-topic/weights'))
  const optimize = createAdam([weight, bias], { weightDecay: 0.05 })
  for (let step = 0; step < STEPS; step++) {
    const inputs = createMatrix(BATCH, columns)
    const targets = new Int32Array(BATCH)
    for (let row = 0; row < BATCH; row++) {
      targets[row] = row % rows
      const counts = inputs.data.subarray(row * columns, (row + 1) * columns)
      countWords(drawSentence(row % rows, sentences), { tokenizer, random: sentences, counts })
    }
    const tape = createTape()
    crossEntropy(linear(tape, createVariable(inputs), weight, bias), targets, 0.02)
    tape.propagate()
    optimize(LEARNING_RATE * (1 - step / STEPS))
  }
  return { weight, bias }
}

function drawSentence(topic: number, random: RandomStream): string {
  const pick = (texts: readonly string[]) => texts[Math.floor(random.fraction() * texts.length)] ?? ''
  const template = pick(TOPIC_TEMPLATES[TICKET_TOPICS[topic] ?? 'bug'])
  const core = template.replace(/\(([^)]*)\)/g, (_, parts: string) => pick(parts.split('|')))
  return `${pick(OPENINGS)} ${core} ${pick(CLOSINGS)}`
}

function countWords(
  sentence: string,
  { tokenizer, random, counts }: { tokenizer: Tokenizer; random: RandomStream; counts: Float64Array },
): void {
  const tokens = tokenizer.encode(sentence)
  for (const token of tokens) {
    const known = random.fraction() < UNKNOWN_SHARE ? 0 : token
    // The graph divides by the same: a long ticket is not surer than a short one by its length alone.
    ;(counts[known] as number) += 1 / Math.sqrt(tokens.length)
  }
}
