import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf, post } from '../support/http-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

let server: RunningServer
const remarks: string[] = []
beforeAll(async () => {
  server = await startTestServer({
    onRemarks: (_api, _request, list) =>
      remarks.push(...list.map(({ code, pointer }) => `${code} ${pointer}`)),
  })
})
afterAll(() => server.close())

async function dataOf(name: string, data: string): Promise<string> {
  const { status, text } = await post(`${server.modelbit}/v1/${name}/latest`, `{"data":${data}}`)
  expect({ status, text }).toMatchObject({ status: 200 })
  return /^\{"data":(.*)\}$/s.exec(text)?.[1] ?? text
}
async function refusalOf(name: string, body: string): Promise<string> {
  const answer = await post(`${server.modelbit}/v1/${name}/latest`, body)
  expect(answer).toMatchObject({ status: 400 })
  return errorOf(answer)
}

test.each([
  { name: 'example_doubler', given: '[[1,10],[2,11],[3,12]]', want: '[[1,20],[2,22],[3,24]]' },
  { name: 'example_dict_doubler', given: '[[1,{"value":10}],[2,{"value":20}]]', want: '[[1,20],[2,40]]' },
  { name: 'example_adder', given: '[[1,3,4,5],[2,6,7,8]]', want: '[[1,12],[2,21]]' },
  { name: 'example_doubler', given: '10', want: '20' },
  { name: 'example_doubler', given: '[10]', want: '20' },
  { name: 'example_dict_doubler', given: '{"value":10}', want: '20' },
  { name: 'example_adder', given: '[3,4,5]', want: '12' },
])('$name answers $given with $want', async ({ name, given, want }) => {
  expect(await dataOf(name, given)).toBe(want)
})

describe('IDs', () => {
  test.each([
    '9007199254740993',
    '-123456789012345678901234567890',
    '1e2',
    '1.0',
    '-0',
    '1E+5',
    '1e400',
    '9'.repeat(400),
    '"1"',
    '""',
    '"ключ"',
    '"\\ud800"',
    '"\\u0000"',
    '"__proto__"',
    '"constructor"',
  ])('come back as they were sent: %s', async (id) => {
    expect(await dataOf('example_doubler', `[[${id},10]]`)).toBe(`[[${id},20]]`)
  })

  test('come back as the same text when they were sent as escapes', async () => {
    expect(await dataOf('example_doubler', '[["\\ud83d\\ude00",1]]')).toBe('[["😀",2]]')
  })

  test('are told apart when they are 1 and "1"', async () => {
    remarks.length = 0
    expect(await dataOf('example_doubler', '[["1",10],[1,11]]')).toBe('[[1,22],["1",20]]')
    expect(remarks).toEqual([])
  })

  test('may repeat: every item has its answer, in the order of the request, and it is remarked', async () => {
    remarks.length = 0
    expect(await dataOf('example_doubler', '[[7,3],["a",1],[7,1],[7,2]]')).toBe('[[7,6],[7,2],[7,4],["a",2]]')
    expect(remarks).toEqual(['batch-id-duplicate /data/2/0', 'batch-id-duplicate /data/3/0'])
  })

  test.each([
    { name: 'numbers by value', given: ['10', '9', '-1', '1.5'], want: ['-1', '1.5', '9', '10'] },
    { name: 'numbers before texts', given: ['"0"', '5', '""', '-5'], want: ['-5', '5', '""', '"0"'] },
    { name: 'texts by character, not by value', given: ['"10"', '"9"', '"1"'], want: ['"1"', '"10"', '"9"'] },
    {
      name: 'texts by code point, not by UTF-16 unit',
      given: ['"😀"', '"ｖ"', '"a"'],
      want: ['"a"', '"ｖ"', '"😀"'],
    },
    {
      name: 'integers beyond 2^53 exactly',
      given: ['9007199254740993', '9007199254740992', '-9007199254740993', '-9007199254740992'],
      want: ['-9007199254740993', '-9007199254740992', '9007199254740992', '9007199254740993'],
    },
    {
      name: 'floats among integers beyond 2^53 by exact value',
      given: ['9007199254740993', '9007199254740992.0', '9007199254740992', '9007199254740991'],
      want: ['9007199254740991', '9007199254740992.0', '9007199254740992', '9007199254740993'],
    },
    {
      name: 'integers beyond the range of a double',
      given: [`1${'0'.repeat(400)}`, '1e400', '9'.repeat(400)],
      want: ['9'.repeat(400), `1${'0'.repeat(400)}`, '1e400'],
    },
    { name: 'zeros of both signs as equal', given: ['1', '0', '-0', '0.0'], want: ['0', '-0', '0.0', '1'] },
    {
      name: 'zeros of both signs as equal, minus first',
      given: ['1', '-0', '0', '-1'],
      want: ['-1', '-0', '0', '1'],
    },
    {
      name: 'equal numbers in the order of the request',
      given: ['3', '1e2', '100', '100.0', '2'],
      want: ['2', '3', '1e2', '100', '100.0'],
    },
  ])('are sorted: $name', async ({ given, want }) => {
    const answer = await dataOf('example_doubler', `[${given.map((id) => `[${id},1]`).join()}]`)
    expect(answer).toBe(`[${want.map((id) => `[${id},2]`).join()}]`)
  })
})

