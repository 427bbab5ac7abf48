import type { Feature } from '../../features/feature.ts'
import type { CerebriumSettings } from './settings.ts'

/** How the answer is shaped, and where the values of the request stood. */
export interface CerebriumPlan {
  readonly settings: CerebriumSettings
  readonly outputs: readonly Feature[]
  /** A prebuilt model is answered with a message and without `prediction_ids`. */
  readonly isPrebuilt: boolean
  /** One ID each: data points, or rows of a single object of named inputs. */
  readonly predictionCount: number
  /** How many categories the result lists for an item; the deployment's number where undefined. */
  readonly tops: readonly (number | undefined)[]
  /** JSON pointer of an item's value. */
  readonly pointerOf: (item: number, feature: string) => string
}
