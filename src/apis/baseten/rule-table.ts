import { defineRules, toRules, type RuleRow } from '../../contract/rule.ts'
import { OPENAI_RULES } from '../../openai/openai-rules.ts'

const ASYNC = { document: 'docs.baseten.co, inference/async', url: 'https://docs.baseten.co/inference/async' }
const SERVER = { document: 'basetenlabs/truss, truss/templates/server' }
const SPEC = { document: 'basetenlabs/baseten-go, internal/tools/apigen/specs/inference.json' }
const FILES = { document: 'docs.baseten.co, inference/output-format/files' }

const DEMANDED: readonly RuleRow[] = [
  [
    'error-headers',
    'Both headers of an error come together, and with errors only',
    'The server of a deployment marks its errors with X-BASETEN-ERROR-SOURCE and X-BASETEN-ERROR-CODE; the platform marks none of its own, and no success has them.',
    SERVER,
    'X-BASETEN-ERROR-CODE: 700 without X-BASETEN-ERROR-SOURCE',
  ],
  [
    'async-id',
    'An answer is about the request that was asked for',
    'request_id is the one of the address.',
    SPEC,
    '{"request_id": "b"} from /async_request/a',
  ],
  [
    'async-owner',
    'A status names the model or the chain that was asked',
    'Exactly one of model_id and chain_id is there, that of the address.',
    SPEC,
    '{"model_id": "a", "chain_id": "b"}',
  ],
  [
    'async-times',
    'A request changes after it was created',
    'status_at is not before created_at, created_at stays, and status_at does not go back.',
    ASYNC,
    '{"created_at": "...:02Z", "status_at": "...:01Z"}',
  ],
  [
    'async-transition',
    'The status of a request goes forward',
    'QUEUED, then IN_PROGRESS, then one of the final ones, which stays but for WEBHOOK_FAILED behind SUCCEEDED or FAILED.',
    ASYNC,
    'SUCCEEDED, then IN_PROGRESS',
  ],
  [
    'base64-file',
    'A file in an answer is whole base64 of a file',
    'The text is standard base64 with padding and without line breaks, and a file whose first bytes are those of WAV or PNG can be read.',
    FILES,
    '"UklGRiQAAABXQVZF" cut in the middle',
  ],
  [
    'bytes-input',
    'A body of application/octet-stream is MessagePack',
    'The server reads exactly this media type as MessagePack, everything else as JSON.',
    SERVER,
    'a WAV file as application/octet-stream',
  ],
  [
    'chain-input',
    'A chain is called with an object',
    'The members are the arguments of the chain by name.',
    { document: 'basetenlabs/truss, truss-chains/truss_chains/remote_chainlet' },
    '[1, 2] to run_remote',
  ],
  [
    'form-input',
    'A form goes to a deployment that takes forms',
    'The usual server parses a form as JSON, and refuses it.',
    SERVER,
    'multipart/form-data to predict',
  ],
  [
    'body-too-large',
    'A request is not larger than the platform takes',
    'An asynchronous request has at most 256 KiB, any other at most 100 MB.',
    ASYNC,
    'async_predict with 300 KiB',
  ],
  [
    'webhook-body',
    'A delivery has the documented body',
    'JSON with request_id, model_id or chain_id, deployment_id, type, time, data and errors; with errors data is null.',
    { ...ASYNC, section: 'Processing async predict results' },
    '{"type": "done"}',
  ],
  [
    'webhook-id',
    'A delivery has the id of its request',
    'X-BASETEN-REQUEST-ID and request_id are the id that the caller was given.',
    { ...ASYNC, section: 'Processing async predict results' },
    'another request_id than that of the 201',
  ],
  [
    'webhook-signature',
    'A delivery is signed',
    'X-BASETEN-SIGNATURE has v1= and the HMAC-SHA256 of the raw bytes in lower-case hex for each valid secret, whose prefix whsec_ is part of the key.',
    { ...ASYNC, section: 'Securing async inference' },
    'a signature over other bytes',
  ],
  [
    'webhook-attempts',
    'A delivery comes twice at most',
    'The second attempt follows a timeout or 500, 502, 503 and 504 only.',
    ASYNC,
    'a second POST after 200',
  ],
]

const ODD: readonly RuleRow[] = [
  [
    'chain-input-wrapped',
    'The arguments of a chain stand by themselves',
    'async_run_remote takes the arguments of the chain, without model_input around them.',
    SPEC,
    '{"model_input": {"a": 1}} to async_run_remote',
  ],
]

export const BASETEN_RULES = defineRules([
  ...toRules('error', DEMANDED),
  ...toRules('warning', ODD),
  ...OPENAI_RULES,
])
