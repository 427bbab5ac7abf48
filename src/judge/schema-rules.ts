import type { Rule } from '../contract/rule.ts'

/** Keyword, what it demands, and a value that breaks it. */
const KEYWORDS: readonly (readonly [keyword: string, demand: string, example: string])[] = [
  ['type', 'A value has one of the types that the schema allows.', '"3" where a number is expected'],
  ['enum', 'A value is one of those listed.', '"urgent" where low and high are allowed'],
  ['const', 'A value is the one that is allowed.', '"list" where "embedding" is expected'],
  ['required', 'An object has the members that are required.', '{} where data is required'],
  ['additional-properties', 'An object has no members but those named.', '{"prority": 1}'],
  [
    'unevaluated-properties',
    'An object has no members but those named by any part of the schema.',
    '{"x": 1}',
  ],
  ['property-names', 'The names of members fit a schema of their own.', '{"a b": 1}'],
  ['min-properties', 'An object has at least so many members.', '{}'],
  ['max-properties', 'An object has at most so many members.', '{"a": 1, "b": 2} where one is allowed'],
  ['dependent-required', 'With one member come others.', '{"top_logprobs": 2} without logprobs'],
  [
    'dependent-schemas',
    'With one member the object fits a further schema.',
    '{"stream_options": {}} without stream',
  ],
  ['pattern-properties', 'Members with such names fit a schema.', '{"x-id": 1} where texts are expected'],
  ['properties', 'The members of an object fit their schemas.', '{"data": 1} where data is a list'],
  [
    'items',
    'The entries of a list fit a schema, or there are no more of them.',
    '[1, 2, 3] where two are allowed',
  ],
  [
    'prefix-items',
    'The first entries of a list fit schemas of their own.',
    '["a", 1] where [1, "a"] is expected',
  ],
  ['unevaluated-items', 'A list has no entries but those that any part of the schema names.', '[1, 2, 3]'],
  ['additional-items', 'A list has no entries but those named.', '[1, 2, 3]'],
  ['min-items', 'A list has at least so many entries.', '[]'],
  ['max-items', 'A list has at most so many entries.', '[1, 2, 3] where two are allowed'],
  ['unique-items', 'The entries of a list differ.', '[1, 1]'],
  ['contains', 'A list holds an entry of a kind.', '[]'],
  ['min-contains', 'A list holds at least so many entries of a kind.', '[1]'],
  ['max-contains', 'A list holds at most so many entries of a kind.', '[1, 1]'],
  ['minimum', 'A number is not below a bound.', '-1 where 0 is the least'],
  ['maximum', 'A number is not above a bound.', '3 where 2 is the most'],
  ['exclusive-minimum', 'A number is above a bound.', '0 where it has to be more'],
  ['exclusive-maximum', 'A number is below a bound.', '1 where it has to be less'],
  ['multiple-of', 'A number is a multiple of another.', '0.5 where whole ones are expected'],
  ['min-length', 'A text has at least so many characters.', '""'],
  ['max-length', 'A text has at most so many characters.', 'a name of 300 characters'],
  ['pattern', 'A text has a form.', '"latest!" as a version'],
  ['format', 'A text is what its format says, such as a date.', '"tomorrow" as a date-time'],
  ['any-of', 'A value fits one of several schemas at least.', '{} where {"data"} or {"batchId"} is expected'],
  ['one-of', 'A value fits exactly one of several schemas.', '{"data": 1, "error": "x"}'],
  ['all-of', 'A value fits all of several schemas.', '{}'],
  ['not', 'A value does not fit a schema.', '{"error": "x"} where there is none'],
  ['if', 'A value that fits one schema fits another, too.', '{"type": "a"} without what a needs'],
  ['false-schema', 'A member is not there.', '{"data": 1, "error": "x"} in an answer of 200'],
]

/** One rule for each keyword of JSON Schema that a validator names. */
export const SCHEMA_RULES: readonly Rule[] = KEYWORDS.map(([keyword, demand, example]) => ({
  code: `schema-${keyword}`,
  title: `A body fits the keyword ${toCamelCase(keyword)} of its schema`,
  description: `${demand} The schema of the body stands in the API's OpenAPI document, at the operation and the status; clients and servers are generated from it.`,
  source: {
    document: 'JSON Schema 2020-12',
    section: toCamelCase(keyword),
    url: 'https://json-schema.org/draft/2020-12/json-schema-validation',
  },
  severity: 'error',
  example,
}))

function toCamelCase(keyword: string): string {
  if (keyword === 'false-schema') return 'false'
  return keyword.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
