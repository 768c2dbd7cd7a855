import type { Component } from 'svelte';
import { describe, expect, it } from 'vitest';
import { loadView, viewOf } from '../../../src/lib/ui/loaded-views.js';

const view = (() => undefined) as unknown as Component<object>;

describe('loaded views', () => {
  it('are known as soon as they have been loaded', async () => {
    const load = () => Promise.resolve({ default: view });
    expect(viewOf(load)).toBeUndefined();
    expect(await loadView(load)).toBe(view);
    expect(viewOf(load)).toBe(view);
  });

  it('are asked for again after a failure', async () => {
    let times = 0;
    const load = () =>
      (times += 1) === 1 ? Promise.reject(new Error('no network')) : Promise.resolve({ default: view });
    await expect(loadView(load)).rejects.toThrow('no network');
    expect(viewOf(load)).toBeUndefined();
    expect(await loadView(load)).toBe(view);
  });
});
