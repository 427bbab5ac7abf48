import type { IPrismComponents, IPrismDiagnostic, IPrismProxyConfig } from '@stoplight/prism-core'
// The package has no entry for its parts; the root would load its logger too, 8 MB and 20 ms for nothing.
import { factory } from '@stoplight/prism-core/dist/factory.js'
import type { IHttpOperationConfig } from '@stoplight/prism-http'
import type { HttpMethod, IHttpOperation } from '@stoplight/types'
import * as E from 'fp-ts/lib/Either.js'
import type { Api, TypedRequest, TypedResponse } from '../../src/apis/api.ts'
import type { Failure } from '../../src/apis/failure.ts'
import { VARIATION_HEADER } from '../../src/conditions/legal-variation.ts'
import type { Operation } from '../../src/contract/operation.ts'
import type { Violation } from '../../src/contract/violation.ts'
import { messageOf } from '../../src/errors/toolkit-error.ts'
import type { Pipeline } from '../../src/pipeline/pipeline.ts'
import { loadNegotiator, parsePrefer, type Negotiator } from './negotiator.ts'

/** What goes through Prism for one request. */
interface PrismRequest {
  readonly api: Api
  readonly request: TypedRequest
  /** Why the bytes could not be parsed. */
  readonly unreadable: Failure | undefined
  /** What the negotiator needs, once it is asked. */
  negotiation: Negotiation | undefined
}

interface Negotiation {
  readonly negotiator: Negotiator
  readonly operation: IHttpOperation
  readonly config: IHttpOperationConfig
}

interface PrismResponse {
  readonly response: TypedResponse
  /** Made by Prism from the specification, not by the pipeline. */
  readonly isNegotiated: boolean
}

interface FailureDiagnostic extends IPrismDiagnostic {
  readonly failure: Failure
}

type Components = IPrismComponents<Operation, PrismRequest, PrismResponse, Config>
type Config = IPrismProxyConfig

/** Tells Prism to answer from the specification: the one error after which it asks its negotiator. */
const UPSTREAM_NOT_IMPLEMENTED = Object.assign(new Error('answered from the specification'), {
  name: 'https://stoplight.io/prism/errors#UPSTREAM_NOT_IMPLEMENTED',
})

/** Answers one parsed request under Prism's orchestration. */
export type AnswerWithPrism = (input: Omit<PrismRequest, 'negotiation'>) => Promise<TypedResponse>

/**
 * Creates a Prism instance whose router, validators and upstream are the pipeline's own; its negotiator answers
 * `Prefer: code=`, `example=` and `dynamic=`, and everything of an api without deployments.
 */
