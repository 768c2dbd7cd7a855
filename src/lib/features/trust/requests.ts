/** Requests of this page to one host. */
export interface Host {
  /** The host's name, or '' for the one that the app comes from. */
  host: string;
  count: number;
  /** Paths without what follows `?`, each once. */
  paths: readonly string[];
}

/**
 * Groups the addresses of requests by host, this app's own first. Addresses inside the browser (blob:, data:) are no
 * requests and are left out.
 * @param names as the Performance API gives them
 * @param origin the app's own
 */
export function requestsByHost(names: readonly string[], origin: string): Host[] {
  const hosts = new Map<string, { count: number; paths: Set<string> }>([['', { count: 0, paths: new Set() }]]);
  for (const name of names) {
    const url = new URL(name, origin);
    if (!/^(?:https?|file):$/.test(url.protocol)) continue;
    const host = url.origin === origin ? '' : url.host;
    const at = hosts.get(host) ?? { count: 0, paths: new Set<string>() };
    at.count += 1;
    at.paths.add(url.pathname);
    hosts.set(host, at);
  }
  return [...hosts].map(([host, { count, paths }]) => ({ host, count, paths: [...paths].sort() }));
}
