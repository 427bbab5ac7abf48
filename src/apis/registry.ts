import type { Api } from './api.ts'
import { basetenApi } from './baseten/baseten-api.ts'
import { cerebriumV1Api } from './cerebrium-v1/cerebrium-v1-api.ts'
import { cerebriumV4Api } from './cerebrium-v4/cerebrium-v4-api.ts'
import { modelbitApi } from './modelbit/modelbit-api.ts'
import { peltarionApi } from './peltarion/peltarion-api.ts'

/** Every API that is served, checked and mocked: one line each. */
export const apis: readonly Api[] = [basetenApi, cerebriumV1Api, cerebriumV4Api, modelbitApi, peltarionApi]
