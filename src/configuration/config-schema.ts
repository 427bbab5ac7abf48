import { apis } from '../apis/registry.ts'
import { RETRY_AFTER_FORMS } from '../conditions/conditions.ts'
import { FAULT_KINDS, FAULT_MEMBERS, FAULT_WHEN } from '../conditions/fault.ts'
import { MODEL_IDS } from '../deployments/model-ids.ts'
import { MAX_PORT, MAX_SEED, NUMBER_SPELLINGS } from './parse-config.ts'

type Schema = Readonly<Record<string, unknown>>

const MAX_MS = 2 ** 31 - 1
const MAX_WORKERS = 64
const MAX_DELAY_MS = 60_000
const MAX_FAULTS = 100

const text = (description: string): Schema => ({ type: 'string', minLength: 1, description })
const flag = (description: string): Schema => ({ type: 'boolean', description })
const whole = (description: string, minimum: number, maximum = Number.MAX_SAFE_INTEGER): Schema => ({
  type: 'integer',
  minimum,
  maximum,
  description,
})
const ms = (description: string, maximum = MAX_MS): Schema => ({
  type: 'number',
  minimum: 0,
  maximum,
  description,
})
const closed = (properties: Schema, required: readonly string[] = []): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  ...(required.length === 0 ? {} : { required }),
})
const list = (items: Schema, description: string): Schema => ({ type: 'array', items, description })
/** Members of which only comments are left. */
const orNothing = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const duration = (description: string): Schema => ({ $ref: '#/$defs/duration', description })

/** The JSON Schema of a configuration file, with which editors complete it. Cross-checks are left to the program. */
export function createConfigSchema(): Schema {
  const apiId = { enum: apis.map(({ id }) => id) }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'mockference.config.yaml',
    anyOf: [
      closed({
        server: orNothing(closed(SERVER)),
        apis: {
          anyOf: [{ enum: ['all', 'none'] }, { type: 'array', items: apiId }],
          description: 'APIs whose default deployments are served too; all of them when left out',
        },
        credentials: orNothing(
          closed(
            {
              apiKeys: list(text('A key'), 'Keys of every API; an empty list lets everybody in'),
            },
            ['apiKeys'],
          ),
        ),
        deployments: orNothing({ type: 'array', items: createDeploymentSchema(apiId) }),
      }),
      { type: 'null' },
    ],
    $defs: { duration: DURATION, fault: FAULT },
  }
}

const SERVER: Schema = {
  port: whole('Port to listen on, 0 for any free one; 4010 when left out', 0, MAX_PORT),
  host: text('Address to listen on; 127.0.0.1 when left out'),
  seed: whole('Seed of ids and signatures; drawn and printed when left out', 0, MAX_SEED),
  allowHosts: list(
    text('A host'),
    'Hosts beside this machine that webhooks may be sent to and files fetched from',
  ),
  vary: flag('Answers in any way that the contracts leave open, drawn from the seed'),
  numberSpelling: {
    enum: NUMBER_SPELLINGS,
    description: 'How numbers are written where an API leaves it open',
  },
}

/** What holds where a member has a value. */
const when = (member: string, value: string, then: Schema): Schema => ({
  if: { properties: { [member]: { const: value } }, required: [member] },
  then,
})

function createDeploymentSchema(apiId: Schema): Schema {
  return {
    ...createMembersSchema(apiId),
    allOf: apis.map(({ id, settingNames }) =>
      when('api', id, { properties: { settings: closed(anything(settingNames)) } }),
    ),
  }
}

const anything = (names: readonly string[]): Schema => Object.fromEntries(names.map((name) => [name, {}]))

