import type { ConditionStore } from '../conditions/condition-store.ts'
import type { FaultSchedule } from '../conditions/fault-schedule.ts'
import type { DeploymentStore } from '../deployments/deployment-store.ts'
import type { Workload } from '../engine/engine.ts'
import { showDeliveries, type ShownDelivery } from '../journal/delivery-log.ts'
import { MAX_ENTRIES, type JournalEntry, type JournalFilter, type JudgeExchange } from '../journal/journal.ts'
import type { MetricFamily, MetricSample } from '../journal/prometheus-text.ts'
import { showEntries, type ShownEntry } from '../journal/shown-entry.ts'
import { createRedactor } from '../report/redaction.ts'
import type { AnswerState } from './answer-state.ts'
import type { CarryOut } from './carry-out.ts'
import type { PipelineMemory } from './pipeline-memory.ts'
import type { PipelineOptions } from './pipeline-options.ts'

/** A part of the journal, as it is told. */
export interface JournalPage {
  /** How many exchanges there were since the start or the last reset. */
  readonly total: number
  /** The newest last. */
  readonly requests: readonly ShownEntry[]
}

/** A part of the attempts to deliver webhooks, as it is told. */
export interface DeliveryPage {
  /** How many attempts there were since the start or the last reset. */
  readonly total: number
  /** The newest last. */
  readonly webhooks: readonly ShownDelivery[]
}

/** A look inside a pipeline, and the means to put it back to its start. */
export interface PipelineControl {
  readonly conditions: ConditionStore
  readRequests(filter: JournalFilter): Promise<JournalPage>
  readWebhooks(filter: JournalFilter): DeliveryPage
  /** Prometheus' text format 0.0.4. */
  readMetrics(): string
  /** Empties the journal, gives up runs, forgets conditions and counts, and begins every random stream anew. */
  reset(): Promise<void>
}

export interface PipelineControlOptions {
  readonly options: Pick<PipelineOptions, 'store' | 'bareOrigins'>
  readonly memory: PipelineMemory
  readonly schedule: FaultSchedule
  readonly state: AnswerState
  readonly carryOut: CarryOut
}

export function createPipelineControl(parts: PipelineControlOptions): PipelineControl {
  const { options, memory, schedule, state, carryOut } = parts
  const { store, bareOrigins = [] } = options
  const { conditions, metrics, journal, deliveries } = memory
  const addressOf = ({ origin, target, api }: JournalEntry): string => {
    const isBare = api !== undefined && bareOrigins.includes(origin) && !`${target}/`.startsWith(`/${api}/`)
    return `${origin}${isBare ? `/${api}` : ''}${target}`
  }
  const bound = (filter: JournalFilter): JournalFilter => ({
    ...filter,
    limit: Math.min(filter.limit, MAX_ENTRIES),
  })
  return {
    conditions,
    async readRequests(filter) {
      if (journal === undefined) return { total: 0, requests: [] }
      const found = journal.find(bound(filter))
      const judges = await openJudges(found)
      const redactor = createRedactor({ values: [...memory.keys] })
      const judgeOf = ({ judge }: JournalEntry): JudgeExchange | undefined => judges.get(judge)
      return {
        total: journal.nextId - 1,
        requests: await showEntries(found, { redactor, judgeOf, addressOf }),
      }
    },
    readWebhooks(filter) {
      const redactor = createRedactor({ values: [...memory.keys] })
      const webhooks = showDeliveries(deliveries?.find(bound(filter)) ?? [], redactor)
      return { total: deliveries?.total ?? 0, webhooks }
    },
    readMetrics() {
      const gauge = (name: string, help: string, value: number) =>
        ({ name, help, type: 'gauge', samples: [{ labels: {}, value }] }) as const
      return metrics.toText([
        gauge('mockference_requests_under_way', 'Requests that are not answered yet.', carryOut.underWay),
        gauge(
          'mockference_runs_under_way',
          'Asynchronous runs that are accepted and not over.',
          state.context.runs.underWay,
        ),
        ...describeWorkload(store),
        gauge('mockference_journal_entries', 'Exchanges that the journal holds.', journal?.count ?? 0),
      ])
    },
    async reset() {
      schedule.reset()
      const forgotten = memory.reset()
      state.reset()
      await forgotten
    },
  }
}

type OpenJudge = JournalEntry['judge']

/** What judges entries, by what opens it. */
async function openJudges(
  entries: readonly JournalEntry[],
): Promise<ReadonlyMap<OpenJudge, JudgeExchange | undefined>> {
  const distinct = [...new Set(entries.map(({ judge }) => judge))]
  return new Map(await Promise.all(distinct.map(async (open) => [open, await open?.()] as const)))
}

/** Runs and workers of models that do not compute on this thread. */
function describeWorkload({ served }: DeploymentStore): readonly MetricFamily[] {
  const models = new Map(
    served.flatMap(({ deployments }) =>
      deployments.map(({ model, modelId }) => [model, modelId.replace(/^.*[\\/]/, '')] as const),
    ),
  )
  const found = [...models].flatMap(([model, modelId]) => {
    const workload = model.workload?.()
    return workload === undefined ? [] : [{ modelId, workload }]
  })
  const family = (name: string, help: string, member: keyof Workload): MetricFamily => ({
    name: `mockference_model_${name}`,
    help,
    type: 'gauge',
    samples: toSums(found.map(({ modelId, workload }) => [modelId, workload[member]])),
  })
  return [
    family('runs_waiting', 'Runs that wait for a worker, or for others to share a run with.', 'waiting'),
    family('runs_computing', 'Runs that workers compute.', 'computing'),
    family('workers', 'Worker processes that are up.', 'workers'),
  ]
}

/** One sample for each model, which may be loaded more than once. */
function toSums(values: readonly (readonly [model: string, value: number])[]): readonly MetricSample[] {
  const sums = new Map<string, number>()
  for (const [model, value] of values) sums.set(model, (sums.get(model) ?? 0) + value)
  return [...sums].map(([model, value]) => ({ labels: { model }, value }))
}
