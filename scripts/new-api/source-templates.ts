/** The spellings of an api's id that its files need. */
export interface ApiNames {
  /** `acme-v2` */
  readonly id: string
  /** `acmeV2` */
  readonly camel: string
  /** `AcmeV2` */
  readonly pascal: string
}

/** The api itself: identity, address, credentials, and the functions of the two other files. */
export function apiTemplate({ id, camel, pascal }: ApiNames): string {
  return `import { suggestName } from '../../errors/nearest-name.ts'
import type { Api, ApiDeployment, Credentials, ExampleRequest, TypedRequest } from '../api.ts'
import { isKnownKey } from '../authorization.ts'
import type { Failure } from '../failure.ts'
import { operations } from './generated/operations.ts'
import { decodeRequest, locateProblems } from './request.ts'
import type { ${pascal}Plan } from './request.ts'
import { encodeError, encodeResponse } from './response.ts'
import { parseSettings, SETTING_NAMES } from './settings.ts'
import type { ${pascal}Settings } from './settings.ts'

type ${pascal}Deployment = ApiDeployment<${pascal}Settings>

/** The inference API of ${id}. */
export const ${camel}Api: Api<${pascal}Settings, ${pascal}Plan, '${id}'> = {
  id: '${id}',
  title: '${id} inference API',
  hostPattern: /^api\\.${id}\\.example$/,
  operations,
  maxBodyBytes: 10_000_000,
  settingNames: SETTING_NAMES,
  parseSettings,
  addressOf: ({ name }) => addressOf(name),
  exampleRequest,
  authenticate,
  findDeployment,
  decodeRequest,
  locateProblems,
  encodeResponse,
  encodeError,
}

function addressOf(name: string): string {
  return \`/deployments/\${name}/infer\`
}

/** The key stands in \`Authorization\` after the scheme \`Bearer\`. */
function authenticate(headers: TypedRequest['headers'], { apiKeys }: Credentials): Failure | undefined {
  if (apiKeys.length === 0) return undefined
  const key = /^Bearer +(\\S+)$/i.exec(headers['authorization'] ?? '')?.[1]
  if (key === undefined) {
    return {
      kind: 'credentials-missing',
      message: "Failed to authenticate: expected the header 'Authorization: Bearer <API key>', found none",
    }
  }
  if (isKnownKey(key, apiKeys)) return undefined
  return {
    kind: 'credentials-wrong',
    message: 'Failed to authenticate: expected a known API key, found one that is not known here',
  }
}

function findDeployment(
  { path }: TypedRequest,
  deployments: readonly ${pascal}Deployment[],
): ${pascal}Deployment | Failure {
  const name = path['deployment'] ?? ''
  const known = deployments.map(({ settings }) => settings.name)
  return (
    deployments.find(({ settings }) => settings.name === name) ?? {
      kind: 'deployment-unknown',
      message: \`Failed to find the deployment '\${name.slice(0, 80)}': those here are \${known.slice(0, 20).join(', ')}\${suggestName(name, known)}\`,
    }
  )
}

function exampleRequest({ settings, inputs }: ${pascal}Deployment, apiKey: string | undefined): ExampleRequest {
  const item = Object.fromEntries(inputs.map(({ name, examples }) => [name, examples[0]]))
  return {
    path: addressOf(settings.name),
    headers: {
      ...(apiKey === undefined ? {} : { authorization: \`Bearer \${apiKey}\` }),
      'content-type': 'application/json',
    },
    body: JSON.stringify({ inputs: [item] }),
  }
}
`
}

export function settingsTemplate({ id, pascal }: ApiNames): string {
  return `import type { Violation } from '../../contract/violation.ts'

/** How a deployment of ${id} is addressed. */
export interface ${pascal}Settings {
  readonly name: string
}

const NAME = /^[A-Za-z0-9_-]+$/
/** Members of the API's part of a deployments file. */
export const SETTING_NAMES: readonly string[] = []

/** Reads the part of a deployment that is special to ${id}: its name, and nothing else yet. */
export function parseSettings(
  name: string,
  raw: Readonly<Record<string, unknown>>,
): ${pascal}Settings | readonly Violation[] {
  const violations: Violation[] = Object.keys(raw).map((member) => ({
    code: 'setting-invalid',
    pointer: \`/\${member}\`,
    message: 'must not be there: this api has no settings of its own',
  }))
  if (!NAME.test(name)) {
    violations.push({ code: 'setting-invalid', pointer: '/name', message: 'must be letters, digits, - and _' })
  }
  return violations.length > 0 ? violations : { name }
}
`
}

