import type { Credentials } from '../apis/api.ts'
import type { ApiId } from '../apis/registry.ts'
import type { Conditions } from '../conditions/conditions.ts'
import type { FaultKind, FaultRule } from '../conditions/fault.ts'
import type { NumberSpelling } from '../conditions/number-spelling.ts'
import type { ModelId } from '../deployments/model-ids.ts'
import type { ExecutionCard } from '../features/execution-card.ts'

/** How the server runs; flags of the command line go before these. */
export interface ConfigServer {
  /** 4010 when left out; 0 for any free one. */
  readonly port?: number
  /** 127.0.0.1 when left out. */
  readonly host?: string
  /** Seed of ids and signatures, a whole number in [0, 2^32); drawn when left out. */
  readonly seed?: number
  /** Hosts beside this machine that webhooks may be sent to and files fetched from. */
  readonly allowHosts?: readonly string[]
  /** Answers in any way that the contracts leave open, drawn from the seed. */
  readonly vary?: boolean
  /** How numbers are written where an API leaves it open; `shortest` when left out. */
  readonly numberSpelling?: NumberSpelling
}

/** A fault, a bare kind of fault, or a bare status. */
export type ConfigFault = FaultRule | FaultKind | number

/** A model that is served under an API, how it is run, and the conditions that its clients live with. */
export interface ConfigDeployment extends Omit<Conditions, 'faults'>, ExecutionCard {
  /** Id of the API, such as `modelbit`. */
  readonly api: ApiId
  readonly name: string
  /** Id of a model that comes along, or the path of an `.onnx` file, relative to the configuration file. */
  readonly model: ModelId | (string & Record<never, never>)
  /** Card of the `.onnx` file, relative to the configuration file; `<model>.model.yaml` beside it, or a proposed one, when left out. */
  readonly card?: string
  /** What the API has to know, as in a deployments file; members that are left out get the API's own defaults. */
  readonly settings?: Readonly<Record<string, unknown>>
  readonly faults?: ConfigFault | readonly ConfigFault[]
}

/** What stands in `mockference.config.yaml`, or is exported by `mockference.config.ts`. */
export interface MockferenceConfig {
  readonly server?: ConfigServer
  /** APIs whose default deployments are served too: all of them when left out. */
  readonly apis?: 'all' | 'none' | readonly ApiId[]
  /** Keys of every API that is served, in place of `test-key`; an empty list lets everybody in. */
  readonly credentials?: Credentials
  readonly deployments?: readonly ConfigDeployment[]
}

/**
 * Gives a configuration its type, for `mockference.config.ts` and for `handlers({ config })`.
 *
 * @example
 * ```ts
 * export default defineConfig({ apis: 'none', deployments: [{ api: 'modelbit', name: 'twice', model: 'example_doubler' }] })
 * ```
 */
export function defineConfig(config: MockferenceConfig): MockferenceConfig {
  return config
}
