interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): unknown };
}

/**
 * The only way to start a script by its address: the page's content security policy (svelte.config.js) demands this
 * policy for workers and the service worker. Browsers without Trusted Types take the address itself.
 */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('shitagaki-script', {
  createScriptURL(address) {
    if (new URL(address, location.href).origin !== location.origin)
      throw new TypeError(`a script of another host: ${address}`);
    return address;
  },
});

/** Marks the address of a script of this app as safe to start; throws for an address on another host. */
export function trustScript(address: string): string {
  // Typed as a string because the browser's own types do not know trusted addresses.
  return (policy?.createScriptURL(address) ?? address) as string;
}
