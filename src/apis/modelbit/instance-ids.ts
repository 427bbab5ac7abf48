import { numberTextOf, type JsonDocument } from '../../codecs/lossless-json.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { InstanceId } from '../instance-form.ts'

/** The first members of the items of a batch; a single call has none. */
export function idsOf(document: JsonDocument): readonly InstanceId[] {
  const data = isRecord(document.value) ? document.value['data'] : undefined
  if (!Array.isArray(data) || !Array.isArray(data[0])) return []
  return data.map((item: unknown): InstanceId => {
    const list: readonly unknown[] = Array.isArray(item) ? item : []
    const [id] = list
    if (typeof id === 'string') return { text: JSON.stringify(id) }
    if (typeof id === 'number') return { text: numberTextOf(document, list, 0) ?? String(id) }
    const found = describeValue(id)
    return { text: found, problem: `must be a string or a number, found ${found}` }
  })
}
