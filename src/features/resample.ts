/** How many crossings of zero the kernel has on each side. */
const CROSSINGS = 12
/** Positions between two samples that have weights of their own; the nearest is taken. */
const MAX_PHASES = 1024

/** Two sample rates. */
export interface RateChange {
  readonly fromHz: number
  readonly toHz: number
}

/** How many samples there are at the other rate. */
export function resampledLength(length: number, { fromHz, toHz }: RateChange): number {
  return Math.round((length * toHz) / fromHz)
}

/**
 * Brings samples to another rate: convolution with a sine cardinal of 12 crossings on each side under a Hann window.
 * Frequencies that the lower of the two rates cannot hold are filtered out; a constant stays what it is, except at the
 * ends, beyond which there is silence. Samples at an equal rate are not copied.
 *
 * Of rates without a small common multiple the place of a sample is rounded to 1/1024 of a step.
 */
export function resample(samples: Float32Array, change: RateChange): Float32Array {
  const { fromHz, toHz } = change
  if (fromHz === toHz) return samples
  const divisor = greatestCommonDivisor(fromHz, toHz)
  const phaseCount = Math.min(toHz / divisor, MAX_PHASES)
  const bandwidth = Math.min(1, toHz / fromHz)
  const reach = Math.ceil(CROSSINGS / bandwidth)
  const phases: (Float64Array | undefined)[] = []
  const resampled = new Float32Array(resampledLength(samples.length, change))
  for (let i = 0; i < resampled.length; i++) {
    const position = Math.round((i * fromHz * phaseCount) / toHz)
    const whole = Math.floor(position / phaseCount)
    const phase = position % phaseCount
    const weights = (phases[phase] ??= createWeights(phase / phaseCount, reach, bandwidth))
    const first = whole - reach + 1
    const start = Math.max(0, -first)
    const end = Math.min(weights.length, samples.length - first)
    let sum = 0
    for (let tap = start; tap < end; tap++) sum += (weights[tap] as number) * (samples[first + tap] as number)
    resampled[i] = sum
  }
  return resampled
}

/** Weights of the samples around a place, `fraction` of a step after the sample with the index `reach - 1`. */
function createWeights(fraction: number, reach: number, bandwidth: number): Float64Array {
  const weights = new Float64Array(2 * reach)
  let total = 0
  for (let tap = 0; tap < weights.length; tap++) {
    const distance = tap - (reach - 1) - fraction
    const angle = Math.PI * distance * bandwidth
    const window = Math.max(0, Math.cos((Math.PI * distance) / (2 * reach))) ** 2
    weights[tap] = window * (angle === 0 ? 1 : Math.sin(angle) / angle)
    total += weights[tap] as number
  }
  return weights.map((weight) => weight / total)
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
