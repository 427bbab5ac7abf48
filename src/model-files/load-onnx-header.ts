import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { openFileSource, type FileSource } from './file-source.ts'
import type { OnnxGraph } from './onnx-graph.ts'
import { readOnnxHeader, type OnnxHeader } from './onnx-header.ts'

/** A header of a file that is a model. */
export type ModelHeader = OnnxHeader & { readonly graph: OnnxGraph }

/** What files of other formats begin with, from `offset` on. */
const OTHER_FORMATS: readonly { readonly bytes: string; readonly offset?: number; readonly name: string }[] =
  [
    { bytes: 'PK\u0003\u0004', name: 'a ZIP archive, as PyTorch (.pt) and Keras (.keras) write it' },
    { bytes: '\u0089HDF', name: 'an HDF5 file, as Keras (.h5) writes it' },
    { bytes: 'TFL3', offset: 4, name: 'a TensorFlow Lite model' },
    { bytes: '\u0080\u0002', name: 'a pickle, as PyTorch and scikit-learn write it' },
    { bytes: '\u0080\u0003', name: 'a pickle, as PyTorch and scikit-learn write it' },
    { bytes: '\u0080\u0004', name: 'a pickle, as PyTorch and scikit-learn write it' },
    { bytes: '\u0080\u0005', name: 'a pickle, as PyTorch and scikit-learn write it' },
    { bytes: '\u001f\u008b', name: 'a gzip archive' },
    { bytes: 'version https://git-lfs', name: 'a pointer of Git LFS (run git lfs pull)' },
    { bytes: 'ORTM', offset: 4, name: 'a model in the ORT format' },
    { bytes: 'GGUF', name: 'a GGUF model' },
  ]

/**
 * Reads the header of a model file.
 *
 * @throws {ToolkitError} MODEL_INVALID when there is no such file, or it is no ONNX file, or is cut off
 */
export function loadOnnxHeader(path: string): ModelHeader {
  const source = open(path)
  try {
    if (!source.isFile) throw invalid(path, 'a file', 'a directory, a pipe or a device')
    if (source.byteLength === 0) throw invalid(path, 'an ONNX file', 'an empty file')
    const other = otherFormatOf(source)
    if (other !== undefined) throw invalid(path, 'an ONNX file', `${other}. Export the model to ONNX`)
    return readHeader(path, source)
  } finally {
    source.close()
  }
}

function open(path: string): FileSource {
  try {
    return openFileSource(path)
  } catch (error) {
    const code = (error as { code?: unknown }).code
    if (code === 'ENOENT') throw invalid(path, 'a file', 'nothing')
    if (code === 'EACCES') throw invalid(path, 'a file that can be read', 'no permission')
    throw new ToolkitError('MODEL_INVALID', `Failed to read model ${path}: ${messageOf(error)}`, {
      cause: error,
    })
  }
}

function otherFormatOf(source: FileSource): string | undefined {
  const head = source.read(0, Math.min(32, source.byteLength))
  const text = Array.from(head, (byte) => String.fromCharCode(byte)).join('')
  return OTHER_FORMATS.find(({ bytes, offset = 0 }) => text.startsWith(bytes, offset))?.name
}

function readHeader(path: string, source: FileSource): ModelHeader {
  let header: OnnxHeader
  try {
    header = readOnnxHeader(source)
  } catch (error) {
    if (!(error instanceof ToolkitError)) throw error
    const reason = messageOf(error).replace(/^Failed to [^:]*: expected /, '')
    throw new ToolkitError(
      'MODEL_INVALID',
      `Failed to read model ${path}: expected a whole ONNX file, found another format, or one that is damaged or cut off: expected ${reason}`,
      { cause: error },
    )
  }
  const { graph } = header
  if (graph === undefined || graph.outputs.length === 0)
    throw invalid(path, 'an ONNX file', 'one without a graph: it is cut off, or of another format')
  return { ...header, graph }
}

function invalid(path: string, expected: string, found: string): ToolkitError {
  return new ToolkitError(
    'MODEL_INVALID',
    `Failed to read model ${path}: expected ${expected}, found ${found}`,
  )
}
