/** A regular expression of paths of model files, in whatever case their extension is written. */
export const MODEL_FILE_PATTERN = '.\\.[oO][nN][nN][xX]$'

const MODEL_FILE = new RegExp(MODEL_FILE_PATTERN)

/** Whether a path is one of a model file, and no id of a model that comes along. */
export function isModelFile(path: string): boolean {
  return MODEL_FILE.test(path)
}

/** The path of a model file without its extension. */
export function stripModelExtension(path: string): string {
  return isModelFile(path) ? path.slice(0, -'.onnx'.length) : path
}
