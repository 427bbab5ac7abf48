/** What is asked of a language model, whatever form the request has; greedy, so that the answer is one. */
export interface TextCall {
  readonly prompt: string
  /** At least 1. */
  readonly maxTokens: number
}

/** A POST below the api's base URL; header names in lower case, credentials left out. */
export interface FormRequest {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** One way of an api to send text while it is written. */
export interface StreamForm<Deployment> {
  /** What adapters of clients are told; in kebab-case. */
  readonly name: string
  /** Whether the deployment answers so. */
  suits(deployment: Deployment): boolean
  /** The request as a correct client sends it: for a stream, or for the same text as a whole. */
  requestOf(call: TextCall, deployment: Deployment, isStream: boolean): FormRequest
  /** The text in an answer as a whole, from its JSON. */
  wholeOf(body: unknown): string
  /** How an event stream is written; undefined where the body is the text itself, in UTF-8. */
  readonly events?: {
    /** Data of the event that ends the stream; where there is none, the end of the body is its end. */
    readonly endMark?: string
    /** Whether the data of all other events are JSON objects that may be spelt in any way and gain members. */
    readonly hasOpenJson: boolean
  }
  /** How a failure in the middle is told: by an event, by a broken connection, or not at all. */
  readonly failure: 'event' | 'broken' | 'silent'
}
