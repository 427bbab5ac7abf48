import type { IsSecretName } from './secret-names.ts'

/** Is told each secret that was found by its name, and says what to write in its place. */
export type OnSecret = (value: string) => string

const USER_INFO = /(\b[a-z][a-z0-9+.-]*:\/\/)([^\s/?#@"'<>]+)@/gi
const USER_INFO_OF_URL = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]+)@/gi
const PARAMETER = /([?&#;])([^\s=&#;"'<>]{1,100})=([^\s&#"'<>]*)/g
const PARAMETER_OF_URL = /([?&#;])([^=&#;]{1,100})=([^&#]*)/g

/** Takes secrets out of the query, the fragment and the user part of a text that is a URL as a whole. */
export function redactUrl(url: string, isSecret: IsSecretName, onSecret: OnSecret): string {
  return redactParts(url, { userInfo: USER_INFO_OF_URL, parameter: PARAMETER_OF_URL, isSecret, onSecret })
}

/** As {@link redactUrl}, for the URLs within a text: they end at blanks and quotation marks. */
export function redactUrlsIn(text: string, isSecret: IsSecretName, onSecret: OnSecret): string {
  return redactParts(text, { userInfo: USER_INFO, parameter: PARAMETER, isSecret, onSecret })
}

interface UrlParts {
  readonly userInfo: RegExp
  readonly parameter: RegExp
  readonly isSecret: IsSecretName
  readonly onSecret: OnSecret
}

function redactParts(text: string, { userInfo, parameter, isSecret, onSecret }: UrlParts): string {
  return text
    .replace(userInfo, (_, scheme: string, user: string) => {
      const colon = user.indexOf(':')
      if (colon < 0) return `${scheme}${onSecret(decodeQuery(user))}@`
      return `${scheme}${user.slice(0, colon)}:${onSecret(decodeQuery(user.slice(colon + 1)))}@`
    })
    .replace(parameter, (whole: string, mark: string, name: string, value: string) =>
      isSecret('query', decodeQuery(name)) && value !== ''
        ? `${mark}${name}=${onSecret(decodeQuery(value))}`
        : whole,
    )
}

/** Percent-decoded as in a query; as it is where that is not possible. */
export function decodeQuery(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

const FORM = /^[^\s={}[\]<>"&]{1,100}=/
const FORM_FIELD = /(^|&)([^=&]{1,100})=([^&]*)/g
// RFC 7578: the name is a parameter of Content-Disposition; the value follows the empty line.
const PART =
  /(content-disposition:[^\r\n]*[;\s]name="([^"\r\n]*)"[^\r\n]*(?:\r?\n[^\r\n]+)*\r?\n\r?\n)([\s\S]*?)(?=\r?\n--|$)/gi

/** Takes secrets out of a body by the names of its members, fields or parts, also when its end is missing. */
export function redactBodyText(text: string, isSecret: IsSecretName, onSecret: OnSecret): string {
  // Parts first: a value that starts with a colon would make the name before it look like that of a member.
  const parts = text.replace(PART, (whole: string, head: string, name: string, value: string) =>
    isSecret('body', name) ? head + onSecret(value) : whole,
  )
  const members = redactMembers(parts, isSecret, onSecret)
  if (!FORM.test(members)) return members
  return members.replace(FORM_FIELD, (whole: string, start: string, name: string, value: string) =>
    isSecret('body', decodeQuery(name)) ? `${start}${name}=${onSecret(decodeQuery(value))}` : whole,
  )
}

const MEMBER_NAME = /"((?:[^"\\]|\\.){1,200})"\s*:\s*/g

function redactMembers(text: string, isSecret: IsSecretName, onSecret: OnSecret): string {
  let result = ''
  let copied = 0
  MEMBER_NAME.lastIndex = 0
  for (let match = MEMBER_NAME.exec(text); match !== null; match = MEMBER_NAME.exec(text)) {
    if (!isSecret('body', unescapeJson(match[1] ?? ''))) continue
    const start = MEMBER_NAME.lastIndex
    const end = endOfValue(text, start)
    result += `${text.slice(copied, start)}"${redactValue(text.slice(start, end), onSecret)}"`
    copied = end
    MEMBER_NAME.lastIndex = Math.max(end, start)
  }
  return copied === 0 ? text : result + text.slice(copied)
}

/** Where a JSON value ends that starts at `start`; the end of the text when it is cut. */
function endOfValue(text: string, start: number): number {
  let depth = 0
  for (let i = start; i < text.length; i++) {
    const character = text[i] as string
    if (character === '"') {
      i = endOfString(text, i)
      if (depth === 0) return Math.min(i + 1, text.length)
    } else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') {
      if (depth === 0) return i
      if (--depth === 0) return i + 1
    } else if (depth === 0 && /[,\s]/.test(character)) return i
  }
  return text.length
}

/** The closing quote, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === '"') return i
  }
  return text.length
}

// The last one may be cut; a colon makes it the name of a member.
const STRING = /"((?:[^"\\]|\\.)*)(?:"(\s*:)?|$)/g

/** Tells each string of a value, which may be a list or an object, and gives what is written for all of it. */
function redactValue(json: string, onSecret: OnSecret): string {
  for (const [, text = '', colon] of json.matchAll(STRING)) {
    if (colon === undefined) onSecret(unescapeJson(text))
  }
  return onSecret(/^["[{]/.test(json) ? '' : json)
}

function unescapeJson(text: string): string {
  if (!text.includes('\\')) return text
  try {
    return String(JSON.parse(`"${text}"`))
  } catch {
    return text
  }
}
