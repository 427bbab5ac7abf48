import type { ClientAdapter } from '../../src/properties/client-adapter.ts'
import type { LawMutant } from './law-mutant.ts'
import {
  chunksRight,
  createLineSplitter,
  createStreamDecoder,
  dataOf,
  naiveStream,
  postRight,
  readRight,
  type NaiveStreamParts,
} from './naive-stream.ts'

/** `texts` is the most that the smallest counterexample may have. */
const mutants = (
  apis: readonly string[],
  law: string,
  name: string,
  texts: number,
  mistake: Partial<NaiveStreamParts> | ClientAdapter,
): readonly LawMutant[] =>
  apis.map((api) => ({
    name,
    api,
    law,
    instances: texts,
    adapter: 'predict' in mistake ? mistake : naiveStream(mistake),
  }))

const BASETEN = ['baseten']
const CEREBRIUM = ['cerebrium-v4']
const BOTH = [...BASETEN, ...CEREBRIUM]

const EQUAL = 'stream-equals-whole'
const CUT = 'cut-stream-is-an-error'

/** Splits buffered text wherever the pattern stands, and takes each block's data. */
const blocks =
  (pattern: RegExp, toData: (block: string) => readonly string[]): NaiveStreamParts['createSplitter'] =>
  () => {
    let rest = ''
    return (text = '') => {
      const parts = (rest + text).split(pattern)
      rest = parts.pop() ?? ''
      return parts.flatMap(toData)
    }
  }

/** One event for each line of data, in lines that end as the pattern says. */
const joinData = (lines: readonly string[]): readonly string[] => {
  const data = lines.flatMap(dataOf)
  return data.length === 0 ? [] : [data.join('\n')]
}

/** Splits every chunk for itself, whatever was left of the one before. */
const chunkByChunk: NaiveStreamParts['createSplitter'] =
  () =>
  (text = '') =>
    text.split(/\r\n|\r|\n/).flatMap(dataOf)

