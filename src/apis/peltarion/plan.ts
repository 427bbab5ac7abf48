import type { Feature } from '../../features/feature.ts'

/** How the answer is shaped. */
export interface PeltarionPlan {
  /** A form holds one example and is answered with the bare row. */
  readonly isForm: boolean
  readonly outputs: readonly Feature[]
  readonly usesTensorJson: boolean
}
