export { apis } from './apis/registry.ts'
export type { Api } from './apis/api.ts'
export { createVirtualClock, wallClock, type Clock, type VirtualClock } from './clock/clock.ts'
export {
  loadDeployments,
  type DeploymentStore,
  type LoadDeploymentsOptions,
} from './deployments/deployment-store.ts'
export {
  defineConfig,
  type ConfigDeployment,
  type ConfigFault,
  type ConfigServer,
  type MockferenceConfig,
} from './configuration/config.ts'
export type { Hook, HookContext } from './features/hook.ts'
export { createOnnxEngine } from './engine/onnx/onnx-engine.ts'
export { createPlacingEngine, type PlacingEngineOptions } from './engine/placing-engine.ts'
export { ERROR_CODES, type ErrorCode } from './errors/error-codes.ts'
export { ToolkitError } from './errors/toolkit-error.ts'
export { exchangeRequest } from './pipeline/fetch-exchange.ts'
export { createPipeline, type Pipeline, type PipelineOptions } from './pipeline/pipeline.ts'
