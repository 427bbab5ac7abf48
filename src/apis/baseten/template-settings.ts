import { isRecord } from '../../errors/is-record.ts'
import { describeValue } from '../../errors/describe-value.ts'
import type { Feature } from '../../features/feature.ts'
import { parseTemplate, slotsOf, type BodyTemplate } from '../body-template.ts'
import { FEATURE_VIEWS } from '../feature-value.ts'

interface Features {
  readonly inputs: readonly Feature[]
  readonly outputs: readonly Feature[]
}

/** Forms of the input and of the output; an object with a member for each feature unless given. */
export function readForms(
  { input, output }: Readonly<Record<string, unknown>>,
  { inputs, outputs }: Features,
  refuse: (pointer: string, message: string) => void,
): { readonly inputForms: readonly BodyTemplate[]; readonly outputForm: BodyTemplate } {
  const forms = input === undefined ? [membersOf(inputs)] : readAlternatives(input)
  const inputForms = forms.map((form) => {
    const template = parseTemplate(form, (message) => refuse('input', message))
    const given = slotsOf(template).map(({ feature }) => feature)
    const isWhole = given.length === inputs.length && inputs.every(({ name }) => given.includes(name))
    if (!isWhole) {
      const wanted = inputs.map(({ name }) => `$${name}`).join(', ')
      refuse(
        'input',
        `must use each input of the model once (${wanted}), found ${given.join(', ') || 'none'}`,
      )
    }
    return template
  })
  const outputForm = parseTemplate(output ?? membersOf(outputs), (message) => refuse('output', message))
  for (const { feature: name, view } of slotsOf(outputForm)) {
    const feature = outputs.find((one) => one.name === name)
    const isView = view === undefined || (feature && FEATURE_VIEWS[view]?.includes(feature.kind)) === true
    if (feature === undefined || !isView) {
      const known = outputs.map((one) => `$${one.name}`).join(', ')
      refuse('output', `must use outputs of the model (${known}), found ${describeValue(`$${name}`)}`)
    }
  }
  return { inputForms, outputForm }
}

function membersOf(features: readonly Feature[]): unknown {
  return Object.fromEntries(features.map(({ name }) => [name, `$${name}`]))
}

function readAlternatives(input: unknown): readonly unknown[] {
  return isRecord(input) && Array.isArray(input['$oneOf']) ? (input['$oneOf'] as unknown[]) : [input]
}
