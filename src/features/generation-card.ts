import { describeValue } from '../errors/describe-value.ts'
import { suggestName } from '../errors/nearest-name.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { createTokenizer, type Tokenizer } from './tokenizer.ts'

/** Who speaks in a chat. */
export const CHAT_ROLES = ['system', 'user', 'assistant'] as const

export type ChatRole = (typeof CHAT_ROLES)[number]

/** One message of a chat. */
export interface ChatMessage {
  readonly role: ChatRole
  readonly text: string
}

/** How a language model is used: the member `generation` of its card. Tokens are ids. */
export interface GenerationCard {
  readonly tokenizer: Tokenizer
  /** How many tokens the model sees at once. */
  readonly context: number
  /** Fills the window up at its left when there are fewer tokens. */
  readonly padding: number
  /** Begins every document. */
  readonly start: number
  /** Ends every document: the model writes it when it has nothing to add. */
  readonly end: number
  /** Begins a message of a role; without it the model was not trained on chats. */
  readonly roles?: Readonly<Record<ChatRole, number>>
}

const MEMBERS = ['tokenizer', 'context', 'padding', 'start', 'end', 'roles']

/**
 * Parses the member `generation` of a model card.
 *
 * @param card - the member as parsed from YAML
 * @param label - how messages call the card, usually its file name
 * @throws {ToolkitError} MODEL_INVALID naming the member, what was expected and what was found
 */
export function parseGenerationCard(card: unknown, label: string): GenerationCard {
  const refuse = (expected: string, found: unknown, suggestion = ''): never => {
    throw new ToolkitError(
      'MODEL_INVALID',
      `Failed to read 'generation' of model card ${label}: expected ${expected}, found ${describeValue(found)}${suggestion}`,
    )
  }
  if (!isRecord(card)) return refuse("an object with 'tokenizer' and 'context'", card)
  const unknown = Object.keys(card).find((member) => !MEMBERS.includes(member))
  if (unknown !== undefined)
    return refuse(
      `only ${MEMBERS.map((member) => `'${member}'`).join(', ')}`,
      unknown,
      suggestName(unknown, MEMBERS),
    )
  const tokenizer = createTokenizer(card['tokenizer'], label)
  const { context, roles } = card
  if (typeof context !== 'number' || !Number.isSafeInteger(context) || context < 1) {
    return refuse("a number of tokens of at least 1 in 'context'", context)
  }
  const readToken = (name: unknown, place: string): number => {
    const id = typeof name === 'string' ? tokenizer.special.get(name) : undefined
    return id ?? refuse(`one of the tokenizer's special tokens in '${place}'`, name)
  }
  const readRoles = (): Record<ChatRole, number> => {
    if (!isRecord(roles) || Object.keys(roles).toSorted().join() !== CHAT_ROLES.toSorted().join()) {
      return refuse(`an object with ${CHAT_ROLES.join(', ')} in 'roles'`, roles)
    }
    return {
      system: readToken(roles['system'], 'roles.system'),
      user: readToken(roles['user'], 'roles.user'),
      assistant: readToken(roles['assistant'], 'roles.assistant'),
    }
  }
  const parsed: GenerationCard = {
    tokenizer,
    context,
    padding: readToken(card['padding'], 'padding'),
    start: readToken(card['start'], 'start'),
    end: readToken(card['end'], 'end'),
    ...(roles === undefined ? {} : { roles: readRoles() }),
  }
  const named = [parsed.padding, parsed.start, parsed.end, ...Object.values(parsed.roles ?? {})]
  if (new Set(named).size !== named.length) {
    return refuse('a token of its own for padding, start, end and each role', card['roles'] ?? card['end'])
  }
  return parsed
}

/** Encodes a text that the model goes on with. */
export function encodePrompt(card: GenerationCard, text: string): readonly number[] {
  const tokens = [card.start]
  for (const token of card.tokenizer.encode(text)) tokens.push(token)
  return tokens
}

/**
 * Encodes a chat up to where the assistant answers. What a message says never becomes a role or an end.
 *
 * @throws {ToolkitError} MODEL_INVALID when the model was not trained on chats
 */
export function encodeChat(card: GenerationCard, messages: readonly ChatMessage[]): readonly number[] {
  const { roles } = card
  if (roles === undefined) {
    throw new ToolkitError(
      'MODEL_INVALID',
      "Failed to encode chat: expected a model with 'roles', found none",
    )
  }
  // Texts may be long: lists that are spread would be copied several times.
  const tokens = [card.start]
  for (const { role, text } of messages) {
    tokens.push(roles[role])
    for (const token of card.tokenizer.encode(text)) tokens.push(token)
  }
  tokens.push(roles.assistant)
  return tokens
}

/**
 * Tells whether a token ends what the model writes: the end, or any other special token, such as the role of whoever
 * speaks next.
 */
export function isStopToken({ tokenizer }: GenerationCard, token: number): boolean {
  return tokenizer.bytesOf(token).length === 0
}

/** Cuts the last tokens to the window the model sees, with padding at the left: `context` ids. */
export function toContextWindow(card: GenerationCard, tokens: readonly number[]): BigInt64Array {
  const window = new BigInt64Array(card.context).fill(BigInt(card.padding))
  const seen = tokens.slice(-card.context)
  seen.forEach((token, i) => (window[card.context - seen.length + i] = BigInt(token)))
  return window
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