export const streamLawMutants: readonly LawMutant[] = [
  // braintrustdata/braintrust-sdk-javascript#2091, sourcegraph/sourcegraph-public-snapshot#50718
  ...mutants(BOTH, EQUAL, 'decodes each chunk on its own', 3, {
    createDecoder: () => (bytes) =>
      bytes === undefined ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  }),
  // hey-api/hey-api#3054, javaee/jersey#3287
  ...mutants(BOTH, EQUAL, 'ends events at two line feeds alone', 3, {
    createSplitter: blocks(/\n\n/, (block) => joinData(block.split('\n'))),
  }),
  // langchain4j/langchain4j#5531, spring-projects/spring-framework#27473
  ...mutants(CEREBRIUM, EQUAL, 'trims data', 3, {
    read: (data, call) => readRight(data.trim(), call),
  }),
  // openai/openai-python#498, NVIDIA-NeMo/Switchyard#399
  ...mutants(BOTH, EQUAL, 'wants a blank behind the colon', 3, {
    createSplitter() {
      const split = createLineSplitter()
      let rest = ''
      return (text = '') => {
        const whole = rest + text
        const end = Math.max(whole.lastIndexOf('\n'), whole.lastIndexOf('\r')) + 1
        rest = whole.slice(end)
        return split(whole.slice(0, end).replace(/(^|[\r\n])data:(?! )/g, '$1x:'))
      }
    },
  }),
  // LearningCircuit/local-deep-research#4693, brave/brave-browser#52830
  ...mutants(BOTH, EQUAL, 'reads each chunk for itself', 3, { createSplitter: chunkByChunk }),
  // florimondmanca/httpx-sse#34, mpetazzoni/sseclient#9
  ...mutants(BOTH, EQUAL, 'ends lines wherever Python does', 3, {
    createSplitter() {
      const split = createLineSplitter()
      return (text) => split(text?.replace(/[\u000b\u000c\u001c-\u001e\u0085\u2028\u2029]/g, '\n'))
    },
  }),
  // rexxars/eventsource-parser#17, kaitranntt/ccs#1359
  ...mutants(CEREBRIUM, EQUAL, 'takes a CR LF that is cut in two for two line ends', 3, {
    createSplitter() {
      const split = createLineSplitter()
      return (text) => split(text?.replace(/\r\n?/g, '\n'))
    },
  }),
  // universal-tool-calling-protocol/typescript-utcp#45
  ...mutants(BOTH, EQUAL, 'loses the last event when a CR ends it', 3, {
    createSplitter() {
      const split = createLineSplitter()
      let held = ''
      return (text = '') => {
        const whole = held + text
        held = whole.endsWith('\r') ? '\r' : ''
        return split(whole.slice(0, whole.length - held.length))
      }
    },
  }),
  // a2aproject/a2a-python#540, continuedev/continue#13144
  ...mutants(BOTH, EQUAL, 'ends at a comment', 3, {
    createSplitter() {
      const split = createLineSplitter()
      let [rest, isOver] = ['', false]
      return (text = '') => {
        const lines = (rest + text).split(/(?<=[\r\n])/)
        rest = /[\r\n]$/.test(lines.at(-1) ?? '') ? '' : (lines.pop() ?? '')
        const end = lines.findIndex((line) => line.startsWith(':'))
        const known = isOver ? [] : end === -1 ? lines : lines.slice(0, end)
        isOver ||= end !== -1
        return split(known.join(''))
      }
    },
  }),
  // openresponses/openresponses#56
  ...mutants(CEREBRIUM, EQUAL, 'keeps the last of several lines of data', 3, {
    read: (data, call) => readRight(data.split('\n').at(-1) ?? '', call),
  }),
  // openai/openai-python#2722
  ...mutants(BASETEN, EQUAL, 'takes an empty line behind an id for an event', 3, {
    createSplitter: () => {
      let [rest, hasId] = ['', false]
      let data: string[] = []
      return (text = '') => {
        const lines = (rest + text).split(/\r\n|\r(?!$)|\n/)
        rest = lines.pop() ?? ''
        return lines.flatMap((line) => {
          if (line.startsWith('id')) hasId = true
          data.push(...dataOf(line))
          if (line !== '' || (data.length === 0 && !hasId)) return []
          const joined = data.join('\n')
          data = []
          return [joined]
        })
      }
    },
  }),
  ...mutants(BASETEN, EQUAL, 'refuses members that it does not know', 3, {
    read(data, call) {
      const text = readRight(data, call)
      if (text === undefined || call.form === 'predict') return text
      const known = [
        'id',
        'object',
        'created',
        'model',
        'choices',
        'usage',
        'error',
        'system_fingerprint',
        'service_tier',
      ]
      const unknown = Object.keys(JSON.parse(data) as object).find((name) => !known.includes(name))
      if (unknown !== undefined) throw new Error(`unknown member ${unknown}`)
      return text
    },
  }),
  ...mutants(BASETEN, EQUAL, 'searches the text of an event for its content', 3, {
    read(data, call) {
      if (call.form === 'predict' || data === '[DONE]') return readRight(data, call)
      const found = /"(?:content|text)":"((?:[^"\\]|\\.)*)"/.exec(data)?.[1]
      return found === undefined ? '' : (JSON.parse(`"${found}"`) as string)
    },
  }),
  // pydantic/pydantic-ai#6610, BerriAI/litellm#40260
  ...mutants(BOTH, CUT, 'takes a stream that is cut off for a whole one', 1, { acceptsCut: true }),
  // justrach/codegraff#146, dotflow-io/pycodeloop#64
  ...mutants(BOTH, CUT, 'takes a broken connection for the end', 1, {
    acceptsCut: true,
    async *chunks(response) {
      try {
        yield* chunksRight(response)
      } catch {
        // What has come will do.
      }
    },
  }),
  // Gitlawb/openclaude#1174, farzaa/clicky#132
  ...mutants(BOTH, 'stream-error-is-raised', 'skips events without a text', 1, {
    acceptsCut: true,
    read(data, call) {
      try {
        return readRight(data, call)
      } catch {
        return ''
      }
    },
  }),
  ...mutants(BOTH, 'stream-error-is-raised', 'does not look at the status of a stream', 1, {
    acceptsCut: true,
    post: (call, context) =>
      postRight(call, {
        ...context,
        fetch: async (...request) => new Response((await context.fetch(...request)).body, { status: 200 }),
      }),
  }),
  ...mutants(BOTH, 'stream-is-handed-out-as-it-comes', 'hands out nothing before the end', 4, {
    async *pieces(chunks, call, parts) {
      const all: Uint8Array[] = []
      for await (const chunk of chunks) all.push(chunk)
      const decode = createStreamDecoder()
      const text = all.map(decode).join('')
      const found = call.form === 'predict' ? [text] : parts.createSplitter()(text)
      for (const data of found) yield parts.read(data, call) ?? ''
    },
  }),
  ...mutants(BOTH, 'cancelled-stream-cancels', 'leaves, but lets the request go on', 4, {
    post: (call, context) => postRight(call, { ...context, signal: new AbortController().signal }),
    async *chunks(response) {
      const reader = (response.body as ReadableStream<Uint8Array>).getReader()
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return
        yield value
      }
    },
  }),
]
