export { handlers, listenOptions, type HandlersOptions } from './handlers.ts'
export type { BatchOrder } from '../../src/conditions/legal-variation.ts'
export { createVirtualClock, type Clock, type VirtualClock } from '../../src/clock/clock.ts'
