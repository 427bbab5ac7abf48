import type * as Ort from 'onnxruntime-node'
import { isDtype, type Dtype, type TensorDataByDtype } from '../../tensor/dtype.ts'
import { defineTensor, type Tensor } from '../../tensor/tensor.ts'

/** Views a tensor as one of ONNX Runtime. Data is shared, not copied. */
export function toOnnxTensor(ort: Pick<typeof Ort, 'Tensor'>, tensor: Tensor): Ort.Tensor {
  if (tensor.dtype === 'float16') {
    // NOTE: onnxruntime-node 1.30 turns the bits into a Float16Array where the platform has one, and its
    // native part then reads no bytes ("not enough space: expected 6, got 0"). The bits pass when only the
    // type is changed.
    const bits: Ort.Tensor = new ort.Tensor('uint16', tensor.data, tensor.shape)
    return Object.defineProperty(bits, 'type', { value: 'float16' })
  }
  if (tensor.dtype === 'string') {
    // Texts are handed over as C has them, which ends at the first zero.
    const cut = tensor.data.findIndex((text) => text.includes('\0'))
    if (cut >= 0) throw new Error(`expected texts without U+0000, found one in element ${cut}`)
  }
  // The typings want dtype and array to agree per overload, which a union cannot show.
  return new ort.Tensor(tensor.dtype as 'float64', tensor.data as Float64Array, tensor.shape)
}

/** Views a tensor of ONNX Runtime as ours. Data is shared, not copied. */
export function fromOnnxTensor(tensor: Ort.Tensor): Tensor {
  if (!isDtype(tensor.type)) throw new Error(`expected an output of a known dtype, found ${tensor.type}`)
  return defineTensor<Dtype>(tensor.type, tensor.dims, toData(tensor.data))
}

function toData(data: Ort.Tensor['data']): TensorDataByDtype[Dtype] {
  // NOTE: where the platform has Float16Array the runtime answers float16 with it; we keep the raw bits.
  if (Object.prototype.toString.call(data) === '[object Float16Array]' && ArrayBuffer.isView(data)) {
    return new Uint16Array(data.buffer, data.byteOffset, data.byteLength / 2)
  }
  return data
}
