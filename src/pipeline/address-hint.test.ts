import { expect, test } from 'vitest'
import { apis } from '../apis/registry.ts'
import { createLocate } from './locate.ts'

const locate = createLocate(apis)

test.each([
  {
    name: 'another version',
    target: '/modelbit/v2/example_doubler/latest',
    want: /; found 'v2' in place of 'v1'$/,
  },
  {
    name: 'a misspelt segment',
    target: '/peltarion/deploymnt/abc/forward',
    want: /; found 'deploymnt' in place of 'deployment'$/,
  },
  {
    name: 'a slash at the end',
    target: '/peltarion/deployment/abc/forward/',
    want: /; found a slash at its end$/,
  },
  {
    name: 'the prefix twice',
    target: '/modelbit/modelbit/v1/example_doubler/latest',
    want: /; found '\/modelbit' in front of it, which is too much$/,
  },
  {
    name: 'no version',
    target: '/modelbit/example_doubler/latest',
    want: /; '\/v1' is missing in front of it$/,
  },
  {
    name: 'no prefix',
    target: '/v1/example_doubler/latest',
    want: /; '\/modelbit' is missing in front of it$/,
  },
  { name: 'a misspelt prefix', target: '/modelbits/v1/a/latest', want: /\(did you mean 'modelbit'\?\)$/ },
  {
    name: 'another host of the vendor',
    origin: 'https://app.baseten.co',
    target: '/models/abcd1234/predict',
    want: /; found the host 'app\.baseten\.co', and those of baseten have the form \(model\|chain\)-/,
  },
  {
    name: 'no version of a deployment',
    target: '/modelbit/v1/example_doubler',
    want: /; '\/\{version\}' is missing at its end$/,
  },
  {
    name: 'one of two ends that is missing',
    target: '/peltarion/deployment/abc',
    want: /; '\/forward' or '\/openapi\.json' is missing at its end$/,
  },
  {
    name: 'an end that is missing',
    target: '/cerebrium-v1/v1/p-1a2b3c4d/flower-classifier',
    want: /; '\/predict' is missing at its end$/,
  },
  {
    name: 'a word in the singular',
    target: '/cerebrium-v4/v4/p-1/stories/run/chat/completion',
    want: /; found 'completion' in place of 'completions'$/,
  },
  {
    name: 'a segment too much',
    target: '/cerebrium-v4/v4/p-1/stories/run/v1/chat/completions',
    want: /; found '\/v1' in it, which is too much$/,
  },
  {
    name: 'the end of an address of two APIs',
    target: '/v1/chat/completions',
    want: /; it is the end of \/baseten\/model-\{modelId\}\/sync\/v1\/chat\/completions and \/cerebrium-v4\/v4\/\S+\/chat\/completions$/,
  },
  { name: 'nothing that is near', target: '/peltarion/a/b/c/d', want: /forward, GET \S+$/ },
])('explains $name', ({ origin = 'http://127.0.0.1:4010', target, want }) => {
  const found = locate({ method: 'POST', origin, target })
  expect('failure' in found && found.failure.message).toMatch(want)
})
