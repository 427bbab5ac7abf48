/** A pointer as Python's validators write places: `/a/b/0` is `a.b[0]`. */
export function toPythonPath(pointer: string): string {
  if (pointer === '') return 'input'
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part, i) => (/^\d+$/.test(part) ? `[${part}]` : i === 0 ? part : `.${part}`))
    .join('')
}
