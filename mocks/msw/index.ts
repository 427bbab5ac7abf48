export {
  createMockference,
  handlers,
  listenOptions,
  type HandlersOptions,
  type Mockference,
} from './handlers.ts'
export type { BatchOrder } from '../../src/conditions/legal-variation.ts'
export { createVirtualClock, type Clock, type VirtualClock } from '../../src/clock/clock.ts'
