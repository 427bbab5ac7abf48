/** A folder, its layer, and the folders of the same layer that it may use all the same. */
export interface Layer {
  readonly folder: string
  readonly layer: number
  readonly beside?: readonly string[]
}

/** Lower layers know nothing of higher ones. `*` stands for one folder name. The longest match counts. */
export const LAYERS: readonly Layer[] = [
  { layer: 0, folder: 'src/errors' },
  { layer: 0, folder: 'src/random', beside: ['src/errors'] },
  { layer: 0, folder: 'src/clock', beside: ['src/errors'] },
  { layer: 1, folder: 'src/tensor' },
  { layer: 2, folder: 'src/codecs' },
  { layer: 2, folder: 'src/inference' },
  { layer: 2, folder: 'src/features', beside: ['src/codecs', 'src/inference'] },
  { layer: 3, folder: 'src/engine' },
  { layer: 3, folder: 'src/model-files' },
  { layer: 3, folder: 'src/contract' },
  { layer: 3, folder: 'src/runs' },
  { layer: 4, folder: 'src/apis', beside: ['src/apis/*'] },
  { layer: 4, folder: 'src/apis/*', beside: ['src/apis', 'src/openai'] },
  { layer: 4, folder: 'src/openai' },
  { layer: 4, folder: 'src/report' },
  { layer: 5, folder: 'src/deployments', beside: ['src/conditions'] },
  { layer: 5, folder: 'src/conditions' },
  { layer: 5, folder: 'src/journal' },
  { layer: 6, folder: 'src/configuration' },
  { layer: 6, folder: 'src/pipeline' },
  { layer: 6, folder: 'src/clients' },
  { layer: 6, folder: 'src/control', beside: ['src/pipeline'] },
  { layer: 6, folder: 'src/judge', beside: ['src/pipeline'] },
  { layer: 6, folder: 'src/lint' },
  { layer: 7, folder: 'src/assertions' },
  { layer: 7, folder: 'mocks/msw' },
  { layer: 7, folder: 'mocks/prism' },
  { layer: 7, folder: 'src/properties' },
  { layer: 7, folder: 'src/traffic' },
  { layer: 7, folder: 'src/check', beside: ['src/properties', 'src/check/*'] },
  { layer: 7, folder: 'src/check/*', beside: ['src/properties', 'src/check', 'src/check/*'] },
  { layer: 8, folder: 'src/cli' },
  // The entry of the package: `src/index.ts` lies in no folder of its own.
  { layer: 8, folder: 'src' },
]

/** A folder as it is on disk, with the row of the table that covers it. */
export interface Place {
  readonly folder: string
  readonly row: Layer
}

/** Finds the place of a file; undefined for files outside the layers and for folders the table does not know. */
export function placeOf(path: string): Place | undefined {
  const parts = path.split('/').slice(0, -1)
  const candidates = LAYERS.map((row) => ({ row, names: row.folder.split('/') }))
    .filter(({ names }) => names.every((name, i) => name === parts[i] || (name === '*' && i < parts.length)))
    // The entry's row covers files of `src` itself only, or a new folder would get the highest layer unseen.
    .filter(({ names }) => names.length > 1 || parts.length === 1)
    .sort((a, b) => b.names.length - a.names.length)
  const best = candidates[0]
  return best && { row: best.row, folder: parts.slice(0, best.names.length).join('/') }
}

export function mayUse(from: Place, to: Place): boolean {
  if (from.folder === to.folder || to.row.layer < from.row.layer) return true
  return to.row.layer === from.row.layer && (from.row.beside ?? []).includes(to.row.folder)
}
