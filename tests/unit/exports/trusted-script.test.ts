import { afterEach, describe, expect, it, vi } from 'vitest';

/** The module with the policy that it makes in a browser with Trusted Types, at an address of the app. */
async function load() {
  vi.resetModules();
  vi.stubGlobal('location', new URL('https://example.jp/tools/draft/?id=1'));
  vi.stubGlobal('trustedTypes', { createPolicy: (_name: string, rules: object) => rules });
  return import('../../../src/lib/exports/trusted-script.js');
}

describe('trustScript', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each(['../service-worker.js', '/tools/_app/worker.js', 'https://example.jp/worker.js'])(
    'accepts %s, on the same host',
    async (address) => {
      expect((await load()).trustScript(address)).toBe(address);
    },
  );

  it.each(['https://example.com/worker.js', '//example.com/worker.js', 'data:text/javascript,1', 'blob:null/1'])(
    'refuses %s',
    async (address) => {
      const { trustScript } = await load();
      expect(() => trustScript(address)).toThrow(TypeError);
    },
  );
});
