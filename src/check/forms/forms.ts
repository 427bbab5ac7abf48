import { basetenForm } from './baseten.ts'
import { cerebriumV1Form } from './cerebrium-v1.ts'
import { cerebriumV4Form } from './cerebrium-v4.ts'
import type { CheckForm } from './form.ts'
import { modelbitForm } from './modelbit.ts'
import { peltarionForm } from './peltarion.ts'

/** How each API is called: one line each. */
export const checkForms: readonly CheckForm[] = [
  basetenForm,
  cerebriumV1Form,
  cerebriumV4Form,
  modelbitForm,
  peltarionForm,
]
