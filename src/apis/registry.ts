import type { Api } from './api.ts'
import { basetenApi } from './baseten/baseten-api.ts'
import { cerebriumV1Api } from './cerebrium-v1/cerebrium-v1-api.ts'
import { cerebriumV4Api } from './cerebrium-v4/cerebrium-v4-api.ts'
import { modelbitApi } from './modelbit/modelbit-api.ts'
import { peltarionApi } from './peltarion/peltarion-api.ts'

/** One entry for each. */
const registered = [basetenApi, cerebriumV1Api, cerebriumV4Api, modelbitApi, peltarionApi] as const

/** Every API that is served, checked and mocked. */
export const apis: readonly Api[] = registered

/** Their ids. */
export type ApiId = (typeof registered)[number]['id']
