export { handlers, listenOptions, type HandlersOptions } from './handlers.ts'
export { createVirtualClock, type Clock, type VirtualClock } from '../../src/clock/clock.ts'
