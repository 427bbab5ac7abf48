import type * as Ort from 'onnxruntime-node'
import { messageOf, ToolkitError } from '../../errors/toolkit-error.ts'
import { ANONYMOUS_DIMENSION, type ModelSignature, type TensorSpec } from '../../inference/model-signature.ts'
import { isDtype } from '../../tensor/dtype.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { Engine, Model } from '../engine.ts'
import { createModel } from '../model-lifecycle.ts'
import { explainLoadError } from './explain-load-error.ts'
import { fromOnnxTensor, toOnnxTensor } from './onnx-tensor.ts'

/** The part of `onnxruntime-node` the engine uses. */
export type OnnxRuntime = Pick<typeof Ort, 'InferenceSession' | 'Tensor'>

/** Where the engine gets its runtime from. */
export interface OnnxEngineOptions {
  /** Imports the runtime at the first load; `onnxruntime-node` by default. */
  readonly importRuntime?: () => Promise<OnnxRuntime>
}

// One thread, one order: the last bits of a sum do not depend on how work was split. Severity 4 keeps the
// runtime from writing to stderr what it throws anyway.
const SESSION_OPTIONS: Ort.InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  logSeverityLevel: 4,
}

/**
 * Creates an engine over ONNX Runtime on the CPU. Nothing is imported before the first load. A run computes
 * on the calling thread: tiny models may run where requests are answered, slow ones block it.
 */
export function createOnnxEngine(options: OnnxEngineOptions = {}): Engine {
  const importRuntime = options.importRuntime ?? importOnnxRuntime
  let runtime: Promise<OnnxRuntime> | undefined

  async function load(model: Uint8Array | string, label: string): Promise<Model> {
    runtime ??= importRuntime()
    const ort = await runtime.catch((cause: unknown) => {
      runtime = undefined // so that a later load sees a package installed in between
      throw dependencyMissing(label, cause)
    })
    return loadOnnxModel(ort, model, label)
  }

  return { name: 'onnx', load }
}

function importOnnxRuntime(): Promise<OnnxRuntime> {
  // The runtime writes a device id and a telemetry database below the user's home, and reads this variable
  // only when its library is loaded. That is why the environment is touched here and nowhere else. NOTE: a
  // worker thread has a copy of the environment that native code does not see; there, its parent has to set
  // the variable.
  process.env['ORT_DISABLE_TELEMETRY'] = '1'
  return import('onnxruntime-node')
}

async function loadOnnxModel(ort: OnnxRuntime, model: Uint8Array | string, label: string): Promise<Model> {
  const creation =
    typeof model === 'string'
      ? ort.InferenceSession.create(model, SESSION_OPTIONS)
      : ort.InferenceSession.create(model, SESSION_OPTIONS)
  const session = await creation.catch((cause: unknown) => {
    throw modelInvalid(label, explainLoadError(messageOf(cause)), cause)
  })
  const release = () => session.release()
  let signature: ModelSignature
  try {
    signature = toSignature(session, label)
  } catch (error) {
    await release()
    throw error
  }

  async function compute(inputs: Readonly<Record<string, Tensor>>): Promise<Record<string, Tensor>> {
    const onnxInputs: Record<string, Ort.Tensor> = {}
    for (const name in inputs) {
      const tensor = inputs[name]
      if (tensor !== undefined) onnxInputs[name] = toOnnxTensor(ort, tensor)
    }
    const results = await session.run(onnxInputs)
    const outputs: Record<string, Tensor> = {}
    for (const name in results) {
      const result = results[name]
      if (result !== undefined) outputs[name] = fromOnnxTensor(result)
    }
    return outputs
  }

  return createModel({ label, signature, compute, release })
}

function toSignature(session: Ort.InferenceSession, label: string): ModelSignature {
  return {
    inputs: session.inputMetadata.map((value) => toTensorSpec(value, 'input', label)),
    outputs: session.outputMetadata.map((value) => toTensorSpec(value, 'output', label)),
  }
}

function toTensorSpec(
  value: Ort.InferenceSession.ValueMetadata,
  direction: 'input' | 'output',
  label: string,
): TensorSpec {
  if (!value.isTensor) {
    throw modelInvalid(
      label,
      `expected a tensor for ${direction} ${value.name}, found a sequence or map. ` +
        (direction === 'output'
          ? 'Export classifiers with zipmap=False'
          : 'Export it with tensors as inputs'),
    )
  }
  if (value.name === '__proto__') {
    // ONNX Runtime keeps tensors as members of objects, which cannot have this one.
    throw modelInvalid(label, `expected another name of an ${direction} than '__proto__'. Rename it`)
  }
  if (!isDtype(value.type)) {
    throw modelInvalid(label, `expected a known dtype for ${direction} ${value.name}, found ${value.type}`)
  }
  const shape = value.shape.map((dimension) => (dimension === '' ? ANONYMOUS_DIMENSION : dimension))
  return { name: value.name, dtype: value.type, shape }
}

function modelInvalid(label: string, detail: string, cause?: unknown): ToolkitError {
  return new ToolkitError('MODEL_INVALID', `Failed to load model ${label}: ${detail}`, { cause })
}

function dependencyMissing(label: string, cause: unknown): ToolkitError {
  return new ToolkitError(
    'DEPENDENCY_MISSING',
    `Failed to load model ${label}: expected the package onnxruntime-node, found ${messageOf(cause)}. ` +
      'Install it with: npm install onnxruntime-node',
    { cause },
  )
}
