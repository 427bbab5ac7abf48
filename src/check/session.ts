import type { Api } from '../apis/api.ts'
import type { JsonDocument } from '../codecs/lossless-json.ts'
import type { Exchange } from '../contract/exchange.ts'
import type { Operation } from '../contract/operation.ts'
import type { Severity } from '../contract/rule.ts'
import type { SidedViolation } from '../contract/violation.ts'
import type { Judge, Verdict } from '../judge/judge.ts'
import type { Random, RandomStream } from '../random/random.ts'
import type { Call } from './call.ts'
import type { HttpSender, SentExchange } from './http-sender.ts'

/** One answer, judged. */
export interface Answer {
  readonly call: Call
  readonly exchange: Exchange
  readonly verdict: Verdict
  /** 0 when there was none. */
  readonly status: number
  /** Whether it is a complete 2xx. */
  readonly isOk: boolean
  /** The body where it is JSON. */
  readonly document: JsonDocument | undefined
  readonly bytes: Uint8Array | undefined
  readonly sent: SentExchange
  /** Whether the server had no capacity: nothing follows from such an answer. */
  readonly isBusy: boolean
}

/** What findings and exchanges are handed to. */
export interface CheckSink {
  take(verdict: Verdict, exchange: Exchange): void
  add(
    violations: readonly SidedViolation[],
    place: { readonly api: Api; readonly operation?: Operation | undefined; readonly exchange: Exchange },
  ): void
  /** Is given every exchange that was judged; what follows it waits until it is kept. */
  record?(sent: SentExchange): Promise<void>
}

/** One run of check: sends, judges, counts. */
export interface Session {
  readonly api: Api
  readonly random: RandomStream
  /** Sends, and hands what the judge says about the answer to the sink. Rejects with {@link BudgetSpent} when nothing may be sent any more. */
  ask(call: Call): Promise<Answer>
  report(code: string, message: string, answer: Answer, more?: ReportOptions): void
  /** Notes why something was not decided, once for each reason. */
  undecided(what: string, reason: string): void
  readonly notes: ReadonlyMap<string, ReadonlySet<string>>
  /** Of this session and its parts. */
  readonly requests: number
  /** How many it may still send. */
  readonly remaining: number
  /** A session of its own stream and its own part of the requests: what it does depends on nothing beside it. */
  part(name: string, maxRequests: number): Session
  /** Waits for what is under way: a law that ends early leaves some behind, and their answers count too. */
  drained(): Promise<void>
}

export interface ReportOptions {
  /** JSON pointer into the answer. */
  readonly pointer?: string
  /** Where it weighs less than its rule says. */
  readonly severity?: Severity
}

/** Thrown where no further request may be sent. */
export class BudgetSpent extends Error {}

export interface SessionOptions {
  readonly api: Api
  readonly sender: HttpSender
  readonly judge: Judge
  readonly sink: CheckSink
  readonly random: Random
  readonly maxRequests: number
  readonly maxSentBytes: number
  readonly signal: AbortSignal
  readonly sleep: (delayMs: number) => Promise<void>
  readonly onRequest: (requests: number) => void
  /** Told when the server is silent: after a few such answers nothing more is asked. */
  readonly onSilent: () => void
}

const BUSY: readonly number[] = [429, 503]
const MAX_BUSY_REPEATS = 2
const MAX_WAIT_MS = 3000
/** Answers that did not come in time, one after the other, before the run is given up. */
const MAX_SILENT = 4

export function createSession(options: SessionOptions): Session {
  const { api, sender, judge, sink, random, signal } = options
  const notes = new Map<string, Set<string>>()
  const whole = { requests: 0, silent: 0 }
  const underWay = new Set<Promise<unknown>>()
  const drained = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.allSettled(underWay)
  }
  const send = async (call: Call): Promise<SentExchange> => {
    if (signal.aborted || whole.requests >= options.maxRequests || sender.sentBytes >= options.maxSentBytes)
      throw new BudgetSpent()
    whole.requests++
    const sent = await sender.send(call)
    if (signal.aborted) throw new BudgetSpent()
    whole.silent = sent.isTimeout ? whole.silent + 1 : 0
    options.onRequest(whole.requests)
    if (whole.silent >= MAX_SILENT) options.onSilent()
    return sent
  }
  const judged = (call: Call, sent: SentExchange): Answer => {
    const { exchange } = sent
    const { violations, ...rest } = judge(exchange)
    // What is wrong with a request was made wrong on purpose, or is the law's own business.
    const verdict: Verdict = { ...rest, violations: violations.filter(({ side }) => side === 'server') }
    sink.take(verdict, exchange)
    const coding = codingProblemOf(exchange)
    if (coding !== undefined)
      sink.add([{ side: 'server', code: 'content-coding', pointer: '', message: coding }], {
        api,
        operation: verdict.operation,
        exchange,
      })
    const { response } = verdict
    const status = exchange.status ?? 0
    const isOk = status >= 200 && status < 300 && exchange.failure === undefined
    return {
      call,
      exchange,
      verdict,
      status,
      isOk,
      document: response?.body,
      bytes: response?.bytes ?? exchange.responseBody,
      sent,
      isBusy: BUSY.includes(status),
    }
  }
  const exchange = async (call: Call): Promise<Answer> => {
    const sent = await send(call)
    const answer = judged(call, sent)
    await sink.record?.(sent)
    return answer
  }
  const exchangeOnce = (call: Call): Promise<Answer> => {
    const answer = exchange(call)
    underWay.add(answer)
    return answer.finally(() => underWay.delete(answer))
  }
  const createPart = (name: string, maxRequests: number): Session => {
    let requests = 0
    return {
      api,
      random: random.stream(`check ${api.id} ${name}`),
      notes,
      get requests() {
        return requests
      },
      get remaining() {
        return Math.min(maxRequests - requests, options.maxRequests - whole.requests)
      },
      part: createPart,
      drained,
      async ask(call) {
        for (let repeats = 0; ; repeats++) {
          if (requests >= maxRequests) throw new BudgetSpent()
          requests++
          const answer = await exchangeOnce(call)
          if (answer.status !== 429 || repeats === MAX_BUSY_REPEATS) return answer
          const named = Number(answer.verdict.response?.headers['retry-after'] ?? 1) * 1000
          await options.sleep(Math.min(Number.isFinite(named) ? named : 1000, MAX_WAIT_MS))
        }
      },
      report(code, message, { verdict: { operation }, exchange }, more = {}) {
        sink.add([{ side: 'server', code, pointer: '', message, ...more }], { api, operation, exchange })
      },
      undecided(what, reason) {
        const known = notes.get(what) ?? new Set<string>()
        notes.set(what, known.add(reason))
      },
    }
  }
  const session = createPart('', options.maxRequests)
  return {
    ...session,
    get requests() {
      return whole.requests
    },
    get remaining() {
      return options.maxRequests - whole.requests
    },
  }
}

/** A judge forgives recordings that hold a decompressed body; what came over the wire has to be what it says. */
function codingProblemOf({ responseHeaders = [], responseBody }: Exchange): string | undefined {
  const coding = responseHeaders.find(([name]) => name.toLowerCase() === 'content-encoding')?.[1] ?? ''
  if (!/^(x-)?gzip$/i.test(coding.trim()) || responseBody === undefined || responseBody.length === 0)
    return undefined
  if (responseBody[0] === 0x1f && responseBody[1] === 0x8b) return undefined
  return `must be compressed as Content-Encoding says, ${coding}, found other bytes`
}
