import type { Rule } from '../contract/rule.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { nameSource } from '../report/finding.ts'
import { listRules, type KnownRule } from './known-rules.ts'
import { nearestNames } from './nearest-names.ts'

/**
 * A rule in words, once for each API that has one of the code.
 *
 * @throws {ToolkitError} USAGE_INVALID when no rule has the code
 */
export function explainRule(code: string): string {
  const all = listRules()
  const found = all.filter(({ rule }) => rule.code === code)
  if (found.length === 0) {
    const near = nearestNames(code, [...new Set(all.map(({ rule }) => rule.code))])
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to explain '${code.slice(0, 80)}': expected the code of a rule, ${near.join(' or ')} is near, found another. Without a code all are listed`,
    )
  }
  return found.map(describe).join('\n')
}

function describe({ rule, owner }: KnownRule): string {
  const { code, title, description, source, severity, example } = rule
  const address = source.url === undefined ? '' : `\n           ${source.url}`
  return [
    `${code} (${severity}, ${owner})`,
    `  ${title}.`,
    '',
    `  ${description}`,
    '',
    `  source:  ${nameSource(source)}${address}`,
    `  broken:  ${example}`,
    '',
  ].join('\n')
}

/** A table of all codes. */
export function tabulateRules(): string {
  const rows = listRules().map(({ rule, owner }) => [rule.code, rule.severity, owner, rule.title] as const)
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] as string).length)))
  return rows
    .map(
      (row) =>
        `${row
          .slice(0, 3)
          .map((text, k) => text.padEnd(widths[k] as number))
          .join('  ')}  ${row[3]}\n`,
    )
    .join('')
}

/** All rules as a page of Markdown. */
export function writeRulesPage(): string {
  const owners = [...new Set(listRules().map(({ owner }) => owner))]
  const line = ({ code, severity, title, source }: Rule): string =>
    `- \`${code}\` (${severity}): ${title}. Source: ${nameSource(source)}.`
  const sections = owners.map((owner) => {
    const own = listRules().filter((one) => one.owner === owner)
    return [
      `## ${owner[0]?.toUpperCase()}${owner.slice(1)}`,
      '',
      ...own.map(({ rule }) => line(rule)),
      '',
    ].join('\n')
  })
  const head = [
    '# Rules',
    '',
    'What findings name. `mockference explain <code>` says more about each, with an example that breaks it.',
    'An error breaks the contract; a warning is allowed, or left open, and breaks clients that are in use.',
    '',
    'Written by `mockference explain --markdown`.',
    '',
    '',
  ]
  return head.join('\n') + sections.join('\n')
}
