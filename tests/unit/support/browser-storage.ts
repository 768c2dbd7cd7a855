/** A localStorage or sessionStorage whose entries are its own properties, as a browser's. */
export function browserStorage(entries: Readonly<Record<string, string>> = {}): Record<string, unknown> {
  const methods = {
    getItem: (key: string) => (Object.getOwnPropertyDescriptor(there, key)?.value ?? null) as string | null,
    setItem: (key: string, value: string) => void Object.assign(there, { [key]: value }),
    removeItem: (key: string) => void delete there[key],
  };
  const there = Object.assign(Object.create(methods) as Record<string, unknown>, entries);
  return there;
}
