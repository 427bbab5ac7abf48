/** One number with what it is about. */
export interface MetricSample {
  /** Behind the name of the family, such as `_bucket`. */
  readonly suffix?: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

/** Numbers of one name. */
export interface MetricFamily {
  readonly name: string
  readonly help: string
  readonly type: 'counter' | 'gauge' | 'histogram'
  readonly samples: readonly MetricSample[]
}

/** The media type of {@link serializeMetrics}. */
export const METRICS_MEDIA_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

/**
 * Writes metrics in Prometheus' text format 0.0.4. NaN and infinities are written as the format has them.
 *
 * @see {@link https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format | Text-based format}
 */
export function serializeMetrics(families: readonly MetricFamily[]): string {
  return families
    .map(({ name, help, type, samples }) => {
      const lines = samples.map(({ suffix = '', labels, value }) => {
        const list = Object.entries(labels).map(([label, text]) => `${label}="${escapeLabel(text)}"`)
        return `${name}${suffix}${list.length === 0 ? '' : `{${list.join(',')}}`} ${toNumberText(value)}\n`
      })
      return `# HELP ${name} ${escapeHelp(help)}\n# TYPE ${name} ${type}\n${lines.join('')}`
    })
    .join('')
}

function escapeLabel(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}

function escapeHelp(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
}

function toNumberText(value: number): string {
  if (Number.isFinite(value)) return String(value)
  return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf'
}
