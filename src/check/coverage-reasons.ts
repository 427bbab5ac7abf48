import type { Operation } from '../contract/operation.ts'

/** Why an answer is not provoked, by status. */
const REASONS: Readonly<Record<string, string>> = {
  '402': 'needs an unpaid account',
  '403': 'needs a key without the right to call this, or a link of another',
  '405': 'asked for and judged, but an answer to another method belongs to no operation',
  '408': 'needs a deployment that takes longer than allowed',
  '412': 'needs a model that breaks its server',
  '413': 'needs more bytes than are sent',
  '429': 'needs more requests at once than are sent',
  '500': 'needs a fault of the server or of the model',
  '501': 'needs a protocol that is not there',
  '502': 'needs a server that has died',
  '503': 'needs a server that is busy or starting',
  '504': 'needs a deployment that takes longer than allowed',
}

/** Why an answer was not seen, for people. */
export function coverageReason(
  { requiresCredentials }: Operation,
  status: string,
  { noted, isOperationSeen }: { readonly noted: string | undefined; readonly isOperationSeen: boolean },
): string | undefined {
  if (!isOperationSeen) return 'no deployment is called at this address'
  if (noted !== undefined) return noted
  if (status === '401' && !requiresCredentials) return 'the operation takes no credentials'
  return REASONS[status]
}
