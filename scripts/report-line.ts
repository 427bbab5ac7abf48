import { readFileSync } from 'node:fs'

/** The part of Vitest's JSON report that is counted. */
interface TestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
}

/** How the steps of a run ended: the exit code of the tests, and how many of the other steps failed. */
interface Steps {
  readonly testsExitCode: number
  readonly failedSteps: number
}

/**
 * Sums a run up as `N passed, N failed`. Each failed step counts as one failure, and so does a test run that failed
 * outside a test (a test file that does not load, an unhandled rejection) or left no report.
 */
export function reportLine(report: TestReport | undefined, steps: Steps): string {
  const unreported = report === undefined || steps.testsExitCode !== 0 ? 1 : 0
  const failedTests = Math.max(report?.numFailedTests ?? 0, unreported)
  return `${report?.numPassedTests ?? 0} passed, ${failedTests + steps.failedSteps} failed`
}

function readReport(path: string): TestReport | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as TestReport
  } catch {
    return undefined
  }
}

if (import.meta.main) {
  const [path, testsExitCode, failedSteps] = process.argv.slice(2)
  if (path === undefined || testsExitCode === undefined || failedSteps === undefined) {
    console.error('Usage: report-line.ts REPORT.json TESTS_EXIT_CODE FAILED_STEPS')
    process.exitCode = 2
  } else {
    const steps = { testsExitCode: Number(testsExitCode), failedSteps: Number(failedSteps) }
    const line = reportLine(readReport(path), steps)
    console.log(line)
    process.exitCode = line.endsWith(' 0 failed') ? 0 : 1
  }
}
