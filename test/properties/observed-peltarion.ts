import { rm } from 'node:fs/promises'
import { http } from 'msw'
import { setupServer } from 'msw/node'
import { listenOptions } from '../../mocks/msw/handlers.ts'
import { loadDeployments } from '../../src/deployments/deployment-store.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import { exchangeRequest } from '../../src/pipeline/fetch-exchange.ts'
import { createPipeline } from '../../src/pipeline/pipeline.ts'
import type { Tensor } from '../../src/tensor/tensor.ts'
import { deploymentIdOf, writeIdentityModels, type IdentityModel } from './identity-models.ts'
import { respellArrays, type ArrayForm } from './npy-forms.ts'

export const BASE_URL = 'https://a.peltarion.com'

/** A service whose inside can be seen: the last tensors of its models, and what it found odd. */
export interface ObservedPeltarion {
  /** What a client needs to reach the deployment of a model. */
  targetOf(model: string): { readonly baseUrl: string; readonly deploymentId: string; readonly token: string }
  /** The service without the way through MSW. */
  readonly fetch: typeof fetch
  /** Makes the service write the arrays of its answers in this form. */
  setArrayForm(form: ArrayForm | undefined): void
  /** What the model was run with last. */
  decoded(): Tensor
  /** What the model answered last. */
  encoded(): Tensor
  /** Remarks on requests since the last call. */
  takeRemarks(): readonly string[]
  /** Requests so far. */
  requestCount(): number
  close(): Promise<void>
}

/** Serves identity models on the vendor's host, without a socket. */
export async function startObservedPeltarion(
  models: Readonly<Record<string, IdentityModel>>,
): Promise<ObservedPeltarion> {
  const folders = await writeIdentityModels(models)
  const last: { given?: Tensor | undefined; same?: Tensor | undefined } = {}
  const remarked: string[] = []
  let form: ArrayForm | undefined
  let requests = 0
  const store = await loadDeployments({ ...folders, engine: observe(createOnnxEngine(), last) })
  const pipeline = createPipeline({
    store,
    seed: 0,
    // As the vendor's own service does; it also keeps the sign of minus zero.
    numberSpelling: 'java',
    onRemarks: (_api, _request, remarks) => remarked.push(...remarks.map(({ message }) => message)),
  })
  const answer = async (request: Request): Promise<Response> => {
    requests++
    return respellArrays(await exchangeRequest(pipeline, request), form)
  }
  const server = setupServer(http.all(`${BASE_URL}/*`, ({ request }) => answer(request)))
  server.listen(listenOptions('error'))
  const names = Object.keys(models)
  return {
    targetOf: (model) => ({
      baseUrl: BASE_URL,
      deploymentId: deploymentIdOf(names.indexOf(model)),
      token: 'test-key',
    }),
    fetch: (url, init) => answer(new Request(url, init)),
    setArrayForm: (next) => (form = next),
    decoded: () => seen(last.given),
    encoded: () => seen(last.same),
    takeRemarks: () => remarked.splice(0),
    requestCount: () => requests,
    async close() {
      server.close()
      await store.close()
      await rm(folders.root, { recursive: true })
    },
  }
}

function seen(tensor: Tensor | undefined): Tensor {
  if (tensor === undefined) throw new Error('Failed to observe the service: expected a run, found none')
  return tensor
}

function observe(engine: Engine, last: { given?: Tensor | undefined; same?: Tensor | undefined }): Engine {
  return {
    ...engine,
    async load(bytes, label) {
      const model = await engine.load(bytes, label)
      return {
        ...model,
        async run(inputs, options) {
          last.given = inputs['given']
          const outputs = await model.run(inputs, options)
          last.same = outputs['same']
          return outputs
        },
      }
    },
  }
}
