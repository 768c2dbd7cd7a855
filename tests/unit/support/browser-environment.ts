import type { Environment } from 'vitest/environments';

/** Node.js, but modules are compiled as for a browser, so that Svelte's state can be followed. */
export default { name: 'browser', viteEnvironment: 'client', setup: () => ({ teardown() {} }) } satisfies Environment;
