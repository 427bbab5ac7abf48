/** What ONNX Runtime says about files that are no damaged ones, and what that means for whoever exported them. */
const EXPLANATIONS: readonly {
  readonly pattern: RegExp
  readonly explain: (...found: readonly (string | undefined)[]) => string
}[] = [
  {
    pattern: /construct locale with name:\s*([\w.@-]+?):/,
    explain: (locale) =>
      `expected the locale ${locale} on this machine, which the model's operators use, found none. Make it with: locale-gen ${locale}`,
  },
  {
    pattern: /Unsupported model IR version: (\d+), max supported IR version: (\d+)/,
    explain: (found, most) =>
      `expected ONNX IR version ${most} at most, found ${found}. Export it for an older version`,
  },
  {
    pattern: /Opset (\d+) is under development[^]*official support for domain (\S+) is till opset (\d+)/,
    explain: (found, domain, most) =>
      `expected opset ${most} of ${domain} at most, found ${found}. Export it with an older opset_version`,
  },
  {
    pattern: /External initializer: (\S+) .*size to read: (\d+) given file_length: (\d+)/,
    explain: (name, wanted, found) =>
      `expected the whole of its weights, '${name}' has ${wanted} bytes, found a file of ${found} bytes beside it. Copy it again`,
  },
  {
    pattern:
      /(Absolute path not allowed for external data|External data path escapes|External data location)/,
    explain: () =>
      `expected the files with its weights in its own folder, found a path that leads out of it or is empty. Save it with a file name as location`,
  },
]

/**
 * Says why ONNX Runtime does not load a model, as `expected ..., found ...`. The runtime names no file that is damaged as
 * such; whatever it says of others is passed on.
 */
export function explainLoadError(reason: string): string {
  for (const { pattern, explain } of EXPLANATIONS) {
    const match = pattern.exec(reason)
    if (match !== null) return explain(...match.slice(1))
  }
  // Where its own source stands is of no use to anybody.
  const plain = reason
    .replace(/\/onnxruntime_src\/\S+ /g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return `expected a readable ONNX file, found ${plain}`
}
