import type { Api, TypedRequest, TypedResponse } from '../apis/api.ts'
import { isFailure, requestInvalid } from '../apis/failure.ts'
import { readSteadyMs } from '../clock/clock.ts'
import { readConditionHeaders } from '../conditions/condition-headers.ts'
import { isViolations, type Conditions } from '../conditions/conditions.ts'
import { FAULT_HEADER } from '../conditions/fault.ts'
import { createFaultSchedule } from '../conditions/fault-schedule.ts'
import { spoilResponse } from '../conditions/response-fault.ts'
import { validateSchema } from '../contract/schema-validator.ts'
import type { Deployment, ServedApi } from '../deployments/deployment-store.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import { keepBody } from '../journal/kept-body.ts'
import type { RandomStream } from '../random/random.ts'
import { createAnswerState } from './answer-state.ts'
import { NO_BODY, parseBody } from './body.ts'
import { createCarryOut } from './carry-out.ts'
import { conditionFailure, isConditionFailure } from './condition-failure.ts'
import { createConditionGate } from './condition-gate.ts'
import { createNoteBook, createNotes } from './exchange-notes.ts'
import { createLocate } from './locate.ts'
import { encodeMisplaced } from './misplaced.ts'
import { createObserve } from './observation.ts'
import { createPipelineControl } from './pipeline-control.ts'
import { createPipelineMemory } from './pipeline-memory.ts'
import type { PipelineOptions } from './pipeline-options.ts'
import type { Pipeline } from './pipeline-steps.ts'
import { serializeResponse, varyAnswer } from './serialize.ts'
import { validateResponse } from './validate-response.ts'

export type { PipelineOptions } from './pipeline-options.ts'
export type { Pipeline } from './pipeline-steps.ts'

