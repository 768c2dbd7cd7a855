/** The maximum depth, below that of any record of ours; anything deeper becomes null. */
const DEEP = 100;

/**
 * A copy that any program can write as JSON: cycles, infinite numbers, bytes and invalid dates become null. Unlike
 * `clean` it refuses nothing, because it is for exporting a record and not for reading it.
 */
export function toPlain(value: unknown, depth = 0, around: readonly unknown[] = []): unknown {
  if (typeof value === 'bigint') return String(value);
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return null;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer || value instanceof Blob) return null;
  if (depth > DEEP || around.includes(value)) return null;
  const inside = [...around, value];
  const inner = (part: unknown) => toPlain(part, depth + 1, inside);
  if (value instanceof Map || value instanceof Set) return inner([...value]);
  if (Array.isArray(value)) return value.map(inner);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inner(part)]));
}
