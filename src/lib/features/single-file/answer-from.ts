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
 * Lets a page or a worker find the named parts where it would ask a host for them: `fetch` and `new Worker` take these.
 * It also runs as text in each worker (`headOfWorker`), and so uses nothing from outside.
 */
export function answerFrom(scope: Scope, names: readonly string[], partOf: (name: string) => Blob): void {
  const { fetch: ask, Worker: Start } = scope;
  const policy = scope.trustedTypes?.createPolicy('shitagaki-file', {
    createScriptURL(address) {
      if (!address.startsWith('blob:')) throw new TypeError(`no part of this file: ${address}`);
      return address;
    },
  });
  const addresses = new Map<string, string>();
  const nameIn = (asked: unknown) => names.find((name) => String(asked).endsWith(name));
  const addressOf = (name: string): string => {
    const address = addresses.get(name) ?? URL.createObjectURL(partOf(name));
    addresses.set(name, address);
    return address;
  };
  scope.fetch = async (asked, options) => {
    const name = nameIn(asked);
    return name === undefined ? ask(asked, options) : new Response(partOf(name));
  };
  scope.Worker = class extends Start {
    // Without the options: Chrome loads no module of a page that was opened as a file.
    constructor(asked: string | URL) {
      const name = nameIn(asked);
      const address = name === undefined ? String(asked) : addressOf(name);
      super(policy ? policy.createScriptURL(address) : address);
      // Its own origin may fetch nothing from the page's addresses, but it can be given the parts themselves.
      this.postMessage(Object.fromEntries(names.map((one) => [one, partOf(one)])));
    }
  };
}

/** What a worker's script begins with: the first message brings the parts, and is nothing for the script itself. */
export const headOfWorker = (): string =>
  `{const answerFrom=${answerFrom.toString()};addEventListener('message',(event)=>{event.stopImmediatePropagation();` +
  `answerFrom(self,Object.keys(event.data),(name)=>event.data[name])},{once:true})}\n`;
