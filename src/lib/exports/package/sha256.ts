/** SHA-256 by the platform where it has it, otherwise by a library: `crypto.subtle` is missing on plain-http hosts. */
async function digest(bytes: Uint8Array): Promise<Uint8Array> {
  // Browsers leave it out where types say that it is there.
  const platform = crypto.subtle as SubtleCrypto | undefined;
  if (platform) return new Uint8Array(await platform.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  const { sha256 } = await import('@noble/hashes/sha2.js');
  return sha256(bytes);
}

/** The SHA-256 of some bytes in lower-case hex. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return Array.from(await digest(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
