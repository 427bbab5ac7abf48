import fc from 'fast-check'

/** What a `format` means: texts that have it, and whether a text has it. */
export interface FormatRule {
  readonly arbitrary: fc.Arbitrary<string>
  accepts(text: string): boolean
}

const digits = (value: number, count: number): string => String(value).padStart(count, '0')

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0)

// Leap days, the end of Unix time in 32 bits, years that a parser takes for two digits.
const oddDays = fc.constantFrom(
  '1970-01-01',
  '2000-02-29',
  '2024-02-29',
  '1900-02-28',
  '2038-01-19',
  '0001-01-01',
  '0099-12-31',
  '9999-12-31',
)
const dates = fc.oneof(
  oddDays,
  fc
    .record({
      year: fc.nat(9999),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    .map(
      ({ year, month, day }) =>
        `${digits(year, 4)}-${digits(month, 2)}-${digits(Math.min(day, daysIn(year, month)), 2)}`,
    ),
)

function isDate(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number)
  return day !== undefined && day >= 1 && day <= daysIn(year as number, month as number)
}

const zones = fc.oneof(
  fc.constantFrom('Z', '+00:00', '-00:00', '+14:00', '-12:00', '+05:45'),
  fc
    .tuple(fc.constantFrom('+', '-'), fc.nat(23), fc.nat(59))
    .map(([sign, hour, minute]) => `${sign}${digits(hour, 2)}:${digits(minute, 2)}`),
)
const fractions = fc.oneof(fc.constant(''), fc.stringMatching(/^\.\d{1,9}$/))
const times = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(fc.nat(23), fc.nat(59), fc.nat(59), fractions, zones)
      .map(
        ([hour, minute, second, fraction, zone]) =>
          `${digits(hour, 2)}:${digits(minute, 2)}:${digits(second, 2)}${fraction}${zone}`,
      ),
  },
  // RFC 3339, section 5.7: a leap second is at the end of a day of UTC.
  { weight: 1, arbitrary: fc.constantFrom('23:59:60Z', '00:59:60.5+01:00', '15:59:60-08:00') },
)

function isTime(text: string): boolean {
  const match = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|([+-])(\d\d):(\d\d))$/i.exec(text)
  if (match === null) return false
  const [hour = 0, minute = 0, second = 0] = match.slice(1, 4).map(Number)
  const offset = (match[4] === '-' ? -1 : 1) * (60 * Number(match[5] ?? 0) + Number(match[6] ?? 0))
  if (hour > 23 || minute > 59 || Number(match[5] ?? 0) > 23 || Number(match[6] ?? 0) > 59) return false
  const isLastMinute = (((60 * hour + minute - offset) % 1440) + 1440) % 1440 === 1439
  return second <= 59 || (second === 60 && isLastMinute)
}

const labels = fc.oneof(
  { withCrossShrink: true },
  fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/),
  fc.constantFrom('xn--bcher-kva', 'a'.repeat(63), 'A1'),
)
const HOSTNAME =
  /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
