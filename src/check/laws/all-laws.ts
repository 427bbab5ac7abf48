import {
  batchDuplicates,
  batchEmpty,
  batchLarge,
  batchPermutation,
  batchSingle,
  batchSplit,
  fillPool,
  singleForm,
} from './batch-laws.ts'
import { formAnswers } from './form-law.ts'
import { idsEchoed } from './id-law.ts'
import type { Law, SlowLaw } from './law.ts'
import { links } from './link-law.ts'
import { addresses, credentials, otherCalls, wrongRequests } from './protocol-cases.ts'
import { concurrency, repeat } from './repeat-laws.ts'
import { acknowledgement, runStatus } from './run-law.ts'
import { spellings } from './spelling-law.ts'
import { streams } from './stream-law.ts'
import { webhooks } from './webhook-law.ts'

/** Everything that is tried, in this order: what tells most comes first, as the budget may end before the rest. */
export const allLaws: {
  readonly once: readonly Law[]
  readonly slow: readonly SlowLaw[]
  readonly repeated: readonly Law[]
} = {
  once: [credentials, wrongRequests, addresses, otherCalls, batchEmpty, runStatus, acknowledgement, links],
  slow: [webhooks],
  repeated: [
    fillPool,
    batchSingle,
    repeat,
    streams,
    spellings,
    batchDuplicates,
    idsEchoed,
    singleForm,
    formAnswers,
    concurrency,
    batchSplit,
    batchPermutation,
    batchLarge,
  ],
}