export function createPipeline(options: PipelineOptions): Pipeline {
  const { store, seed, vary = false, onFault } = options
  const memory = options.memory ?? createPipelineMemory(options)
  const { clock, random, conditions, metrics, journal } = memory
  const byApi = new Map<Api, ServedApi>(store.served.map((served) => [served.api, served]))
  const apiIds = new Map<Deployment, string>(
    store.served.flatMap(({ api, deployments }) => deployments.map((one) => [one, api.id] as const)),
  )
  for (const { credentials } of store.served) for (const key of credentials.apiKeys) memory.keys.add(key)
  const locate = createLocate([...byApi.keys()], options.bareOrigins)
  const schedule = createFaultSchedule()
  const observe = createObserve({ clock, journal, metrics, judge: options.judge })
  const state = createAnswerState(
    options,
    memory,
    (deployment) => conditions.resolve(apiIds.get(deployment) as string, deployment).coldStartMs,
  )
  const streamOf = (purpose: string, api: Api, deployment: Deployment): RandomStream =>
    random.stream(`${purpose} ${api.id}/${deployment.name}`)
  const carryOut = createCarryOut({
    state,
    gate: createConditionGate({ clock, rates: () => state.context.rates, schedule, streamOf }),
    metrics,
    streamOf,
    batchOrder: options.batchOrder,
    batchOrders: random.stream('batch order'),
    vary,
  })
  const noteBook = createNoteBook()
  const served = (api: Api): ServedApi => byApi.get(api) as ServedApi

  const fail = (api: Api, request: TypedRequest, message: string): TypedResponse => {
    const failure = { kind: 'server-failed', message } as const
    noteBook.of(request).problem = failure
    return api.encodeError(failure, request.operation)
  }

  const pipeline: Pipeline = {
    seed,
    store,
    locate,
    memory,
    control: createPipelineControl({ options, memory, schedule, state, carryOut }),
    maxBodyBytesOf(address) {
      const location = locate(address)
      return 'failure' in location ? 0 : location.api.maxBodyBytes
    },
    parse(wire, { api, operation, path, query, baseUrl }) {
      const { method, origin, target, headers, bytes, signal } = wire
      const asked = readConditionHeaders(headers)
      const isMisasked = asked !== undefined && isViolations(asked)
      const parsed = isMisasked ? conditionFailure(asked) : parseBody(wire, operation, api)
      const address = { operation, path, query, headers, baseUrl }
      const request = isFailure(parsed) ? { ...address, ...NO_BODY } : { ...address, ...parsed }
      const notes = createNotes({
        head: { method, origin, target, headers },
        api,
        operationId: operation.operationId,
        startMs: readSteadyMs(clock),
        requestBody: journal === undefined || bytes === 'too-large' ? undefined : keepBody(bytes),
        signal,
        journalResets: journal?.resets,
        asked: isMisasked ? undefined : asked,
        isMisasked,
      })
      notes.conditions = notes.asked ?? NO_CONDITIONS
      noteBook.open(request, notes)
      return isFailure(parsed) ? { request, failure: parsed } : { request }
    },
    authenticate(api, request) {
      const { credentials, deployments } = served(api)
      const { requiresCredentials, operationId } = request.operation
      const refusal = requiresCredentials
        ? api.authenticate(request.headers, credentials, deployments, request)
        : undefined
      // Whether there is something at the address goes before what is sent there. A link names no deployment.
      if (refusal !== undefined || deployments.length === 0) return refusal
      const isLink = operationId === api.links?.operationId
      const found = isLink
        ? state.context.keptAnswers.ownerOf(api.links.linkOf(request))
        : api.findDeployment(request, deployments)
      if (found === undefined) return undefined
      if (isFailure(found)) return found
      const deployment = found as Deployment
      const notes = noteBook.of(request)
      const general = conditions.resolve(api.id, deployment)
      notes.deployment = deployment
      notes.conditions = notes.asked === undefined ? general : { ...general, ...notes.asked }
      return undefined
    },
    validateRequest({ operation, body, form, bytes }) {
      // The schema is one of JSON; what a form or other bytes have to hold is the api's to say.
      const isJson = form === undefined && bytes === undefined && body.value !== undefined
      if (operation.validateRequest === undefined || !isJson) return undefined
      const violations = validateSchema(operation.validateRequest, body.value)
      return violations.length === 0 ? undefined : requestInvalid(violations)
    },
    encodeFailure(api, request, failure) {
      const notes = noteBook.of(request)
      const response = api.encodeError(failure, request.operation)
      notes.problem = failure
      if (!notes.isMisasked || !isConditionFailure(failure)) return response
      return { ...response, headers: { ...response.headers, [FAULT_HEADER]: 'condition-invalid' } }
    },
    noteSpecification(request) {
      noteBook.of(request).answeredBy = 'specification'
    },
    async answer(api, request) {
      try {
        return await carryOut.run(served(api), request, noteBook.of(request))
      } catch (error) {
        onFault?.(`Failed to answer ${request.operation.operationId}: ${messageOf(error)}`, error)
        return fail(api, request, `Failed to answer: ${messageOf(error)}`)
      }
    },
    validateResponse,
    replaceInvalid(api, request, violations) {
      const list = violations.map(({ pointer, message }) => `${pointer} ${message}`.trim()).join('; ')
      const message = `Failed to answer ${request.operation.operationId} within its contract: ${list}`
      onFault?.(message, violations)
      return fail(api, request, message)
    },
    answerMisplaced(misplaced, head) {
      const { api, failure, operation } = misplaced
      const notes = createNotes({
        head,
        api,
        operationId: operation?.operationId,
        startMs: readSteadyMs(clock),
        // Asking for the methods is no mistake.
        problem: head.method === 'OPTIONS' && operation !== undefined ? undefined : failure,
      })
      return observe(notes, pipeline.serialize(encodeMisplaced(misplaced, head), api))
    },
    serialize: (response, api) =>
      serializeResponse(response, api?.answerHeaders?.(response, state.context.idsOf(api))),
    finish(response, api, request) {
      const notes = noteBook.of(request)
      let written = pipeline.serialize(response, api)
      if (notes.conditions.vary ?? vary)
        written = varyAnswer(written, api, request, random.stream('variation'))
      const { fault, deployment } = notes
      if (fault !== undefined && deployment !== undefined)
        written = spoilResponse(written, fault, { clock, random: streamOf('faults', api, deployment) })
      return observe(notes, written)
    },
    async exchange(wire) {
      const location = locate(wire)
      if ('failure' in location) return pipeline.answerMisplaced(location, wire)
      const { api } = location
      const { request, failure: unreadable } = pipeline.parse(wire, location)
      const failure =
        unreadable?.kind === 'body-too-large'
          ? unreadable
          : (pipeline.authenticate(api, request) ?? unreadable ?? pipeline.validateRequest(request))
      const response =
        failure !== undefined
          ? pipeline.encodeFailure(api, request, failure)
          : await pipeline.answer(api, request)
      const violations = pipeline.validateResponse(request.operation, response)
      const valid = violations.length === 0 ? response : pipeline.replaceInvalid(api, request, violations)
      return pipeline.finish(valid, api, request)
    },
    async close(graceMs) {
      if (memory.holder !== pipeline) {
        await memory.promises.runs.drain(graceMs)
        await store.close()
        return 0
      }
      const lost = await memory.close(graceMs)
      await store.close()
      if (lost.length > 0) options.onRunsLost?.(lost)
      return lost.length
    },
  }
  memory.holder = pipeline
  return pipeline
}

const NO_CONDITIONS: Conditions = {}
