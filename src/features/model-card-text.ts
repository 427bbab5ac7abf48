import { stringify } from 'yaml'
import { toPrintable } from '../errors/to-printable.ts'
import type { ModelCard } from './model-card.ts'

/** A model card as YAML that can be saved beside the model, with notes as comments at its top. */
export function serializeModelCard(card: ModelCard, notes: readonly string[] = []): string {
  const comments = notes.map((note) => `# ${toPrintable(note)}\n`).join('')
  return comments + stringify(card, { lineWidth: 0, defaultStringType: 'PLAIN' })
}
