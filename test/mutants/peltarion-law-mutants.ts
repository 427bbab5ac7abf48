import type { PeltarionInput } from '../../src/clients/peltarion.ts'
import type { ClientAdapter } from '../../src/properties/client-adapter.ts'
import { encodeDataUrl } from '../../src/codecs/data-url.ts'
import type { LawMutant } from './law-mutant.ts'
import { swapsBothWays } from './peltarion-memory-order.ts'
import { writesUrlSafe } from './peltarion-data-url.ts'
import { createNaiveClient, type NaiveParts } from './peltarion-naive-client.ts'
import { withoutHeader } from './peltarion-without-header.ts'

type Rows = readonly Readonly<Record<string, PeltarionInput>>[]
type SentFetch = typeof fetch

/** The naive client of this folder; pictures are files already. */
function naivePeltarion(
  mistakes: Partial<NaiveParts>,
  change: (sent: SentFetch) => SentFetch = (sent) => sent,
): ClientAdapter {
  return {
    async predict(instances, { baseUrl, apiKey, deployment, fetch }) {
      const { id } = deployment.settings as { id: string }
      const rows = instances.map((instance) =>
        Object.fromEntries(
          Object.entries(instance).map(([name, value]) => [
            name,
            value instanceof Uint8Array ? encodeDataUrl({ mediaType: 'image/png', bytes: value }) : value,
          ]),
        ),
      ) as Rows
      const client = createNaiveClient(
        { baseUrl, deploymentId: id, token: apiKey, fetch: change(fetch) },
        mistakes,
      )
      return client.predict(rows)
    },
  }
}

/** Sends with other headers. */
const withHeaders =
  (headers: Record<string, string>) =>
  (sent: SentFetch): SentFetch =>
  (url, init) =>
    sent(url, { ...init, headers: { ...(init?.headers as Record<string, string>), ...headers } })

/** Changes the text of an answer before it is read. */
const withText =
  (change: (text: string) => string) =>
  (sent: SentFetch): SentFetch =>
  async (url, init) => {
    const response = await sent(url, init)
    return new Response(change(await response.text()), response)
  }

const mutant = (law: string, name: string, instances: number, adapter: ClientAdapter): LawMutant => ({
  name,
  api: 'peltarion',
  law,
  instances,
  adapter,
})

export const peltarionLawMutants: readonly LawMutant[] = [
  mutant(
    'requests-are-valid',
    'sends the bare token',
    1,
    naivePeltarion({}, withHeaders({ authorization: 'test-key' })),
  ),
  mutant(
    'requests-are-valid',
    'announces text',
    1,
    naivePeltarion({}, withHeaders({ 'content-type': 'text/plain' })),
  ),
  mutant('encodings-round-trip', 'takes the npy header for data', 1, naivePeltarion(withoutHeader)),
  mutant('encodings-round-trip', 'swaps bytes in both directions', 1, naivePeltarion(swapsBothWays)),
  mutant('encodings-round-trip', 'writes base64url', 1, naivePeltarion(writesUrlSafe)),
  mutant(
    'splitting-changes-nothing',
    'puts later batches in front',
    5,
    naivePeltarion({
      async sendAll(rows, send) {
        let answers: Awaited<ReturnType<typeof send>> = []
        for (let start = 0; start < rows.length; start += 4)
          answers = [...(await send(rows.slice(start, start + 4))), ...answers]
        return answers
      },
    }),
  ),
  mutant(
    'legal-variation-changes-nothing',
    'takes the first member for the rows',
    1,
    naivePeltarion(
      {},
      withText((text) => JSON.stringify({ rows: Object.values(JSON.parse(text) as object)[0] as unknown })),
    ),
  ),
  mutant(
    'errors-are-raised',
    'takes an error for no rows',
    1,
    naivePeltarion(
      {},
      withText((text) => JSON.stringify({ rows: [], ...(JSON.parse(text) as object) })),
    ),
  ),
  mutant(
    'duplicates-agree',
    'keeps predictions by the text of their row',
    2,
    naivePeltarion({
      async sendAll(rows, send) {
        const answers = await send(rows)
        return [...new Map(rows.map((row, i) => [JSON.stringify(row), answers[i]!])).values()]
      },
    }),
  ),
]