const hostnames = fc.array(labels, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'))

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`)
const ipv4 = fc.oneof(
  fc.constantFrom('0.0.0.0', '127.0.0.1', '255.255.255.255', '169.254.169.254'),
  fc.ipV4(),
)
const ipv6 = fc.oneof(
  fc.constantFrom('::', '::1', 'fe80::1', '::ffff:127.0.0.1', '2001:DB8::8:800:200C:417A'),
  fc.ipV6(),
)

function isIpv6(text: string): boolean {
  const mapped = text.includes('.') ? text.slice(text.lastIndexOf(':') + 1) : undefined
  if (mapped !== undefined && !IPV4.test(mapped)) return false
  const halves = (mapped === undefined ? text : `${text.slice(0, -mapped.length)}0:0`).split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false
  return halves.length === 2 ? groups.length < 8 : groups.length === 8
}

const LOCAL_PART = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
const EMAIL = new RegExp(`^(?=[^@]{1,64}@)${LOCAL_PART}(?:\\.${LOCAL_PART})*@(.+)$`, 'i')
const emails = fc
  .tuple(
    fc.stringMatching(/^[a-z0-9]([a-z0-9.+_-]{0,10}[a-z0-9])?$/).filter((text) => !text.includes('..')),
    hostnames,
  )
  .map(([local, host]) => `${local}@${host}`)

// A host without a dot is one of a local network, which most validators refuse.
function isEmail(text: string): boolean {
  const host = EMAIL.exec(text)?.[1] ?? ''
  return host.includes('.') && HOSTNAME.test(host)
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const uuids = fc.oneof(
  fc.uuid(),
  fc.uuid().map((text) => text.toUpperCase()),
  fc.constantFrom('00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'),
)

// RFC 3986, section 2.2 and 2.3: what may stand in a path, a query or a fragment unescaped.
const PATH = "(?:[a-z0-9._~!$&'()*+,;=:@/-]|%[0-9a-f]{2})*"
const TAIL = `(?:\\?(?:${PATH}|\\?)*)?(?:#(?:${PATH}|\\?)*)?`
const AUTHORITY = "//(?:[a-z0-9._~!$&'()*+,;=:-]*@)?(?:[a-z0-9._~-]*|\\[[0-9a-f:.]+\\])(?::\\d*)?"
const URI = new RegExp(`^[a-z][a-z0-9+.-]*:(?=[^?#])(?:${AUTHORITY}(?:/${PATH})?|(?!//)${PATH})${TAIL}$`, 'i')
const RELATIVE = new RegExp(`^(?:${AUTHORITY}(?:/${PATH})?|(?!//)(?![^/?#]*:)${PATH})${TAIL}$`, 'i')
const paths = fc.stringMatching(/^(\/([a-z0-9._~-]|%[2-7][0-9A-F]){0,8}){0,3}$/)
const tails = fc
  .stringMatching(/^(\?[a-z0-9=&%2]{0,2})?(#[a-z0-9]{0,4})?$/)
  .map((text) => text.replaceAll('%', '%20'))
const uris = fc.oneof(
  fc
    .tuple(fc.constantFrom('http', 'https'), hostnames, fc.constantFrom('', ':80', ':8443'), paths, tails)
    .map(([scheme, host, port, path, tail]) => `${scheme}://${host}${port}${path}${tail}`),
  fc.constantFrom(
    'urn:isbn:0451450523',
    'mailto:a@b.example',
    'http://[::1]:8080/',
    'ftp://user@a.example/x',
    'data:,x',
  ),
)
const references = fc.oneof(
  uris,
  fc.tuple(paths, tails).map(([path, tail]) => `${path.replace(/^\/+/, '/')}${tail}`),
  fc.constantFrom('', '.', '../a', '?q', '#'),
)

const durations = fc.oneof(
  fc.constantFrom('P1Y2M3DT4H5M6S', 'P2W', 'PT0S', 'PT36H', 'P1DT12H'),
  fc
    .tuple(fc.constantFrom('P#Y', 'P#M', 'P#D', 'P#W', 'PT#H', 'PT#M', 'PT#S'), fc.nat(999))
    .map(([form, count]) => form.replace('#', String(count))),
)
const DURATION =
  /^P(?!$)(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?=\d)(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/

const pointers = fc.array(
  fc.oneof(fc.constantFrom('', 'a', '~0', '~1', '0', '\u00e9'), fc.stringMatching(/^[a-z]{1,5}$/)),
  { maxLength: 3 },
)

const rule = (arbitrary: fc.Arbitrary<string>, accepts: (text: string) => boolean): FormatRule => ({
  arbitrary,
  accepts,
})
const matching = (arbitrary: fc.Arbitrary<string>, pattern: RegExp): FormatRule =>
  rule(arbitrary, (text) => pattern.test(text))

/**
 * The formats of JSON Schema 2020-12 whose texts are ASCII in common use, and those of OpenAPI. What is unknown here is
 * not looked at, as the standard says.
 *
 * @see {@link https://json-schema.org/draft/2020-12/json-schema-validation#section-7.3 | JSON Schema Validation, section 7.3}
 */
export const TEXT_FORMATS: Readonly<Record<string, FormatRule>> = {
  date: rule(dates, isDate),
  time: rule(times, isTime),
  'date-time': rule(
    fc.tuple(dates, times).map(([date, time]) => `${date}T${time}`),
    (text) => /^.{10}T/i.test(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11)),
  ),
  duration: matching(durations, DURATION),
  email: rule(emails, isEmail),
  hostname: matching(hostnames, HOSTNAME),
  ipv4: matching(ipv4, IPV4),
  ipv6: rule(ipv6, isIpv6),
  uri: matching(uris, URI),
  'uri-reference': rule(references, (text) => URI.test(text) || RELATIVE.test(text)),
  uuid: matching(uuids, UUID),
  'json-pointer': matching(
    pointers.map((parts) => parts.map((part) => `/${part}`).join('')),
    /^(?:\/(?:[^~/]|~[01])*)*$/u,
  ),
  regex: rule(fc.constantFrom('', '^a+$', '[^/]*', '\\d{2,}', '(a|b)?c', '\\p{L}'), isExpression),
  byte: matching(fc.base64String(), /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/),
}

function isExpression(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp
  } catch {
    return false
  }
}
