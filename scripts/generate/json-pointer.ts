export type JsonObject = { readonly [name: string]: unknown }

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Appends names to an RFC 6901 pointer. */
export function appendPointer(pointer: string, ...names: readonly string[]): string {
  return names.reduce((text, name) => `${text}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, pointer)
}

/** The value at a pointer, `undefined` when there is none. */
export function valueAt(document: unknown, pointer: string): unknown {
  const names = pointer.split('/').slice(1)
  return names.reduce<unknown>((value, name) => {
    const key = name.replaceAll('~1', '/').replaceAll('~0', '~')
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? (value as JsonObject)[key]
      : undefined
  }, document)
}
