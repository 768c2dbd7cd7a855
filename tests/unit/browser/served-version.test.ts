import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('$app/paths', () => ({ resolve: (path: string) => `/app${path}` }));
const { servedVersion, untilReachable } = await import('../../../src/lib/browser/served-version.js');

const host = vi.fn<typeof fetch>();
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', host.mockReset());
});
afterEach(() => void vi.useRealTimers());

const served = () => Response.json({ version: '7' });
const lost = () => Promise.reject(new TypeError('Failed to fetch'));

describe('the version that the host serves', () => {
  it('is asked of the host, not of a cache', async () => {
    host.mockResolvedValue(served());
    expect(await servedVersion()).toBe('7');
    expect(host).toHaveBeenCalledWith('/app/_app/version.json', { cache: 'no-store' });
  });

  it.each([
    ['without a network', lost],
    ['if the host has an error', () => Promise.resolve(new Response('', { status: 503 }))],
    ['if a login page of the network answers', () => Promise.resolve(new Response('<!doctype html>'))],
    ['if the answer is empty', () => Promise.resolve(Response.json(null))],
  ])('is unknown %s', async (_case, answer) => {
    host.mockImplementation(answer);
    expect(await servedVersion()).toBeUndefined();
  });
});

describe('waiting for the host', () => {
  it('ends with the first answer, after pauses that grow', async () => {
    host.mockImplementationOnce(lost).mockImplementationOnce(lost).mockResolvedValueOnce(served());
    const reached = untilReachable();
    await vi.advanceTimersByTimeAsync(2999);
    expect(host).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(await reached).toBe(true);
    expect(host).toHaveBeenCalledTimes(3);
  });

  it('ends after two minutes without one', async () => {
    host.mockImplementation(lost);
    const reached = untilReachable();
    await vi.advanceTimersByTimeAsync(130_000);
    expect(await reached).toBe(false);
    expect(host).toHaveBeenCalledTimes(8);
  });
});
