import { countExampleElements, hasExample } from '../apis/example-size.ts'
import type { ServedApi } from '../deployments/deployment-store.ts'
import type { Feature } from '../features/feature.ts'
import { exampleAddress } from '../pipeline/control.ts'
import { quoteForShell } from '../report/quote-for-shell.ts'

/** Longer bodies are fetched from the server in place of filling the screen. */
const MAX_SHOWN_BODY = 600

/** Elements of tensors and pictures from which on a body is longer, in any case. */
const MAX_SHOWN_ELEMENTS = 2 ** 14

/** A command to paste that calls a deployment with an example, or its address where no example could be sent. */
export function toCurlLine(
  { api, credentials }: Pick<ServedApi, 'api' | 'credentials'>,
  deployment: ServedApi['deployments'][number],
  url: string,
): string {
  const example = api.exampleRequest(deployment, credentials.apiKeys[0])
  const { path, headers } = example
  const exampleUrl = url + exampleAddress(api.id, deployment.name)
  const options = Object.entries(headers).map(
    ([name, value]) => ` -H ${quoteForShell(`${toTitleCase(name)}: ${value}`)}`,
  )
  const post = `curl -s -XPOST ${url}/${api.id}${path}${options.join('')}`
  const { inputs } = deployment
  if (!hasExample(inputs)) return `POST ${url}/${api.id}${path} (no example: ${describeSizes(inputs)})`
  // Large bodies are made when they are asked for.
  if (countExampleElements(inputs) > MAX_SHOWN_ELEMENTS)
    return `curl -s ${exampleUrl} | ${post} --data-binary @-`
  const { body } = example
  // As text, curl would take the line ends away.
  if (typeof body !== 'string') return `curl -s ${exampleUrl} | ${post} --data-binary @-`
  return body.length <= MAX_SHOWN_BODY
    ? `${post} -d ${quoteForShell(body)}`
    : `curl -s ${exampleUrl} | ${post} -d @-`
}

function describeSizes(inputs: readonly Feature[]): string {
  const tensors = inputs.filter(({ kind }) => kind === 'tensor')
  const shapes = tensors.map(({ name, shape }) => `'${name}' is [${shape.join(', ')}]`)
  return `${shapes.join(', ')}, ${countExampleElements(tensors).toLocaleString('en')} numbers for one item`
}

function toTitleCase(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
}