/** Wire form to inference request. */
export function requestTemplate({ id, pascal }: ApiNames): string {
  return `import { numberTextOf } from '../../codecs/lossless-json.ts'
import type { Violation } from '../../contract/violation.ts'
import type { FeatureProblem } from '../../features/feature.ts'
import type { FeatureValue } from '../../inference/inference-request.ts'
import type { ApiDeployment, DecodedRequest, TypedRequest } from '../api.ts'
import { requestInvalid } from '../failure.ts'
import type { Failure } from '../failure.ts'
import type { components } from './generated/types.ts'
import type { ${pascal}Settings } from './settings.ts'

type RequestBody = components['schemas']['InferenceRequest']

/** What shapes the answer beside the result: nothing yet. */
export type ${pascal}Plan = undefined

const TIMEOUT_MS = 60_000
const MAX_VIOLATIONS = 20

/** Takes the wire form of ${id} off a request whose body fits the schema. */
export function decodeRequest(
  { body }: TypedRequest,
  { inputs: features }: ApiDeployment<${pascal}Settings>,
): DecodedRequest<${pascal}Plan> | Failure {
  const { inputs } = body.value as RequestBody
  const violations: Violation[] = []
  const columns: Record<string, FeatureValue[]> = Object.fromEntries(features.map(({ name }) => [name, []]))
  for (const [i, item] of inputs.entries()) {
    for (const { name } of features) {
      if (Object.hasOwn(item, name)) {
        const numberText = numberTextOf(body, item, name)
        columns[name]?.push({ value: item[name], ...(numberText === undefined ? {} : { numberText }) })
      } else {
        violations.push({ code: 'feature-missing', pointer: \`/inputs/\${i}\`, message: \`must have '\${name}'\` })
      }
    }
    if (violations.length >= MAX_VIOLATIONS) break
  }
  if (violations.length > 0) return requestInvalid(violations)
  return {
    inference: { itemCount: inputs.length, columns },
    plan: undefined,
    delivery: { kind: 'direct' },
    timeoutMs: TIMEOUT_MS,
    remarks: [],
  }
}

/** Puts what is wrong with single values at their place in \`inputs\`. */
export function locateProblems(problems: readonly FeatureProblem[]): Failure {
  return requestInvalid(
    problems.slice(0, MAX_VIOLATIONS).map(({ item, feature, code, message }) => ({
      code,
      pointer: \`/inputs/\${item}/\${feature.replaceAll('~', '~0').replaceAll('/', '~1')}\`,
      message,
    })),
  )
}
`
}

/** Inference result and failures to wire form. */
export function responseTemplate(_names: ApiNames): string {
  return `import type { InferenceResult } from '../../inference/inference-request.ts'
import type { TypedResponse } from '../api.ts'
import type { Failure, FailureKind } from '../failure.ts'

const STATUS: Readonly<Record<FailureKind, number>> = {
  'request-invalid': 400,
  'credentials-missing': 401,
  'credentials-wrong': 401,
  'credentials-insufficient': 403,
  'deployment-disabled': 403,
  'address-unknown': 404,
  'deployment-unknown': 404,
  // This api gives no links out, so there is nothing to be found.
  'link-refused': 404,
  'method-not-allowed': 405,
  'body-too-large': 413,
  'media-type-unsupported': 415,
  'server-failed': 500,
  overloaded: 503,
  'timed-out': 504,
  'rate-limited': 429,
  unreachable: 502,
  unavailable: 503,
}

/** One object per item, in request order. */
export function encodeResponse({ itemCount, columns }: InferenceResult): TypedResponse {
  const features = Object.entries(columns)
  const outputs = Array.from({ length: itemCount }, (_, i) =>
    Object.fromEntries(features.map(([name, values]) => [name, values[i]])),
  )
  return { status: 200, body: { value: { outputs } } }
}

export function encodeError({ kind, message, allowedMethods }: Failure): TypedResponse {
  const headers = allowedMethods === undefined ? {} : { headers: { allow: allowedMethods.join(', ') } }
  return { status: STATUS[kind], ...headers, body: { value: { error: { message } } } }
}
`
}
