import { markup, type Markup } from './html-markup.ts'
import type { CoverageRow } from './report.ts'

/** The promised answers: a row for each operation, a column for each status, in the cells media types with counts. */
export function writeCoverage(rows: readonly CoverageRow[]): Markup {
  const statuses = [...new Set(rows.map((row) => row.status))].sort()
  const operations = new Map<string, CoverageRow[]>()
  for (const row of rows) {
    const name = `${row.api} ${row.operation}`
    operations.set(name, [...(operations.get(name) ?? []), row])
  }
  const lines = [...operations].map(([name, promised]) => {
    const cells = statuses.map((status) => {
      const marks = promised.filter((row) => row.status === status).map(writeMark)
      return markup`<td>${marks}</td>`
    })
    return markup`<tr>
      <th scope="row">${name}</th>
      ${cells}
    </tr> `
  })
  const head = statuses.map((status) => markup`<th scope="col">${status}</th>`)
  return markup`<h2 id="coverage">Coverage</h2>
    <p class="quiet">
      Which of the promised answers the run came across, and how often. A dashed frame: not seen.
    </p>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="coverage">
      <table>
        <thead>
          <tr>
            <th scope="col">Operation</th>
            ${head}
          </tr>
        </thead>
        <tbody>
          ${lines}
        </tbody>
      </table>
    </div>
    ${writeUnseen(rows.filter((row) => row.exchanges === 0))}`
}

function writeMark({ mediaType, exchanges }: CoverageRow): Markup {
  const name = mediaType === '' ? 'no body' : mediaType
  return exchanges > 0
    ? markup`<span class="mark seen cell">${name} × ${exchanges}</span>`
    : markup`<span class="mark unseen cell">${name}: not seen</span>`
}

function writeUnseen(rows: readonly CoverageRow[]): Markup | undefined {
  if (rows.length === 0) return undefined
  const lines = rows.map(
    ({ api, operation, status, mediaType, reason }) =>
      markup`<tr>
        <th scope="row">${api} ${operation}</th>
        <td>${status} ${mediaType}</td>
        <td>${reason ?? 'no reason is known'}</td>
      </tr> `,
  )
  return markup`<h3>Not seen, and why</h3>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Operation</th>
            <th scope="col">Answer</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          ${lines}
        </tbody>
      </table>
    </div>`
}
