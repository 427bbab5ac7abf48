export {
  createControl,
  type Control,
  type ControlOptions,
  type RequestFilter,
  type SetConditionsScope,
  type WebhookFilter,
} from './control.ts'
export type { ScopedConditions } from '../conditions/condition-store.ts'
export type { Conditions, RateLimit } from '../conditions/conditions.ts'
export type { Duration } from '../conditions/duration.ts'
export type { FaultKind, FaultRule } from '../conditions/fault.ts'
export type { ShownDelivery } from '../journal/delivery-log.ts'
export type { ShownEntry, ShownMessage } from '../journal/shown-entry.ts'
export type { ConditionReport, Health } from '../pipeline/control.ts'
export type { DeliveryPage, JournalPage } from '../pipeline/pipeline-control.ts'
