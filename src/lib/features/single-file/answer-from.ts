interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

/** What a page and a worker have in common, as far as it is needed. */
export interface Scope {
  fetch: typeof fetch;
  Worker: typeof Worker;
  trustedTypes?: TrustedTypes;
}

/**
 * Lets a page or a worker find the named files where it would ask a host for them: `fetch` and `new Worker` take their
 * addresses inside the browser instead. It also runs as text at the head of each worker, and so uses nothing from outside.
 * @param addressOf the address (`blob:`) of one of the names
 */
export function answerFrom(scope: Scope, names: readonly string[], addressOf: (name: string) => string): void {
  const { fetch: ask, Worker: Start } = scope;
  const policy = scope.trustedTypes?.createPolicy('shitagaki-file', {
    createScriptURL(address) {
      if (!address.startsWith('blob:')) throw new TypeError(`no part of this file: ${address}`);
      return address;
    },
  });
  const found = (asked: unknown): string | undefined => {
    const name = names.find((one) => String(asked).endsWith(one));
    return name === undefined ? undefined : addressOf(name);
  };
  scope.fetch = (asked, options) => ask(found(asked) ?? asked, options);
  scope.Worker = class extends Start {
    constructor(asked: string | URL, options?: WorkerOptions) {
      const address = found(asked) ?? String(asked);
      super(policy ? policy.createScriptURL(address) : address, options);
    }
  };
}
