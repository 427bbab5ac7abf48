export type { Api, ApiDeployment } from '../apis/api.ts'
export type { ReceivedResponse } from '../apis/api-rules.ts'
export { apis } from '../apis/registry.ts'
export type { Exchange, HeaderList } from '../contract/exchange.ts'
export type { Operation } from '../contract/operation.ts'
export type { Rule, RuleSource, Severity } from '../contract/rule.ts'
export type { Side, SidedViolation, Violation } from '../contract/violation.ts'
export { ToolkitError } from '../errors/toolkit-error.ts'
export { findRule } from '../judge/find-rule.ts'
export { GENERAL_RULES } from '../judge/general-rules.ts'
export { createJudge, type Judge, type JudgeOptions, type Verdict } from '../judge/judge.ts'
export { contractMatchers, type ContractMatchers, type MatcherResult } from './contract-matchers.ts'
export {
  validateExchange,
  validateRequest,
  validateResponse,
  type ContractViolation,
  type ValidateOptions,
  type ValidateResponseOptions,
} from './validate-exchange.ts'
export type { WebExchange } from './web-exchange.ts'
