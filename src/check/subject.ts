import type { HeaderList } from '../contract/exchange.ts'
import type { Call } from './call.ts'
import type { Batch, CheckForm, Source, WrongCase } from './forms/form.ts'

/** One deployment under check. */
export interface Subject {
  readonly name: string
  readonly form: CheckForm
  readonly source: Source
  readonly target: string
  readonly key: string | undefined
  /** Credentials and media type. */
  readonly headers: HeaderList
  /** The call that is known to be right. */
  readonly example: Call
  /** Whether it has to be accepted; undefined when that is not known. */
  readonly isAccepted: boolean | undefined
  /** Whether a key is demanded: known from a file, or from the documentation. Undefined when it is not known. */
  readonly isSecured: boolean | undefined
  /** Whether equal requests have to be answered alike; undefined when that has to be seen first. */
  readonly isDeterministic: boolean | undefined
  readonly bodies: readonly unknown[]
  readonly batch: Batch | undefined
  readonly wrongCases: readonly WrongCase[]
}

/** Puts together what is checked at one address. */
export function createSubject(
  form: CheckForm,
  source: Source,
  { key, isFromFile }: { readonly key: string | undefined; readonly isFromFile: boolean },
): Subject {
  const { deployment, target, mediaType, bytes } = source
  const isOpen = deployment !== undefined && !form.isSecured(deployment)
  const headers: HeaderList = [
    ...(key === undefined || isOpen ? [] : ([['Authorization', form.authorize(key)]] as const)),
    ['Content-Type', mediaType === '' ? 'application/json' : mediaType],
    ['Accept', '*/*'],
  ]
  const isTold = deployment !== undefined && isFromFile && key !== undefined
  return {
    name: source.name,
    form,
    source,
    target,
    key: isOpen ? undefined : key,
    headers,
    example: { method: 'POST', target, headers, body: bytes },
    isAccepted: deployment === undefined ? true : form.accepts(deployment),
    isSecured: isOpen ? false : isTold || (key !== undefined && !form.mayBeOpen) ? true : undefined,
    isDeterministic: deployment === undefined || deployment.generator !== undefined ? undefined : true,
    bodies: source.body === undefined ? [] : form.bodiesOf(source).filter(isWellFormed),
    batch: source.body === undefined ? undefined : withWellFormedItems(form.batchOf(source)),
    wrongCases: source.body === undefined ? [] : form.wrongCases(source),
  }
}

function withWellFormedItems(batch: Batch | undefined): Batch | undefined {
  if (batch === undefined) return undefined
  return { ...batch, items: uniqueOf(batch.items.filter(isWellFormed)) }
}

function uniqueOf(items: readonly unknown[]): readonly unknown[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}

/** Half surrogates and NUL are legal in JSON and fail in many languages: they are no part of these laws. */
function isWellFormed(value: unknown): boolean {
  return !/\\u(?:d[89a-f][0-9a-f]{2}|0000)/i.test(JSON.stringify(value) ?? '')
}
