import { keepNumberText, type JsonDocument, type NumberTexts } from '../../codecs/lossless-json.ts'
import type { Feature, FeatureProblem } from '../../features/feature.ts'
import type { InferenceResult } from '../../inference/inference-request.ts'
import type { ApiDeployment, KeptLink, ReorderItems, TypedRequest, TypedResponse } from '../api.ts'
import { writeFeatureValue } from '../feature-value.ts'
import { requestInvalid, type Failure, type FailureKind } from '../failure.ts'
import { sortById, type BatchId, type ModelbitPlan } from './plan.ts'
import type { ModelbitSettings } from './settings.ts'

/** Statuses are a choice of this project: the vendor documents only the member `error`. */
const STATUS: Readonly<Record<FailureKind, number>> = {
  'request-invalid': 400,
  'credentials-missing': 401,
  'credentials-wrong': 401,
  'credentials-insufficient': 403,
  'deployment-disabled': 403,
  'link-refused': 403,
  'address-unknown': 404,
  'deployment-unknown': 404,
  'method-not-allowed': 405,
  'timed-out': 408,
  'body-too-large': 413,
  'media-type-unsupported': 415,
  'server-failed': 500,
  overloaded: 503,
  // The vendor's client sends these again.
  'rate-limited': 429,
  unreachable: 502,
  unavailable: 503,
}

/** One result as it is, or `[ID, result]` pairs sorted by ID; NaN and infinities become `null` when written. */
export function encodeResponse(result: InferenceResult, plan: ModelbitPlan): TypedResponse {
  const values = toResults(result, plan)
  if (plan.kind === 'single') return { status: 200, body: { value: { data: values[0] } } }
  const { ids } = plan
  let numberTexts: NumberTexts | undefined
  const data = sortById(ids).map((position) => {
    const { value, numberText } = ids[position] as BatchId
    const pair = [value, values[position]]
    if (numberText !== undefined && numberText !== String(value)) {
      keepNumberText((numberTexts ??= new WeakMap()), pair, 0, numberText)
    }
    return pair
  })
  const body: JsonDocument =
    numberTexts === undefined ? { value: { data } } : { value: { data }, numberTexts }
  return { status: 200, body }
}

/** The newest documentation states no order: a client has to match by ID. */
export function reorderItems(
  response: TypedResponse,
  plan: ModelbitPlan,
  reorder: ReorderItems,
): TypedResponse {
  if (plan.kind === 'single') return response
  const { data } = response.body.value as { data: readonly unknown[] }
  return { ...response, body: { ...response.body, value: { data: reorder(data) } } }
}

/** A model with one output answers its value, one with several a dict of them. */
export function toResults(
  { itemCount, columns }: InferenceResult,
  { outputs }: { readonly outputs: readonly Feature[] },
): readonly unknown[] {
  const [only] = outputs
  const valueOf = (feature: Feature, item: number): unknown =>
    toJsonNumber(writeFeatureValue(feature, columns[feature.name]?.[item], undefined))
  return Array.from({ length: itemCount }, (_, item) =>
    outputs.length === 1 && only !== undefined
      ? valueOf(only, item)
      : Object.fromEntries(outputs.map((feature) => [feature.name, valueOf(feature, item)])),
  )
}

/** The vendor's encoder writes `null` for what JSON cannot say. */
function toJsonNumber(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonNumber)
  return typeof value === 'number' && !Number.isFinite(value) ? null : value
}

/** `{"error": text}`; what Python would have printed comes last, where the vendor's client looks for it. */
export function encodeError(failure: Failure): TypedResponse {
  const { kind, message, runtimeMessage, allowedMethods } = failure
  const error = runtimeMessage === undefined ? message : `${message}\n${runtimeMessage}`
  const headers = allowedMethods === undefined ? {} : { headers: { allow: allowedMethods.join(', ') } }
  return { status: STATUS[kind], ...headers, body: { value: { error } } }
}

/** Puts what is wrong with single arguments at their place in `data`. */
export function locateProblems(
  problems: readonly FeatureProblem[],
  plan: ModelbitPlan,
  { settings }: ApiDeployment<ModelbitSettings>,
): Failure {
  const violations = problems.slice(0, 20).map(({ item, feature, code, message }) => {
    const position = settings.parameters.findIndex(
      ({ name, members }) =>
        (members === undefined ? name : Object.values(members).find((m) => m === feature)) === feature,
    )
    const members = Object.entries(settings.parameters[position]?.members ?? {})
    const member = members.find(([, name]) => name === feature)?.[0]
    const holder =
      plan.kind === 'batch' ? `/data/${item}/${position + 1}` : plan.isBare ? '/data' : `/data/${position}`
    return { code, pointer: member === undefined ? holder : `${holder}/${member}`, message }
  })
  const failure = requestInvalid(violations)
  if (problems.length <= violations.length) return failure
  return { ...failure, message: `${failure.message}; and ${problems.length - violations.length} more` }
}

/** Kept answers are served at `/responses/<id>.json`; the vendor's links have the same form on another host. */
export const links = {
  operationId: 'getLinkedResponse',
  addressOf: ({ id, expiresMs, signature }: KeptLink) =>
    `/responses/${id}.json?expires=${expiresMs}&signature=${signature}`,
  linkOf: ({ path, query }: TypedRequest): KeptLink => ({
    id: (path['name'] ?? '').replace(/\.json$/, ''),
    expiresMs: Number(query.get('expires') ?? Number.NaN),
    signature: query.get('signature') ?? '',
  }),
  encodeLink: (url: string): TypedResponse => ({ status: 200, body: { value: { data: url } } }),
  contentOf: ({ status, body }: TypedResponse): TypedResponse => ({
    status,
    body: { ...body, value: (body.value as { data: unknown }).data },
  }),
} as const

/** The vendor retries "several times" without numbers: three more attempts, ever further apart. */
export const webhooks = {
  encodeAcknowledgement: (id: string): TypedResponse => ({ status: 200, body: { value: { batchId: id } } }),
  headersFor: (id: string) => ({ 'x-mb-batch-id': id }),
  retryDelaysMs: [1000, 2000, 4000],
} as const
