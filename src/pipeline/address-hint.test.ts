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
    want: /; found '\/modelbit' in front of it$/,
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
  { name: 'nothing that is near', target: '/peltarion/a/b/c/d', want: /forward, GET \S+$/ },
])('explains $name', ({ origin = 'http://127.0.0.1:4010', target, want }) => {
  const found = locate({ method: 'POST', origin, target })
  expect('failure' in found && found.failure.message).toMatch(want)
})
