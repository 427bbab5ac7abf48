/** Every code a {@link ToolkitError} can carry, with a title for people. `docs/errors.md` has a section for each. */
export const ERROR_CODES = {
  DECODE_FAILED: 'A value on the wire could not be decoded',
  USAGE_INVALID: 'A command, an option or a configuration file is wrong',
  DEPENDENCY_MISSING: 'An optional package is needed and not installed',
  MODEL_INVALID: 'A model file or its model card cannot be used',
  ENGINE_FAILED: 'The engine failed while it computed',
  ENGINE_OVERLOADED: 'More runs wait for a model than it takes',
  ENGINE_CLOSED: 'A model was used after it was closed',
  REQUEST_CANCELLED: 'The work was cancelled by its caller',
  RESPONSE_INVALID: 'A response does not fit its contract',
  API_ERROR: 'The API answered with an error',
  LISTEN_FAILED: 'The server could not listen on its address',
} as const

export type ErrorCode = keyof typeof ERROR_CODES
