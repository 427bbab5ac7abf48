import type { Placement } from '../engine/engine.ts'

const PLACES = {
  inline: "on the server's thread",
  worker: 'in worker processes',
  mixed: "on the server's thread, large inputs in worker processes",
} as const

/** Where a model is computed, in words that follow "computed". */
export function describePlacement({ run, measuredMs }: Placement): string {
  const measured =
    measuredMs === undefined ? '' : `: ${Number(measuredMs.toPrecision(2))} ms for an item of zeros`
  return PLACES[run] + measured
}
