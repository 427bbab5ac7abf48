import type { Api } from '../apis/api.ts'
import type { Rule } from '../contract/rule.ts'
import { GENERAL_RULES } from './general-rules.ts'

/** The rule of a code: one that every api has, or one of this api's own. */
export function findRule(code: string, api: Api): Rule | undefined {
  return api.rules?.rules.get(code) ?? GENERAL_RULES.get(code)
}
