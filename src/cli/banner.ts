import type { ExampleRequest } from '../apis/api.ts'
import { exampleAddress } from '../pipeline/control.ts'
import type { Pipeline } from '../pipeline/pipeline.ts'

/** What `serve` prints when it is ready: the ready line, then per API its address and commands to paste. */
export function describeServer({ store, seed }: Pipeline, url: string): string {
  const blocks = store.served.map(({ api, credentials, deployments }) => {
    const baseUrl = `${url}/${api.id}`
    const commands = deployments.map((one) => {
      const example = api.exampleRequest(one, credentials.apiKeys[0])
      return `  ${toCurlLine(example, baseUrl, url + exampleAddress(api.id, one.name))}`
    })
    return [`${api.title}: ${baseUrl}`, ...new Set(commands)].join('\n')
  })
  return [
    `Mockference is listening on ${url}`,
    ...blocks,
    `seed ${seed}, health ${url}/__mockference/health`,
  ].join('\n\n')
}

/** Longer bodies are fetched from the server in place of filling the screen. */
const MAX_SHOWN_BODY = 600

function toCurlLine({ path, headers, body }: ExampleRequest, baseUrl: string, exampleUrl: string): string {
  const options = Object.entries(headers).map(
    ([name, value]) => ` -H ${quote(`${toTitleCase(name)}: ${value}`)}`,
  )
  const post = `curl -s -XPOST ${baseUrl}${path}${options.join('')}`
  // As text, curl would take the line ends away.
  if (typeof body !== 'string') return `curl -s ${exampleUrl} | ${post} --data-binary @-`
  return body.length <= MAX_SHOWN_BODY ? `${post} -d ${quote(body)}` : `curl -s ${exampleUrl} | ${post} -d @-`
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

function toTitleCase(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
}