export function createPrismAnswer(pipeline: Pipeline): AnswerWithPrism {
  let negotiator: Promise<Negotiator> | undefined
  const specification = pipeline.memory.random.stream('specification')
  const hasDeployments = new Map(
    pipeline.store.served.map(({ api, deployments }) => [api, deployments.length > 0] as const),
  )

  const components: Components = {
    logger: quietLogger(),
    route: ({ resources }) => E.right(resources[0] as Operation),
    validateSecurity({ element }) {
      const failure = pipeline.authenticate(element.api, element.request)
      return failure === undefined ? E.right(element) : E.left([toDiagnostic(failure, 401)])
    },
    validateInput({ element }) {
      const failure = element.unreadable ?? pipeline.validateRequest(element.request)
      return failure === undefined ? E.right(element) : E.left([toDiagnostic(failure, 400)])
    },
    validateOutput({ element, resource }) {
      if (element.isNegotiated) return E.right(element)
      const [first, ...rest] = pipeline.validateResponse(resource, element.response)
      return first === undefined
        ? E.right(element)
        : E.left([toOutputDiagnostic(first), ...rest.map(toOutputDiagnostic)])
    },
    forward:
      ({ data, validations }) =>
      () =>
      async () => {
        const [first] = validations as FailureDiagnostic[]
        const { api, request } = data
        if (first !== undefined) return computed(pipeline.encodeFailure(api, request, first.failure))
        const preference = parsePrefer(request.headers['prefer'])
        if (preference !== undefined || hasDeployments.get(api) !== true) {
          const prism = await (negotiator ??= loadNegotiator())
          const operation = await prism.operationOf(api, request.operation.method, request.operation.path)
          if (operation !== undefined) {
            pipeline.noteSpecification(request)
            const seed = specification.hex(8)
            data.negotiation = {
              negotiator: prism,
              operation,
              config: { dynamic: false, ...preference, seed },
            }
            return E.left(UPSTREAM_NOT_IMPLEMENTED)
          }
        }
        return computed(await pipeline.answer(api, request))
      },
    mock:
      ({ input: { data } }) =>
      (logger) =>
        E.right({ response: negotiate(data, logger), isNegotiated: true }),
  }
  const config: Config = {
    isProxy: true,
    upstream: new URL('http://inference.invalid'),
    upstreamProxy: undefined,
    errors: true,
    checkSecurity: true,
    validateRequest: true,
    validateResponse: true,
    mock: undefined,
  }
  const prism = factory<Operation, PrismRequest, PrismResponse, Config>(config, components)

  return async (input) => {
    const data: PrismRequest = { ...input, negotiation: undefined }
    const result = await prism.request(data, [input.request.operation])()
    if (E.isLeft(result)) {
      const message = `Failed to answer: ${messageOf(result.left)}`
      return input.api.encodeError({ kind: 'server-failed', message }, input.request.operation)
    }
    const { output, validations } = result.right
    if (validations.output.length === 0) return output.response
    const violations = validations.output.map(({ code, path, message }) => ({
      code: String(code),
      pointer: path?.[0] ?? '',
      message,
    }))
    return pipeline.replaceInvalid(input.api, input.request, violations)
  }
}

function computed(response: TypedResponse): E.Either<Error, PrismResponse> {
  return E.right({ response, isNegotiated: false })
}

function negotiate(
  { api, request, negotiation }: PrismRequest,
  logger: Parameters<ReturnType<Negotiator['mock']>>[0],
): TypedResponse {
  const { negotiator, operation, config } = negotiation as Negotiation
  const { path, query, headers, body } = request
  const data = {
    method: operation.method.toLowerCase() as HttpMethod,
    url: { path: Object.values(path).join('/'), query: Object.fromEntries(query) },
    headers: headers as Record<string, string>,
    body: body.value,
  }
  const result = negotiator.mock({
    resource: operation,
    input: { data, validations: [] },
    config: { ...config },
  })(logger)
  if (E.isLeft(result)) {
    const { message, detail } = result.left as Error & { detail?: string }
    const text = `Failed to answer from the specification: ${detail ?? message}`
    return api.encodeError({ kind: 'address-unknown', message: text }, request.operation)
  }
  const { statusCode, body: example } = result.right
  const value: unknown = typeof example === 'string' ? parseExample(example) : example
  return { status: statusCode, headers: { [VARIATION_HEADER]: 'specification' }, body: { value } }
}

/** Prism hands examples on as it read them and generated bodies as text. */
function parseExample(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function toOutputDiagnostic({ code, pointer, message }: Violation): IPrismDiagnostic {
  return { code, message, severity: 0, path: [pointer] }
}

function toDiagnostic(failure: Failure, code: number): FailureDiagnostic {
  return { failure, code, message: failure.message, severity: 0 }
}

/** Prism expects a pino 6 logger with its own level `success`; it has nothing to say that our answers do not. */
function quietLogger(): object {
  const ignore = (): void => undefined
  const logger = {
    info: ignore,
    warn: ignore,
    error: ignore,
    debug: ignore,
    trace: ignore,
    fatal: ignore,
    success: ignore,
  }
  return Object.assign(logger, { child: () => logger })
}
