import { defineRules, toRules, type Rule, type RuleRow } from '../../contract/rule.ts'
import { OPENAI_RULES } from '../../openai/openai-rules.ts'

const REST = { document: 'Cerebrium documentation, REST API' }
const ASYNC = { document: 'Cerebrium documentation, Async requests' }
const HOOK = { document: 'Cerebrium documentation, Webhook Forwarding' }

const ROWS: readonly RuleRow[] = [
  [
    'run-id-header',
    'The header names the run of the body',
    'X-Request-Id is the run_id, where both are there; logs are found by it.',
    { ...ASYNC, section: 'Response' },
    'X-Request-Id: a with {"run_id": "b"}',
  ],
  [
    'run-time',
    'The time of a run is a number that is not negative',
    'run_time_ms is what the run is billed by.',
    REST,
    '{"run_time_ms": -1}',
  ],
  [
    'async-acknowledgement',
    'A run is acknowledged to those who ask for it',
    'With async=true the answer is 202 with the run_id and without a result; otherwise it is the result.',
    ASYNC,
    'HTTP 200 with a result to ?async=true',
  ],
  [
    'function-status',
    'A status_code of the function is the status of the answer',
    'Where the result has a member status_code that is a final status, the answer has it.',
    { ...REST, section: 'Custom status codes' },
    'HTTP 200 with {"result": {"status_code": 422}}',
  ],
  [
    'private-function',
    'A private function cannot be called',
    'Functions whose names begin with an underscore are not public.',
    { document: 'api-evangelist/cerebrium, cerebrium-openapi.yml' },
    'HTTP 200 to /v4/p-1/app/_load',
  ],
  [
    'argument-object',
    'Arguments are an object',
    'The body has the arguments of the function by name.',
    REST,
    '[1, 2]',
  ],
  [
    'webhook-body',
    'A delivery is JSON',
    'It is the body of the answer, or what the function returned.',
    HOOK,
    'a POST of text',
  ],
  [
    'webhook-id',
    'A delivery names its run',
    'X-Request-Id is the run_id that the caller was given.',
    HOOK,
    'a POST without X-Request-Id',
  ],
  [
    'webhook-signature',
    'A delivery is signed where the caller sent a secret',
    'X-Cerebrium-Webhook-Signature is v1, and the HMAC-SHA256, in lower-case hex, of id, timestamp and raw body with dots between; the timestamp is not in the future.',
    { ...HOOK, section: 'Verifying signatures' },
    'a signature over the body alone',
  ],
  [
    'webhook-attempts',
    'A delivery comes three times at most',
    'An attempt follows a failed connection, a 404, or an answer that is neither 2xx, 4xx nor 5xx.',
    HOOK,
    'a second POST after 500',
  ],
]

const ARGUMENTS: readonly RuleRow[] = [
  [
    'argument-unknown',
    'A function is called with arguments that it has',
    'Where the function is known, every member of the body is one of its arguments.',
    REST,
    '{"colour": "red"} to a function of text',
  ],
  [
    'argument-missing',
    'A function is called with all arguments that it needs',
    'Where the function is known, each argument without a default is there.',
    REST,
    '{} to a function of text',
  ],
  [
    'argument-invalid',
    'An argument has a value that the function takes',
    'Where the function is known, its arguments have the types and ranges that it reads.',
    REST,
    '{"max_tokens": 0}',
  ],
  [
    'member-missing',
    'An object among the arguments is complete',
    'Where the function is known, its objects have the members that it reads.',
    REST,
    '{"image": {}}',
  ],
  [
    'body-shape',
    'An argument has the form that the function reads',
    'Where the function is known, its lists are lists and its objects are objects.',
    REST,
    '{"image": [1]}',
  ],
  [
    'base64',
    'A file is base64',
    'Files stand in JSON as standard base64 with padding and without blanks.',
    { document: 'CerebriumAI/examples' },
    '{"image": "x y"}',
  ],
]

const ODD: Rule = {
  code: 'data-url',
  title: 'A file is bare base64',
  description: 'Functions take base64 without the head of a data URL, unless they say otherwise.',
  source: { document: 'CerebriumAI/examples' },
  severity: 'warning',
  example: '"data:image/png;base64,..."',
}

export const CEREBRIUM_V4_RULES = defineRules([
  ...toRules('error', [...ROWS, ...ARGUMENTS]),
  ODD,
  ...OPENAI_RULES,
])
