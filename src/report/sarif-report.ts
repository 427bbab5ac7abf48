import type { Rule } from '../contract/rule.ts'
import type { BaselineEntry } from './baseline.ts'
import { nameOperation, namePointer, nameSource, type Finding } from './finding.ts'
import { toIsoTime } from './json-report.ts'
import type { Report, ReportedGroup } from './report.ts'
import { REDACTED } from './secret-values.ts'
import { countOf } from './summary-line.ts'
import { toWellFormed } from './well-formed.ts'
import { toWebRequest, toWebResponse } from './sarif-exchange.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
/** The key of fingerprints; a change of how they are made needs a new number. */
const FINGERPRINT_KEY = 'mockferenceKind/v1'

/**
 * The report as SARIF: a result for each kind of finding, the first example in front, further ones as related locations.
 *
 * @see {@link https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html | SARIF 2.1.0}
 */
export function toSarifReport(report: Report): string {
  const { run } = report
  const rules = toRules(report)
  const indices = new Map(rules.map((rule, i) => [rule.id, i]))
  const results = report.groups.map((group) => toResult(group, indices.get(group.code), report.hasBaseline))
  const absent = report.gone.map((entry) => toAbsentResult(entry, indices.get(entry.code)))
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'mockference', version: run.version, rules } },
        automationDetails: { id: `mockference/${run.command}/` },
        invocations: [
          {
            executionSuccessful: run.stopped === undefined,
            startTimeUtc: toIsoTime(run.startedAtMs),
            endTimeUtc: toIsoTime(run.endedAtMs),
            ...(run.stopped === undefined
              ? {}
              : { toolExecutionNotifications: [{ level: 'error', message: toMessage(run.stopped) }] }),
          },
        ],
        columnKind: 'utf16CodeUnits',
        redactionTokens: [REDACTED],
        results: [...results, ...absent],
        properties: {
          target: run.target,
          ...(run.seed === undefined ? {} : { seed: run.seed }),
          coverage: report.coverage,
        },
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 1)}\n`
}

/** Section 3.11.5: braces stand for placeholders unless doubled. Section 3.11.6: `[text](target)` would be a link. */
function toMessage(text: string): { text: string } {
  return { text: text.replace(/[{}]/g, '$&$&').replaceAll('](', '\\](') }
}

interface SarifRule {
  readonly id: string
  readonly [member: string]: unknown
}

/** One for each code that occurs, also where nothing but the finding tells of the rule. */
function toRules({ rules, groups, gone }: Report): SarifRule[] {
  const codes = new Set([...groups, ...gone].map((one) => one.code))
  const sources = new Map(groups.map((group) => [group.code, group.source]))
  return [...codes].sort().map((code) => {
    const rule = rules.get(code)
    if (rule !== undefined) return toRule(rule)
    const source = sources.get(code)
    return {
      id: code,
      shortDescription: { text: code },
      help: { text: source === undefined ? `Rule ${code}` : `Source: ${nameSource(source)}` },
      ...toHelpUri(source?.url),
    }
  })
}

function toRule({ code, title, description, source, severity, example }: Rule): SarifRule {
  const from = nameSource(source)
  const link = source.url === undefined ? from : `[${from.replace(/[[\]\\]/g, '\\$&')}](<${source.url}>)`
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: description },
    help: {
      text: `${description}\n\nSource: ${from}\n\nBroken by:\n${example}`,
      markdown: `${description}\n\nSource: ${link}\n\nBroken by:\n\n${example.replace(/^/gm, '    ')}\n`,
    },
    ...toHelpUri(source.url),
    defaultConfiguration: { level: severity },
  }
}

function toHelpUri(url: string | undefined): { helpUri?: string } {
  return url !== undefined && URL.canParse(url) ? { helpUri: new URL(url).href } : {}
}

function toResult(group: ReportedGroup, ruleIndex: number | undefined, hasBaseline: boolean): object {
  const [first, ...others] = group.examples
  const { code, severity, count, side, fingerprint } = group
  const times = count > 1 ? ` (${countOf(count, 'time')})` : ''
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: severity,
    message: toMessage(`${nameOperation(group)} ${namePointer(first.pointer)} ${first.message}${times}`),
    locations: [toLocation(first)],
    ...(others.length === 0
      ? {}
      : {
          relatedLocations: others.map((other, i) => ({
            ...toLocation(other),
            id: i + 1,
            message: toMessage(`${namePointer(other.pointer)} ${other.message}`),
          })),
        }),
    partialFingerprints: { [FINGERPRINT_KEY]: fingerprint },
    occurrenceCount: count,
    ...(hasBaseline ? { baselineState: group.standing === 'new' ? 'new' : 'unchanged' } : {}),
    ...(first.exchange && { webRequest: toWebRequest(first.exchange) }),
    ...(first.exchange?.status === undefined ? {} : { webResponse: toWebResponse(first.exchange) }),
    properties: { side, ...(first.replay === undefined ? {} : { replay: first.replay }) },
  }
}

function toAbsentResult(entry: BaselineEntry, ruleIndex: number | undefined): object {
  const { code, api, operation, pointer, fingerprint } = entry
  const place = { api, ...(operation === undefined ? {} : { operation }) }
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: 'none',
    message: toMessage(`${nameOperation(place)} ${namePointer(pointer)} was not found any more`),
    locations: [{ logicalLocations: toLogicalLocations(place, pointer) }],
    partialFingerprints: { [FINGERPRINT_KEY]: fingerprint },
    baselineState: 'absent',
  }
}

function toLocation({ file, pointer, api, operation }: Finding): object {
  const place = { api, ...(operation === undefined ? {} : { operation }) }
  return {
    ...(file && {
      physicalLocation: {
        artifactLocation: { uri: toUri(file.path) },
        ...(file.line === undefined ? {} : { region: { startLine: file.line } }),
      },
    }),
    logicalLocations: toLogicalLocations(place, pointer),
  }
}

function toLogicalLocations(place: { api: string; operation?: string }, pointer: string): object[] {
  const { api, operation } = place
  const name = operation ?? api
  return [
    { name, fullyQualifiedName: operation === undefined ? api : `${api}/${operation}`, kind: 'function' },
    ...(pointer === ''
      ? []
      : [{ name: pointer, fullyQualifiedName: `${api}/${name}#${pointer}`, kind: 'member' }]),
  ]
}

/** A relative reference: `originalUriBaseIds` are left to who reads the file. */
function toUri(path: string): string {
  const encoded = toWellFormed(path).split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${encoded}` : encoded
}
