import { expect, test } from 'vitest'
import { explainMissing } from './laws-command.ts'

test('each command says itself that fast-check is missing', () => {
  const missing = new Error("Cannot find package 'fast-check' imported from a.js")
  expect(() => explainMissing('check', missing)).toThrow(
    /^Failed to check: expected the package fast-check, found none\. Run npm install --save-dev fast-check$/,
  )
  expect(() => explainMissing('try laws', new Error('other'))).toThrow('other')
})
