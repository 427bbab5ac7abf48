import { expect, test } from 'vitest'
import { reportLine } from '../../scripts/report-line.ts'

const clean = { numPassedTests: 7, numFailedTests: 0 }
const twoFailed = { numPassedTests: 5, numFailedTests: 2 }

test.each([
  { name: 'a clean run', report: clean, exit: 0, failedSteps: 0, want: '7 passed, 0 failed' },
  {
    name: 'failed steps before the tests',
    report: clean,
    exit: 0,
    failedSteps: 2,
    want: '7 passed, 2 failed',
  },
  { name: 'failed tests', report: twoFailed, exit: 1, failedSteps: 0, want: '5 passed, 2 failed' },
  { name: 'failed tests and steps', report: twoFailed, exit: 1, failedSteps: 1, want: '5 passed, 3 failed' },
  { name: 'a file that does not load', report: clean, exit: 1, failedSteps: 0, want: '7 passed, 1 failed' },
  { name: 'no report', report: undefined, exit: 0, failedSteps: 0, want: '0 passed, 1 failed' },
])('sums up $name', ({ report, exit, failedSteps, want }) => {
  expect(reportLine(report, { testsExitCode: exit, failedSteps })).toBe(want)
})
