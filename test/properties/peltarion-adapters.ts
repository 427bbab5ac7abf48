import type { Image } from '../../src/codecs/image.ts'
import type { PeltarionClient, PeltarionInput } from '../../src/clients/peltarion.ts'
import type { EncodingAdapter } from '../../src/properties/laws/encoding-round-trip.ts'
import type { Tensor } from '../../src/tensor/tensor.ts'
import { arrayForms, type ArrayForm } from './npy-forms.ts'
import type { ObservedPeltarion } from './observed-peltarion.ts'
import { ODD_NAMES } from './peltarion-values.ts'

/** How a value looks to the client and to the model. */
interface View<Value, Result> {
  toInput(value: Value): PeltarionInput
  /** The value in a tensor of one item that the model was run with. */
  decoded(given: Tensor): Value
  /** The value in a tensor of one item that the model answered. */
  encoded(same: Tensor): Result
}

/** Puts a client before an observed service; remarks of the service count as refusals. */
export function adapt<Value, Result = Value>(
  service: ObservedPeltarion,
  client: Pick<PeltarionClient, 'predict'>,
  view: View<Value, Result>,
): EncodingAdapter<Value, Result, ArrayForm> {
  return {
    answerForms: arrayForms,
    async exchange(value, answerForm) {
      service.setArrayForm(answerForm)
      service.takeRemarks()
      const [row] = await client.predict([{ value: view.toInput(value) }])
      const remarks = service.takeRemarks()
      if (remarks.length > 0) throw new Error(`the service remarked: ${remarks.join('; ')}`)
      return {
        decoded: view.decoded(service.decoded()),
        encoded: view.encoded(service.encoded()),
        received: row?.['answer'] as Result,
      }
    },
  }
}

/** Sends rows as forms, in place of JSON. */
export function byForm(client: PeltarionClient): Pick<PeltarionClient, 'predict'> {
  return { predict: (rows) => Promise.all(rows.map((row) => client.predictForm(row))) }
}

const toItem = ({ dtype, shape, data }: Tensor): Tensor => ({ dtype, shape: shape.slice(1), data }) as Tensor

export const tensorView: View<Tensor, Tensor> = {
  toInput: (value) => value,
  decoded: toItem,
  encoded: toItem,
}

function toImage({ shape, data }: Tensor): Image {
  const [, height, width, channels] = shape as [number, number, number, 1 | 3]
  return { width, height, channels, data: data as Uint8Array }
}

export const imageView: View<Image, Image> = {
  toInput: (value) => value,
  decoded: toImage,
  encoded: toImage,
}

const toNumber = ({ data }: Tensor): number => Number(data[0])

export const numberView: View<number, number> = {
  toInput: (value) => value,
  decoded: toNumber,
  encoded: toNumber,
}

const toProbabilities = ({ data }: Tensor): Readonly<Record<string, number>> =>
  Object.fromEntries(ODD_NAMES.map((name, i) => [name, Number(data[i])]))

/** Certain categories are sent by their name. */
export const categoryView: View<Readonly<Record<string, number>>, Readonly<Record<string, number>>> = {
  toInput: (value) => ODD_NAMES.find((name) => value[name] === 1) ?? value,
  decoded: toProbabilities,
  encoded: toProbabilities,
}

export const textView: View<string, number> = {
  toInput: (value) => value,
  decoded: ({ data }) => String(data[0]),
  encoded: toNumber,
}
