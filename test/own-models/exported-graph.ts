import { toGraphProto, type GraphDefinition } from '../../scripts/onnx/onnx-writer.ts'
import { serializeModelProto, type GraphProto } from '../../scripts/onnx/onnx-schema.ts'

/** A graph as an exporter writes it, with changes that our writer has no words for. */
export function serializeAs(
  producerName: string,
  graph: GraphDefinition,
  change: (proto: GraphProto) => object = (proto) => proto,
): Uint8Array {
  return serializeModelProto({
    irVersion: 8,
    producerName,
    opsetImport: [
      { domain: '', version: 17 },
      { domain: 'ai.onnx.ml', version: 3 },
    ],
    graph: change(toGraphProto(graph)) as GraphProto,
  })
}
