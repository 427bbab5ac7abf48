import { isRecord } from '../errors/is-record.ts'
import type { ChatMessage, ChatRole } from '../features/generation-card.ts'
import type { MemberReader } from './member-reader.ts'
import { refuseLongList, refuseLongTexts } from './text-length.ts'

const ROLES: Readonly<Record<string, ChatRole>> = {
  system: 'system',
  // What newer models call the same thing.
  developer: 'system',
  user: 'user',
  assistant: 'assistant',
}
const SUPPORTED = Object.keys(ROLES).map((role) => `'${role}'`)
/** Roles that carry the answer of a tool, which no message of the model can have asked for. */
const TOOL_ROLES = ['tool', 'function']
/** Members of an answer's message, which clients send back as they got it; with a value they need what is not here. */
const EMPTY_MEMBERS = ['refusal', 'tool_calls', 'function_call', 'audio', 'annotations']
const MEMBERS = ['role', 'content', 'name', ...EMPTY_MEMBERS]

/** Reads `messages`. Text parts of one message are joined by line feeds. */
export function readMessages(read: MemberReader): readonly ChatMessage[] {
  read.need('messages')
  const messages = read.raw('messages')
  if (messages === undefined) return []
  if (!Array.isArray(messages)) {
    read.refuseType('messages', 'an array of objects', messages)
    return []
  }
  if (messages.length === 0) {
    const rule = 'Expected an array with minimum length 1, but got an empty array instead.'
    read.refuse('messages', `Invalid 'messages': empty array. ${rule}`, 'empty_array')
  }
  if (refuseLongList(read, 'messages', messages)) return []
  const all = messages.map((message: unknown, i) => readMessage(read, message, `messages[${i}]`))
  refuseLongTexts(
    read,
    'messages',
    all.map(({ text }) => text),
  )
  return all
}

function readMessage(read: MemberReader, message: unknown, param: string): ChatMessage {
  if (!isRecord(message)) {
    read.refuseType(param, 'an object', message)
    return { role: 'user', text: '' }
  }
  // Before the members: those of other roles have members that these do not have.
  const role = readRole(read, message['role'], `${param}.role`)
  for (const [name, value] of Object.entries(message)) {
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0)
    const place = `${param}.${name.slice(0, 80)}`
    if (!MEMBERS.includes(name)) read.refuse(place, `Unrecognized request argument supplied: ${place}`)
    else if (EMPTY_MEMBERS.includes(name) && !isEmpty) {
      read.refuse(
        place,
        `Unsupported parameter: '${place}' is not supported with this model.`,
        'unsupported_parameter',
      )
    } else if (name === 'name' && !isEmpty && typeof value !== 'string')
      read.refuseType(place, 'a string', value)
  }
  return { role, text: readContent(read, message['content'], `${param}.content`) }
}

function readRole(read: MemberReader, role: unknown, param: string): ChatRole {
  if (typeof role === 'string' && Object.hasOwn(ROLES, role)) return ROLES[role] as ChatRole
  if (role === undefined || role === null) {
    read.refuse(param, `Missing required parameter: '${param}'.`, 'missing_required_parameter')
  } else if (typeof role !== 'string') read.refuseType(param, 'a string', role)
  else if (TOOL_ROLES.includes(role)) {
    const rule = `Supported values are: ${SUPPORTED.join(', ')}.`
    read.refuse(
      param,
      `Unsupported value: '${param}' does not support '${role}' with this model, which cannot call tools. ${rule}`,
      'unsupported_value',
    )
  } else {
    const rule = `Supported values are: ${SUPPORTED.join(', ')}.`
    read.refuse(param, `Invalid value: '${role.slice(0, 80)}'. ${rule}`, 'invalid_value')
  }
  return 'user'
}

function readContent(read: MemberReader, content: unknown, param: string): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) {
    if (content === undefined) {
      read.refuse(param, `Missing required parameter: '${param}'.`, 'missing_required_parameter')
    } else read.refuseType(param, 'a string or an array of text parts', content)
    return ''
  }
  if (content.length === 0) {
    const rule = 'Expected an array with minimum length 1, but got an empty array instead.'
    read.refuse(param, `Invalid '${param}': empty array. ${rule}`, 'empty_array')
  }
  if (refuseLongList(read, param, content)) return ''
  return content.map((part: unknown, i) => readPart(read, part, `${param}[${i}]`)).join('\n')
}

function readPart(read: MemberReader, part: unknown, param: string): string {
  if (!isRecord(part)) {
    read.refuseType(param, 'an object', part)
    return ''
  }
  const { type, text } = part
  if (type !== 'text') {
    if (typeof type !== 'string') read.refuseType(`${param}.type`, 'a string', type)
    else {
      read.refuse(
        `${param}.type`,
        `Invalid value: '${type.slice(0, 80)}'. Supported values are: 'text'. This model reads neither images, audio nor files.`,
        'invalid_value',
      )
    }
    return ''
  }
  if (typeof text === 'string') return text
  read.refuseType(`${param}.text`, 'a string', text)
  return ''
}
