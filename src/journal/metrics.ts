import { serializeMetrics, type MetricFamily, type MetricSample } from './prometheus-text.ts'

/** Counters since the start or the last reset. */
export interface Metrics {
  /** Counts an exchange; labels that are not known are empty. */
  countExchange(exchange: {
    readonly api: string
    readonly deployment: string
    readonly operation: string
    /** `none` when the connection ended before any header. */
    readonly status: string
    readonly durationMs: number
    /** The kind of the fault, or empty. */
    readonly fault: string
  }): void
  countInference(api: string, deployment: string, elapsedMs: number): void
  /** Counts an attempt to deliver a webhook; `none` is the status of one that met no answer. */
  countDelivery(api: string, status: string): void
  /** Prometheus' text format 0.0.4. */
  toText(gauges: readonly MetricFamily[]): string
  reset(): void
}

/** Upper bounds in seconds: what a tiny model takes up to what a client waits for. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]
/** Label values come from documents and deployments files, but models may choose statuses. */
const MAX_SERIES = 2_000

interface Histogram {
  readonly labels: MetricSample['labels']
  readonly counts: number[]
  sumS: number
  count: number
}

interface Counter {
  readonly labels: MetricSample['labels']
  value: number
}

export function createMetrics(): Metrics {
  const requests = new Map<string, Counter>()
  const durations = new Map<string, Histogram>()
  const faults = new Map<string, Counter>()
  const inferences = new Map<string, Histogram>()
  const deliveries = new Map<string, Counter>()

  const increase = (counters: Map<string, Counter>, labels: MetricSample['labels']): void => {
    seriesOf(counters, labels, () => ({ labels, value: 0 })).value++
  }
  const observe = (
    histograms: Map<string, Histogram>,
    labels: MetricSample['labels'],
    elapsedMs: number,
  ): void => {
    const histogram = seriesOf(histograms, labels, () => ({
      labels,
      counts: BUCKETS.map(() => 0),
      sumS: 0,
      count: 0,
    }))
    const seconds = elapsedMs / 1000
    const bucket = BUCKETS.findIndex((bound) => seconds <= bound)
    if (bucket >= 0) histogram.counts[bucket]!++
    histogram.sumS += seconds
    histogram.count++
  }

  return {
    countExchange({ api, deployment, operation, status, durationMs, fault }) {
      increase(requests, { api, deployment, operation, status })
      observe(durations, { api, operation }, durationMs)
      if (fault !== '') increase(faults, { api, fault })
    },
    countInference(api, deployment, elapsedMs) {
      observe(inferences, { api, deployment }, elapsedMs)
    },
    countDelivery(api, status) {
      increase(deliveries, { api, status })
    },
    toText: (gauges) =>
      serializeMetrics([
        counter('mockference_requests_total', 'Requests that were answered.', requests),
        histogram('mockference_request_duration_seconds', 'Time until an answer was ready.', durations),
        histogram('mockference_inference_duration_seconds', 'Time that models took to compute.', inferences),
        counter('mockference_faults_total', 'Answers that were given a fault.', faults),
        counter('mockference_webhook_attempts_total', 'Attempts to deliver webhooks.', deliveries),
        ...gauges,
      ]),
    reset() {
      for (const series of [requests, durations, faults, inferences, deliveries]) series.clear()
    },
  }
}

/** The series of these labels; beyond the limit one that stands for all others. */
function seriesOf<Series>(
  all: Map<string, Series>,
  labels: MetricSample['labels'],
  create: () => Series,
): Series {
  const key = Object.values(labels).join('\n')
  const known = all.get(key)
  if (known !== undefined) return known
  if (all.size >= MAX_SERIES) {
    const others = Object.fromEntries(Object.keys(labels).map((name) => [name, 'other']))
    const otherKey = Object.values(others).join('\n')
    const other = all.get(otherKey) ?? { ...create(), labels: others }
    all.set(otherKey, other)
    return other
  }
  const created = create()
  all.set(key, created)
  return created
}

function counter(name: string, help: string, counters: ReadonlyMap<string, Counter>): MetricFamily {
  const samples = [...counters.values()].map(({ labels, value }) => ({ labels, value }))
  return { name, help, type: 'counter', samples }
}

function histogram(name: string, help: string, histograms: ReadonlyMap<string, Histogram>): MetricFamily {
  const samples = [...histograms.values()].flatMap(({ labels, counts, sumS, count }) => {
    let total = 0
    const buckets = counts.map((inBucket, i) => {
      total += inBucket
      return { suffix: '_bucket', labels: { ...labels, le: String(BUCKETS[i]) }, value: total }
    })
    return [
      ...buckets,
      { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: count },
      { suffix: '_sum', labels, value: sumS },
      { suffix: '_count', labels, value: count },
    ]
  })
  return { name, help, type: 'histogram', samples }
}
