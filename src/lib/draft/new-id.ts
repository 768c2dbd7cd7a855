/**
 * A random id for a draft: 32 hexadecimal digits. `crypto.randomUUID` is not used because it needs a secure context,
 * and the app also works on intranet hosts without HTTPS.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
