import { defineRules, toRules, type RuleRow } from '../../contract/rule.ts'

const INTRO = {
  document: 'CerebriumAI/documentation, cerebrium/conduit/introduction.mdx',
  section: 'Response',
}
const FILES = {
  document: 'CerebriumAI/documentation, cerebrium/conduit/advanced-functionality/using-files.mdx',
}
const HOOK = {
  document: 'CerebriumAI/documentation, cerebrium/conduit/advanced-functionality/using-webhook-endpoints.mdx',
}
const EXAMPLES = { document: 'CerebriumAI/documentation, cerebrium/conduit/examples' }

const DEMANDED: readonly RuleRow[] = [
  [
    'prediction-ids',
    'There is an ID for each data point',
    'prediction_ids has one ID for each data point of the request.',
    INTRO,
    'one prediction ID for two data points',
  ],
  [
    'run-time',
    'The time of a run is a number that is not negative',
    'run_time_ms, or compute_time_ms of 2022, is what the run is billed by.',
    INTRO,
    '{"run_time_ms": -1}',
  ],
  [
    'result-count',
    'A result has an entry for each data point',
    'Where the deployment is known and its function keeps the rows, result has as many entries as there are data points.',
    INTRO,
    'two results for three rows',
  ],
  [
    'probabilities',
    'The probabilities of a classifier sum to 1',
    'Where the deployment is known to be a classifier, each row is from 0 to 1 and sums to 1 within 0.001.',
    { ...EXAMPLES, section: 'scikit.mdx' },
    '{"result": [[0.7, 0.7]]}',
  ],
  [
    'acknowledgement',
    'A run for a webhook is acknowledged',
    'With webhook_endpoint the answer has run_id and message, and the result is posted later; without it the answer has the result.',
    HOOK,
    '{"run_id": "...", "message": "..."} without webhook_endpoint',
  ],
  [
    'webhook-body',
    'A delivery has the documented body',
    'JSON with run_id and message, and the result of a run that succeeded.',
    HOOK,
    '{"result": 1}',
  ],
  [
    'webhook-id',
    'A delivery has the run_id of its acknowledgement',
    'Both carry the same run_id, so that they can be matched.',
    HOOK,
    'another run_id than that of the acknowledgement',
  ],
  [
    'webhook-attempts',
    'A run is reported once',
    'One POST for each run; no repetition is documented.',
    HOOK,
    'a second POST after 200',
  ],
  ['data-empty', 'A request has a data point', 'The list of data points is not empty.', INTRO, '[]'],
  [
    'body-form',
    'A body is JSON, or a form where the model reads files',
    'Only models with a function that reads files take a form.',
    FILES,
    'a form to a classifier',
  ],
  [
    'body-shape',
    'A body is a list, or an object with data',
    'A list of data points, or an object that has it in data.',
    INTRO,
    '{"input": [1]}',
  ],
  [
    'row-shape',
    'A data point has a value for each input',
    'Its values are those of the inputs in their order.',
    INTRO,
    '[[1, 2]] to a model of four numbers',
  ],
  [
    'named-inputs',
    'Inputs are called as the model calls them',
    'A data point of an ONNX model is an object of inputs by name, with a batch axis.',
    { ...EXAMPLES, section: 'onnx.mdx' },
    '[{"y": [[1]]}] where the input is x',
  ],
  [
    'form-data',
    'A form has a part data',
    'data is JSON text of the list of data points, and comes once.',
    FILES,
    'a form without data',
  ],
  [
    'form-files',
    'A form has files',
    'They are called files, or file0, file1 and so on.',
    FILES,
    'a form with a part image',
  ],
  [
    'parameter',
    'A parameter has a value that the function takes',
    'parameters has values for this run by name.',
    { ...EXAMPLES, section: 'huggingface/transformers.mdx' },
    '{"data": "x", "parameters": {"max_new_tokens": 0}}',
  ],
  [
    'member-missing',
    'A prebuilt model is given its inputs',
    'The body has the inputs of the model as members.',
    { document: 'CerebriumAI/documentation, cerebrium/prebuilt-models' },
    '{} to a model that needs a prompt',
  ],
  [
    'base64',
    'A file in JSON is base64',
    'Prebuilt models take files as standard base64 with padding and without blanks.',
    { document: 'CerebriumAI/documentation, cerebrium/prebuilt-models' },
    '{"audio": "x y"}',
  ],
  [
    'file-option',
    'What stands beside a file fits',
    'The data point of a file may have options of the function that reads it.',
    FILES,
    '{"top": 0}',
  ],
]

const ODD: readonly RuleRow[] = [
  [
    'json-media-type',
    'JSON is labelled as JSON',
    'Content-Type: application/json is required; early recordings have other labels.',
    { ...INTRO, section: 'Request' },
    'JSON as text/plain',
  ],
  [
    'member-unknown',
    'A request has members that somebody reads',
    'What the model does not know is ignored, so that a misspelt member has no effect.',
    INTRO,
    '{"data": [1], "parms": {}}',
  ],
  [
    'form-part-unknown',
    'A form has parts that somebody reads',
    'Parts beside data and the files are ignored.',
    FILES,
    'a part comment',
  ],
  [
    'form-count',
    'A form has a file for each data point',
    "The k-th file belongs to the k-th data point; what happens to the rest is the function's.",
    FILES,
    'two files for three data points',
  ],
  [
    'feature-vector',
    'A data point is a list within a list',
    'A bare list of numbers was read as one data point in 2022.',
    EXAMPLES,
    '[5.1, 3.5, 1.4, 0.2]',
  ],
  [
    'data-points',
    'A request has no more data points than can be read',
    'This toolkit reads 100,000 at most; no limit is documented.',
    { document: 'decision of this project' },
    '100,001 data points',
  ],
  [
    'data-url',
    'A file is bare base64',
    'Prebuilt models take base64 without the head of a data URL.',
    { document: 'CerebriumAI/documentation, cerebrium/prebuilt-models' },
    '"data:audio/wav;base64,..."',
  ],
]

export const CEREBRIUM_V1_RULES = defineRules([...toRules('error', DEMANDED), ...toRules('warning', ODD)])
