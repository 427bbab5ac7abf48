import { defineRules, toRules, type RuleRow } from '../../contract/rule.ts'

const BATCH = { document: 'Modelbit documentation, Batch inference REST requests' }
const MANUAL = { document: 'Modelbit documentation, REST API' }
const CLIENT = { document: 'modelbit 0.44.3 on PyPI, modelbit/api/inference_api.py' }

const OF_SERVERS: readonly RuleRow[] = [
  [
    'batch-result-count',
    'A batch is answered with one result for each item',
    'data of the answer is a list with as many entries as data of the request; clients join the chunks of a long batch.',
    BATCH,
    '{"data": [[1, 20]]} to {"data": [[1, 10], [2, 11]]}',
  ],
  [
    'batch-pair',
    'A result of a batch is a pair of ID and result',
    'Each entry has exactly two elements, the ID and what the function returned.',
    BATCH,
    '{"data": [20, 22]}',
  ],
  [
    'batch-ids',
    'A batch is answered with the IDs that were sent',
    'Each ID comes back once for each time it was sent, unchanged: same type, and of whole numbers the same digits. The order is open.',
    BATCH,
    '[["1", 20]] to [[1, 10]]',
  ],
  [
    'result-link',
    'A link is answered to those who ask for one',
    'With "response_format": "links" data is the address of the result.',
    MANUAL,
    '{"data": [[1, 20]]} to {"response_format": "links"}',
  ],
  [
    'webhook-acknowledgement',
    'A batchId is answered to those who name a webhook',
    'With response_webhook the answer has a batchId, and the result is posted later; without it the answer has the result.',
    { ...MANUAL, section: 'Asynchronous responses' },
    '{"data": 20} to {"response_webhook": "https://..."}',
  ],
  [
    'webhook-id',
    'A delivery has the batchId in a header',
    'x-mb-batch-id has the ID that the caller was given, so that it can be matched.',
    { ...MANUAL, section: 'Asynchronous responses' },
    'a POST without x-mb-batch-id',
  ],
  [
    'webhook-body',
    'A delivery has the body of an answer',
    'It is JSON with data, or with error, as a synchronous answer has.',
    { ...MANUAL, section: 'Asynchronous responses' },
    '{"result": 20}',
  ],
  [
    'webhook-attempts',
    'A delivery that was taken is not repeated',
    'Only an error of the receiver leads to another attempt.',
    { ...MANUAL, section: 'Asynchronous responses' },
    'a second POST after 200',
  ],
]

const OF_CLIENTS: readonly RuleRow[] = [
  [
    'timeout-too-long',
    'A timeout is one that the service allows',
    'timeout_seconds is at most 300, with response_webhook at most 900.',
    { ...MANUAL, section: 'Response timeouts' },
    '{"timeout_seconds": 301}',
  ],
  [
    'batch-type',
    'A deployment of batches is called with a list',
    'data is a list of [ID, argument, ...].',
    BATCH,
    '{"data": 10} for a deployment that takes batches',
  ],
  [
    'batch-item-type',
    'An item of a batch is a list',
    'Each inner list is [ID, argument, ...].',
    BATCH,
    '{"data": [[1, 10], 11]}',
  ],
  [
    'batch-id-type',
    'An ID is a text or a number',
    'Each inner list begins with an ID: any string or number.',
    BATCH,
    '{"data": [[null, 10]]}',
  ],
  [
    'argument-count',
    'A function is called with as many arguments as it has',
    'What follows the ID are the arguments of the main function.',
    BATCH,
    '{"data": [[1, 3, 4]]} for a function of three',
  ],
  [
    'argument-type',
    'An argument that is a dictionary is an object',
    'A function that reads members of its argument needs an object.',
    BATCH,
    '{"data": [[1, 10]]} for a function of a dict',
  ],
  [
    'argument-member',
    'An argument has the members that are read',
    'The function reads them by name.',
    BATCH,
    '{"data": [[1, {"val": 10}]]}',
  ],
]

const ODD: readonly RuleRow[] = [
  [
    'batch-too-long',
    'A batch is not longer than can be read',
    'This toolkit reads a million items at most.',
    { document: 'decision of this project' },
    'a batch of 1,000,001 items',
  ],
  [
    'batch-id-duplicate',
    'IDs of a batch are unique',
    'IDs should be unique; results of equal IDs cannot be told apart.',
    BATCH,
    '{"data": [[1, 10], [1, 11]]}',
  ],
  [
    'member-unknown',
    'A request has documented members only',
    'What is not documented is ignored, so that a misspelt member has no effect.',
    CLIENT,
    '{"data": 1, "timeout": 5}',
  ],
]

export const MODELBIT_RULES = defineRules([
  ...toRules('error', [...OF_SERVERS, ...OF_CLIENTS]),
  ...toRules('warning', ODD),
])