function createMembersSchema(apiId: Schema): Schema {
  return closed(
    {
      api: { ...apiId, description: 'API that serves the model' },
      name: text('Name of the deployment, from which most APIs make its address'),
      model: {
        anyOf: [{ enum: MODEL_IDS }, { type: 'string', pattern: '.\\.onnx$' }],
        description: 'Id of a model that comes along, or the path of an .onnx file, relative to this file',
      },
      card: text('Model card of the .onnx file, relative to this file'),
      settings: { type: 'object', description: "The API's own settings, as in a deployments file" },
      run: { enum: ['inline', 'worker'], description: 'Where the model is run; measured when left out' },
      workers: whole('How many processes the model gets at most', 1, MAX_WORKERS),
      maxQueued: whole('How many runs may wait for a worker', 0),
      maxBatch: whole('How many items one run takes at most', 1),
      maxDelayMs: ms('How long a run waits for others to share it', MAX_DELAY_MS),
      latencyMs: duration('What a request takes beside its computation'),
      loadMs: ms('Added for each other request of the deployment that is under way'),
      betweenTokensMs: duration('Between the tokens of a generated text'),
      coldStartMs: ms('What a deployment that is scaled to zero needs to come up'),
      rateLimit: RATE_LIMIT,
      faults: {
        anyOf: [
          { $ref: '#/$defs/fault' },
          { type: 'array', items: { $ref: '#/$defs/fault' }, maxItems: MAX_FAULTS },
        ],
        description: 'What goes wrong; the first that strikes a request counts',
      },
      vary: flag('Answers in any way that the contract leaves open'),
    },
    ['api', 'name', 'model'],
  )
}

const RATE_LIMIT: Schema = closed(
  {
    requests: whole('How many requests of a window are answered', 0),
    windowMs: { type: 'number', minimum: 1, maximum: MAX_MS, description: '1000 when left out' },
    retryAfter: { enum: RETRY_AFTER_FORMS, description: 'Form of the Retry-After header' },
  },
  ['requests'],
)

const DURATION: Schema = {
  anyOf: [
    { type: 'number', minimum: 0, maximum: MAX_MS },
    closed(
      {
        lognormal: closed(
          {
            median: { type: 'number', minimum: 0.001, maximum: MAX_MS },
            p99: { type: 'number', minimum: 0, maximum: MAX_MS },
          },
          ['median', 'p99'],
        ),
      },
      ['lognormal'],
    ),
    closed(
      {
        quantiles: {
          type: 'object',
          minProperties: 1,
          additionalProperties: false,
          patternProperties: {
            '^p(\\d{1,2}(\\.\\d{1,6})?|100)$': { type: 'number', minimum: 0, maximum: MAX_MS },
          },
        },
      },
      ['quantiles'],
    ),
  ],
}

const POSITION: Schema = { type: 'integer', minimum: 1 }

const FAULT: Schema = {
  anyOf: [
    { type: 'integer', minimum: 400, maximum: 599 },
    { enum: FAULT_KINDS.filter((kind) => kind !== 'status') },
    {
      ...closed(
        {
          kind: { enum: FAULT_KINDS },
          rate: { type: 'number', minimum: 0, maximum: 1, description: 'A probability' },
          every: { ...POSITION, description: 'Every n-th request of the deployment' },
          nth: {
            anyOf: [POSITION, { type: 'array', items: POSITION }],
            description: 'These requests, counted from 1',
          },
          status: whole('Of status', 400, 599),
          retryAfterS: whole('Of status: seconds in a Retry-After header', 0),
          afterMs: duration('Of status, close and reset: what passes before'),
          afterBytes: whole('Of reset, cut and truncated: how many bytes of the body arrive', 0),
          mediaType: text('Of content-type'),
          bytesPerSecond: { type: 'number', minimum: 0.1, maximum: 1e9, description: 'Of trickle' },
        },
        ['kind'],
      ),
      allOf: FAULT_KINDS.map((kind) =>
        when('kind', kind, { propertyNames: { enum: [...FAULT_WHEN, ...FAULT_MEMBERS[kind]] } }),
      ),
    },
  ],
}
