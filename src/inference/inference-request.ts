/** One value of a feature as it came over the wire. `numberText` is a number's exact spelling where it is not JavaScript's own. */
export interface FeatureValue {
  readonly value: unknown
  readonly numberText?: string
}

/** What an api asks of a model: one column of values per input feature, `itemCount` values each. */
export interface InferenceRequest {
  readonly itemCount: number
  readonly columns: Readonly<Record<string, readonly FeatureValue[]>>
}

/** What the model answers: one column of values per output feature, item k answering item k of the request. */
export interface InferenceResult {
  readonly itemCount: number
  readonly columns: Readonly<Record<string, readonly unknown[]>>
}
