import { isKnownKey } from '../authorization.ts'
import type { Feature } from '../../features/feature.ts'
import { exampleItemCount } from '../example-size.ts'
import type { Api, ApiDeployment, Credentials, ExampleRequest, TypedRequest } from '../api.ts'
import type { Failure } from '../failure.ts'
import { writeExample } from '../feature-value.ts'
import { addressOf, findDeployment } from './address.ts'
import { operations } from './generated/operations.ts'
import { createDeliveries } from './client-forms.ts'
import { idsOf } from './instance-ids.ts'
import type { ModelbitPlan } from './plan.ts'
import { decodeRequest } from './request.ts'
import {
  encodeError,
  encodeResponse,
  links,
  locateProblems,
  reorderItems,
  toResults,
  webhooks,
} from './response.ts'
import { modelbitRules } from './rules.ts'
import { parseSettings, SETTING_NAMES, type ModelbitSettings } from './settings.ts'

/** Modelbit's inference REST API: one main function per deployment, called singly or in batch. */
export const modelbitApi: Api<ModelbitSettings, ModelbitPlan, 'modelbit'> = {
  id: 'modelbit',
  title: 'Modelbit inference REST API',
  hostPattern: /^([a-z0-9-]+\.)+modelbit\.com$/,
  operations,
  // The one size in the vendor's client is a bound of 50 MB on its management side.
  maxBodyBytes: 50_000_000,
  keepsNumberTexts: true,
  settingNames: SETTING_NAMES,
  parseSettings,
  addressOf,
  exampleRequest,
  authenticate,
  findDeployment,
  decodeRequest,
  locateProblems,
  encodeResponse,
  reorderItems,
  openMembers: ['data', 'error'],
  rules: modelbitRules,
  instances: {
    suits: ({ settings }) => settings.calls !== 'single',
    predictionsOf: toResults,
    carriesNonFinite: false,
    idsOf,
    passingFailures: {
      // Those after which the vendor's client sends again.
      statuses: [429, 500, 502, 503, 504],
      bodyOf: (_status, error) => ({ error }),
    },
  },
  encodeError,
  links,
  webhooks,
  deliveries: createDeliveries(exampleRequest),
}

/** The key stands bare in `Authorization`, without a scheme. */
function authenticate(headers: TypedRequest['headers'], { apiKeys }: Credentials): Failure | undefined {
  if (apiKeys.length === 0) return undefined
  const given = headers['authorization']
  if (given === undefined || given === '') {
    return {
      kind: 'credentials-missing',
      message: "Failed to authenticate: expected the header 'Authorization: <API key>', found none",
    }
  }
  if (isKnownKey(given, apiKeys)) return undefined
  const scheme = /^(Bearer|Basic|Token|Api-Key)\s+/i.exec(given)?.[1]
  return {
    kind: 'credentials-wrong',
    message:
      scheme === undefined
        ? "Failed to authenticate: expected a known API key in 'Authorization', found one that is not known here"
        : `Failed to authenticate: expected the bare API key in 'Authorization', found the scheme '${scheme}' before it; send the key alone`,
  }
}

function exampleRequest(
  { settings, inputs }: ApiDeployment<ModelbitSettings>,
  apiKey: string | undefined,
): ExampleRequest {
  const { name, branch } = settings
  const address = branch === 'main' ? name : `${name}/${branch.replaceAll('/', '~')}`
  return {
    path: `/v1/${address}/latest`,
    headers: apiKey === undefined ? {} : { authorization: apiKey },
    get body() {
      return JSON.stringify({ data: exampleData(settings, inputs) })
    },
  }
}

function exampleData(settings: ModelbitSettings, inputs: readonly Feature[]): unknown {
  const rows = Array.from({ length: exampleItemCount(inputs, 3) }, (_, k) => {
    const value = (name: string): unknown => {
      const feature = inputs.find((one) => one.name === name)
      return feature === undefined ? undefined : writeExample(feature, k)
    }
    const row = settings.parameters.map(({ name, members }) =>
      members === undefined
        ? value(name)
        : Object.fromEntries(Object.entries(members).map(([member, feature]) => [member, value(feature)])),
    )
    return [k + 1, ...row]
  })
  return settings.calls === 'single' ? rows[0]?.slice(1) : rows
}
