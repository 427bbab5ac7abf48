/** A fenced block of a Markdown text: what stands behind its opening fence, and the lines between the fences. */
export interface Block {
  readonly info: string
  readonly text: string
}

/** A command of a document with the answer that the document prints for it. */
export interface Example {
  readonly command: string
  readonly answer: string
  /** What arrives at the webhook of the command, where the document says so. */
  readonly received: string | undefined
}

export function listBlocks(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(.*)\n([^]*?)^```$/gm)].map(([, info = '', text = '']) => ({
    info: info.trim(),
    text: text.trim(),
  }))
}

/**
 * Reads the examples of a document. A `sh` block that begins with `curl` is a command; the next block must be `json`
 * and is its answer; a `json received` block after that is what the webhook gets.
 */
export function listExamples(markdown: string): readonly Example[] {
  const blocks = listBlocks(markdown)
  return blocks.flatMap(({ info, text }, i) => {
    if (info !== 'sh' || !text.startsWith('curl ')) return []
    const answer = blocks[i + 1]
    if (answer?.info !== 'json')
      throw new Error(`Failed to read the answer of: ${text}: no json block follows`)
    const received = blocks[i + 2]?.info === 'json received' ? blocks[i + 2]?.text : undefined
    return [{ command: text, answer: answer.text, received }]
  })
}

/** The texts of all headings of one level. */
export function listHeadings(markdown: string, level: number): readonly string[] {
  const withoutBlocks = markdown.replace(/^```[^]*?^```$/gm, '')
  const heading = new RegExp(`^#{${level}} (.+)$`, 'gm')
  return [...withoutBlocks.matchAll(heading)].map(([, text = '']) => text.trim())
}

/** Targets of links to other files, without their anchors. */
export function listLocalLinks(markdown: string): readonly string[] {
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.split('#', 1)[0] as string)
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
}
