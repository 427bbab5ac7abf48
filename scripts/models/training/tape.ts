import { createMatrix, type Matrix } from './matrix.ts'

/** A matrix that takes part in training, with the gradient of the loss by it. */
export interface Variable {
  readonly value: Matrix
  readonly gradient: Matrix
}

/** Creates a variable with a gradient of zeros: a parameter, or the result of an operation. */
export function createVariable(value: Matrix): Variable {
  return { value, gradient: createMatrix(value.rows, value.columns) }
}

/** Remembers the operations of one training step, to take their gradients in the opposite order. */
export interface Tape {
  /** Adds an operation's result; `propagate` adds to the gradients of what it was computed from. */
  record(value: Matrix, propagate: (gradient: Matrix) => void): Variable
  /** Adds the gradients of every variable, once the gradient of the loss was written to its result. */
  propagate(): void
}

/** Creates a tape for one step. */
export function createTape(): Tape {
  const steps: (() => void)[] = []
  return {
    record(value, propagate) {
      const variable = createVariable(value)
      steps.push(() => propagate(variable.gradient))
      return variable
    },
    propagate() {
      for (let step = steps.pop(); step !== undefined; step = steps.pop()) step()
    },
  }
}

/** Adds `source` to `target`, element by element. */
export function accumulate(target: Matrix, source: Matrix): void {
  for (let i = 0; i < target.data.length; i++) (target.data[i] as number) += source.data[i] as number
}
