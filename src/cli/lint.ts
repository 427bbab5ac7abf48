import { readdir } from 'node:fs/promises'
import { basename, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LINT_RULES } from '../lint/lint-rules.ts'
import { lintDocument } from '../lint/lint-document.ts'
import { readDocument } from '../lint/read-document.ts'
import type { Finding } from '../report/finding.ts'
import { runVerdict } from './verdict-run.ts'
import type { JudgingFlags } from './verdict-options.ts'

/** Looks at OpenAPI documents, the toolkit's own when none is named; answers the exit code. */
export async function lint(files: readonly string[], flags: JudgingFlags): Promise<number> {
  const paths = files.length > 0 ? files : await listOwnDocuments()
  // A file that cannot be read is wrong use: it is found before anything is written.
  const documents = await Promise.all(paths.map((path) => readDocument(path)))
  const target = paths.map(toShownPath).join(', ')
  return runVerdict({ command: 'lint', target, flags, apis: [], rules: LINT_RULES }, async (run) => {
    for (const document of documents) {
      if (run.signal.aborted) return
      const path = toShownPath(document.path)
      const api = basename(path).replace(/(\.openapi)?\.(ya?ml|json)$/, '')
      const violations = await lintDocument(document)
      run.addFindings(
        violations.map(({ code, pointer, message, operationId }): Finding => {
          const rule = LINT_RULES.get(code)
          return {
            severity: rule?.severity ?? 'error',
            code,
            api,
            side: 'document',
            pointer,
            message,
            ...(operationId === undefined ? {} : { operation: operationId }),
            ...(rule === undefined ? {} : { source: rule.source }),
            file: { path, line: document.lineOf(pointer) },
          }
        }),
      )
    }
  })
}

/** Relative to where the command was started, with forward slashes. */
function toShownPath(path: string): string {
  const shown = relative(process.cwd(), path)
  return (shown.startsWith('..') ? path : shown).split(sep).join('/')
}

/** The folder is two up in the sources and three in the build. */
async function listOwnDocuments(): Promise<readonly string[]> {
  for (const place of ['../../specs/', '../../../specs/']) {
    const folder = fileURLToPath(new URL(place, import.meta.url))
    const names = await readdir(folder).catch(() => undefined)
    if (names !== undefined)
      return names
        .filter((name) => name.endsWith('.openapi.yaml'))
        .sort()
        .map((name) => folder + name)
  }
  return []
}
