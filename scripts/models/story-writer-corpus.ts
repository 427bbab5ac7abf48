import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One part of a document: plain text of a story, or one message of a chat. */
export interface DocumentPart {
  readonly role: 'story' | 'system' | 'user' | 'assistant'
  readonly text: string
}

/** What the story writer learns to write from start to end. */
export type Document = readonly DocumentPart[]

/** Reads a file of `scripts/models/corpus`, without its empty lines. */
export function readCorpusLines(name: string): string[] {
  return readFileSync(join(import.meta.dirname, 'corpus', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
}

/** Parses a line: a story, or `[system] user | assistant | user | ...`. */
export function parseDocument(line: string): Document {
  const [, system, chat = ''] = /^(?:\[(.*)\] )?(.*)$/.exec(line) ?? []
  const messages = chat.split(' | ')
  if (messages.length === 1) return [{ role: 'story', text: chat }]
  return [
    ...(system === undefined ? [] : [{ role: 'system' as const, text: system }]),
    ...messages.map((text, i) => ({ role: i % 2 === 0 ? ('user' as const) : ('assistant' as const), text })),
  ]
}

/** Every document the story writer is trained on. */
export function readTrainingDocuments(): Document[] {
  const lines = ['stories.txt', 'chats.txt'].flatMap(readCorpusLines)
  return [...lines, ...readFactChats()].map(parseDocument)
}

/** Documents the story writer never sees while it is trained. */
export function readHeldOutDocuments(): Document[] {
  return readCorpusLines('held-out.txt').map(parseDocument)
}

const QUESTIONS: Readonly<Record<string, (name: string, facts: readonly string[]) => string[]>> = {
  animal: (name, [colour, home, food, sound, legs]) => [
    `What colour is the ${name}? | The ${name} is ${colour}.`,
    `Where does the ${name} live? | The ${name} lives ${home}.`,
    `What does the ${name} eat? | The ${name} eats ${food}.`,
    `What sound does the ${name} make? | The ${name} ${sound}.`,
    `How many legs does the ${name} have? | The ${name} has ${legs} legs.`,
    `Tell me about the ${name}. | The ${name} is ${colour}. It lives ${home} and eats ${food}. It has ${legs} legs.`,
  ],
  food: (name, [colour, taste, kind]) => [
    `What colour is the ${name}? | The ${name} is ${colour}.`,
    `How does the ${name} taste? | The ${name} tastes ${taste}.`,
    `Is the ${name} a fruit? | ${kind === 'fruit' ? 'Yes, it is' : 'No, it is not'}. The ${name} is a ${kind}.`,
    `Tell me about the ${name}. | The ${name} is a ${kind}. It is ${colour} and tastes ${taste}.`,
  ],
  vehicle: (name, [colour, wheels, place, speed]) => [
    `What colour is the ${name}? | The ${name} is ${colour}.`,
    `How many wheels does the ${name} have? | The ${name} has ${wheels} wheels.`,
    `Where is the ${name}? | The ${name} is ${place}.`,
    `Is the ${name} fast? | ${speed === 'slow' ? 'No, it is not' : 'Yes, it is'}. The ${name} is ${speed}.`,
    `Tell me about the ${name}. | The ${name} is ${colour}. It has ${wheels} wheels and is ${place}. It is ${speed}.`,
  ],
}

/** Asks and answers questions about each line of `facts.txt`: `name: fact, fact, ...` below `# kind: ...`. */
function readFactChats(): string[] {
  let kind = ''
  return readCorpusLines('facts.txt').flatMap((line) => {
    const [head = '', rest = ''] = line.split(': ')
    if (head.startsWith('# ')) {
      kind = head.slice(2)
      return []
    }
    return QUESTIONS[kind]?.(head, rest.split(', ')) ?? []
  })
}
