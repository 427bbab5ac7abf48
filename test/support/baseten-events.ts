/** The data of each event of a stream of single-line events. */
export function parseEventStream(text: string): readonly string[] {
  return text
    .split('\n\n')
    .filter((block) => block !== '')
    .map((block) => block.replace(/^data: /, ''))
}