describe('single and batch', () => {
  test('a list that begins with a list is a batch, any other list holds arguments', async () => {
    expect(await dataOf('example_doubler', '[["x",1]]')).toBe('[["x",2]]')
    expect(await refusalOf('example_doubler', '{"data":[1,[2,3]]}')).toContain(
      '/data must hold 1 argument (foo), found 2',
    )
  })

  test.each(['[1,2,3]', '[-1.5,0,1e10]'])('give the same result for %s', async (list) => {
    const single = await dataOf('example_adder', list)
    expect(await dataOf('example_adder', `[["i",${list.slice(1)}]`)).toBe(`[["i",${single}]]`)
  })

  test('refuse the whole batch when one item is wrong, and name the item', async () => {
    expect(await refusalOf('example_doubler', '{"data":[[1,10],[2,"x"],[3,12]]}')).toMatch(
      /\/data\/1\/1 must be a number, found .*x/,
    )
  })

  test('an empty list is a call without arguments', async () => {
    expect((await refusalOf('example_doubler', '{"data":[]}')).split('\n').at(-1)).toBe(
      "TypeError: example_doubler() missing 1 required positional argument: 'foo'",
    )
  })
})

test.each(['null', 'true', '{}', '[1]'])('refuses the ID %s with its place', async (id) => {
  expect(await refusalOf('example_doubler', `{"data":[[1,1],[${id},1]]}`)).toContain(
    '/data/1/0 must be an ID',
  )
})

test.each([
  { given: '[[1,3,4]]', last: "TypeError: example_adder() missing 1 required positional argument: 'c'" },
  {
    given: '[[1,3]]',
    last: "TypeError: example_adder() missing 2 required positional arguments: 'b' and 'c'",
  },
  {
    given: '[[1]]',
    last: "TypeError: example_adder() missing 3 required positional arguments: 'a', 'b', and 'c'",
  },
  {
    given: '[[1,2,3,4,5]]',
    last: 'TypeError: example_adder() takes 3 positional arguments but 4 were given',
  },
  { given: '5', last: "TypeError: example_adder() missing 2 required positional arguments: 'b' and 'c'" },
])('says what Python says of a wrong number of arguments: $given', async ({ given, last }) => {
  expect((await refusalOf('example_adder', `{"data":${given}}`)).split('\n').at(-1)).toBe(last)
})

test("says what Python says of a dict without the member: KeyError: 'value'", async () => {
  const error = await refusalOf('example_dict_doubler', '{"data":[[1,{"__proto__":{"value":1}}]]}')
  expect(error.split('\n').at(-1)).toBe("KeyError: 'value'")
})

test('answers null where the result is NaN or infinite', async () => {
  expect(await dataOf('example_sqrt', '[[1,4],[2,-1]]')).toBe('[[1,2],[2,null]]')
  expect(await dataOf('example_sqrt', '-1')).toBe('null')
  expect(await dataOf('example_doubler', '[[1,1e308],[2,-1e308]]')).toBe('[[1,null],[2,null]]')
})

test.each([
  { seconds: 300, webhook: false, isRefused: false },
  { seconds: 301, webhook: false, isRefused: true },
  { seconds: 901, webhook: true, isRefused: true },
])(
  'refuses timeout_seconds $seconds (webhook: $webhook): $isRefused',
  async ({ seconds, webhook, isRefused }) => {
    const hook = webhook ? { response_webhook: 'http://127.0.0.1:1/' } : {}
    const answer = await post(`${server.modelbit}/v1/example_doubler/1`, {
      data: 1,
      timeout_seconds: seconds,
      ...hook,
    })
    expect(answer.status).toBe(isRefused ? 400 : 200)
    if (isRefused) expect(errorOf(answer)).toContain('/timeout_seconds must be ')
  },
)

test('ignores unknown members beside data and remarks them', async () => {
  remarks.length = 0
  const { text } = await post(`${server.modelbit}/v1/example_doubler/1`, { data: 1, surplus: 1 })
  expect(text).toBe('{"data":2}')
  expect(remarks).toEqual(['member-unknown '])
})
