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
    if (typeof id === 'number') return { text: textOf(id, numberTextOf(document, list, 0)) }
    const found = describeValue(id)
    return { text: found, problem: `must be a string or a number, found ${found}` }
  })
}

/** Whole numbers beyond 2^53 differ by their digits; `1` and `1.0` are equal. */
function textOf(id: number, numberText: string | undefined): string {
  return numberText !== undefined && /^-?\d+$/.test(numberText) ? numberText : String(id)
}
