/**
 * An id that no other draft has. Not `crypto.randomUUID`: an intranet host without HTTPS does not offer it, and drafting
 * works there too.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
