export { arbitraries } from './arbitraries/arbitraries.ts'
export { arbitraryFromSchema, type SchemaArbitraryOptions } from './arbitraries/schema-arbitrary.ts'
export type { FormatRule } from './arbitraries/text-formats.ts'
export type {
  AdapterContext,
  ClientAdapter,
  LawDeployment,
  LawFeature,
  LawInstance,
} from './client-adapter.ts'
export type { LawDelivery, LawPieces, LawReceipt, LawTextCall } from './client-adapter-streams.ts'
export {
  checkClientLaws,
  type CheckClientLawsOptions,
  type LawReport,
  type ReplayLine,
} from './check-client-laws.ts'
export {
  clientLaws,
  lawsFor,
  type ClientLaw,
  type ClientLaws,
  type ClientLawsOptions,
  type Counterexample,
  type LawOutcome,
  type LawParameters,
} from './client-laws.ts'
export {
  describeClientLaws,
  type DescribeClientLawsOptions,
  type TestRunner,
} from './describe-client-laws.ts'
export type { LawProperty } from './law.ts'
