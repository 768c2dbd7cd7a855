/** Encodes values for a page as JSON, with marks for what JSON cannot express. `__proto__` stays a key. */
const MARK = '@attack';

function marked(value: unknown): unknown {
  if (typeof value === 'bigint') return { [MARK]: 'bigint' };
  if (value instanceof Date) return { [MARK]: Number.isNaN(value.getTime()) ? 'no-date' : 'date' };
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
    return { [MARK]: Object.is(value, -0) ? '-0' : String(value) };
  return value;
}

export function toWire(value: unknown): string {
  const walk = (part: unknown): unknown => {
    const one = marked(part);
    if (one !== part || typeof one !== 'object' || one === null) return one;
    if (Array.isArray(one)) return one.map(walk);
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]));
  };
  return JSON.stringify(walk(value));
}
