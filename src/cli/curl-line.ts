import type { ServedApi } from '../deployments/deployment-store.ts'
import { exampleAddress } from '../pipeline/control.ts'
import { quoteForShell } from '../report/quote-for-shell.ts'

/** Longer bodies are fetched from the server in place of filling the screen. */
const MAX_SHOWN_BODY = 600

/** A command to paste that calls a deployment with an example. */
export function toCurlLine(
  { api, credentials }: Pick<ServedApi, 'api' | 'credentials'>,
  deployment: ServedApi['deployments'][number],
  url: string,
): string {
  const { path, headers, body } = api.exampleRequest(deployment, credentials.apiKeys[0])
  const exampleUrl = url + exampleAddress(api.id, deployment.name)
  const options = Object.entries(headers).map(
    ([name, value]) => ` -H ${quoteForShell(`${toTitleCase(name)}: ${value}`)}`,
  )
  const post = `curl -s -XPOST ${url}/${api.id}${path}${options.join('')}`
  // As text, curl would take the line ends away.
  if (typeof body !== 'string') return `curl -s ${exampleUrl} | ${post} --data-binary @-`
  return body.length <= MAX_SHOWN_BODY
    ? `${post} -d ${quoteForShell(body)}`
    : `curl -s ${exampleUrl} | ${post} -d @-`
}

function toTitleCase(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
}
