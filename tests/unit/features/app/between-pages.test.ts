import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fadeBetween } from '../../../../src/lib/features/app/between-pages.js';

const at = (address: string) => ({ url: new URL(address, 'http://localhost') }) as never;
const moving = (from: string, to: string, complete = Promise.resolve()) => ({ from: at(from), to: at(to), complete });

describe('fadeBetween', () => {
  const fades: (() => Promise<void>)[] = [];
  let less = false;
  beforeEach(() => {
    fades.length = 0;
    less = false;
    vi.stubGlobal('matchMedia', () => ({ matches: less }));
    vi.stubGlobal('document', {
      hidden: false,
      startViewTransition: (change: () => Promise<void>) => {
        fades.push(change);
        // What the browser does when another navigation comes first.
        const skipped = Promise.reject(new DOMException('skipped', 'AbortError'));
        return { ready: skipped, updateCallbackDone: Promise.resolve(), finished: Promise.resolve() };
      },
    });
  });

  it('lets the page change as soon as the browser has a picture, and waits for it', async () => {
    let arrive = () => {};
    const complete = new Promise<void>((done) => (arrive = done));
    const going = fadeBetween(moving('/', '/about/', complete));
    const change = fades[0]!();
    await going;
    arrive();
    await expect(change).resolves.toBeUndefined();
  });
  it('survives a page that fails to load', async () => {
    void fadeBetween(moving('/', '/about/', Promise.reject(new Error('offline'))));
    await expect(fades[0]!()).resolves.toBeUndefined();
  });
  it('leaves a jump on the same page alone', () => {
    expect(fadeBetween(moving('/terms/#a', '/terms/#b'))).toBeUndefined();
  });
  it('does not move for whoever wants less motion, in a hidden tab, or in a browser that cannot', () => {
    less = true;
    expect(fadeBetween(moving('/', '/about/'))).toBeUndefined();
    less = false;
    vi.stubGlobal('document', { hidden: true, startViewTransition: () => expect.unreachable() });
    expect(fadeBetween(moving('/', '/about/'))).toBeUndefined();
    vi.stubGlobal('document', { hidden: false });
    expect(fadeBetween(moving('/', '/about/'))).toBeUndefined();
    expect(fades).toEqual([]);
  });
});
