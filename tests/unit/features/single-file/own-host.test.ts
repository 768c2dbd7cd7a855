import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { headOfWorker, type Scope } from '../../../../src/lib/features/single-file/answer-from.js';
import { becomeOwnHost, bytesOf, type Part } from '../../../../src/lib/features/single-file/own-host.js';

const packed = (text: string) => gzipSync(text);
const part = (name: string, text: string): Part => ({ name, content: packed(text).toString('base64') });
const PARTS = [
  part('generated/licences.json', '{"a":1}'),
  part('generated/fonts/bold.ttf.gz', 'font'),
  part('_app/workers/worker-1.js', 'work()'),
];

/** A page or a worker without a network, which notes what it starts. */
function scope() {
  const asked: string[] = [];
  const started: { address: string; said: unknown[] }[] = [];
  class Start {
    readonly said: unknown[] = [];
    constructor(readonly address: string) {
      started.push(this);
    }
    postMessage(message: unknown): void {
      this.said.push(message);
    }
  }
  const ask = async (what: unknown) => {
    asked.push(String(what));
    throw new TypeError('no network');
  };
  const trustedTypes = {
    createPolicy: (_: string, rules: { createScriptURL: (address: string) => string }) => rules,
  };
  return { own: { fetch: ask, Worker: Start, trustedTypes } as unknown as Scope, asked, started };
}

const made = new Map<string, Blob>();
vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
  const address = `blob:null/${made.size}`;
  made.set(address, blob as Blob);
  return address;
});
afterEach(() => made.clear());

describe('a part', () => {
  it('is unpacked, unless its name says that it is packed', () => {
    expect(Buffer.from(bytesOf(PARTS[0]!)).toString()).toBe('{"a":1}');
    expect([...bytesOf(PARTS[1]!)]).toEqual([...packed('font')]);
  });
});

describe('the page as its own host', () => {
  it('answers with the part whose name the address ends with, whatever folder the file lies in', async () => {
    const { own, asked } = scope();
    becomeOwnHost(own, PARTS);
    const answer = await own.fetch('file:///E:/a%20b/generated/licences.json');
    expect(answer.ok).toBe(true);
    expect(await answer.json()).toEqual({ a: 1 });
    expect(asked).toEqual([]);
  });

  it('leaves everything else to the browser, which refuses it', async () => {
    const { own, asked } = scope();
    becomeOwnHost(own, PARTS);
    await expect(own.fetch('file:///E:/_app/version.json')).rejects.toThrow('no network');
    expect(asked).toEqual(['file:///E:/_app/version.json']);
  });

  it('starts a worker from its part, and gives it all parts before anything else', async () => {
    const { own, started } = scope();
    becomeOwnHost(own, PARTS);
    new own.Worker('./_app/workers/worker-1.js', { type: 'module' }).postMessage('job');
    const [{ address, said }] = started as [(typeof started)[0]];
    expect(await made.get(address)!.text()).toBe(`${headOfWorker()}work()`);
    expect(said[1]).toBe('job');
    expect(Object.keys(said[0] as object)).toEqual(PARTS.map(({ name }) => name));
    new own.Worker('./_app/workers/worker-1.js');
    expect(started[1]?.address).toBe(address);
  });

  it('starts no script from anywhere else', () => {
    const { own } = scope();
    becomeOwnHost(own, PARTS);
    expect(() => new own.Worker('https://other.example/worker.js')).toThrow('no part of this file');
  });
});

it('a worker takes the parts from the first message, which its script does not see', async () => {
  const listeners: ((event: unknown) => void)[] = [];
  const { own } = scope();
  const add = (_: string, listener: (event: unknown) => void) => listeners.push(listener);
  new Function('self', 'addEventListener', headOfWorker())(own, add);
  const stopImmediatePropagation = vi.fn();
  listeners[0]!({ stopImmediatePropagation, data: { 'fonts/bold.ttf.gz': new Blob(['font']) } });
  expect(stopImmediatePropagation).toHaveBeenCalledOnce();
  expect(await (await own.fetch('file:///x/fonts/bold.ttf.gz')).text()).toBe('font');
});
