import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadCodes, loadPostal, PostalError } from '../../../../src/lib/reference/postal/load.js';
import { readTableFiles } from './open.js';

const files = await readTableFiles();
const base = (name: string) => `https://example.test/${name}/`;

/** Serves what `answer` returns for each file's name. */
function serve(answer: (file: string) => Response) {
  const asked = vi.fn((url: string) => Promise.resolve(answer(url.split('/').at(-1)!)));
  vi.stubGlobal('fetch', asked);
  return asked;
}

const body = (bytes: Uint8Array) => new Response(new Uint8Array(bytes));
const packed = (file: string) => body(file.startsWith('ordinary') ? files.ordinaryGz : files.officesGz);
const unpacked = (file: string) => body(file.startsWith('ordinary') ? files.ordinary : files.offices);

afterEach(() => vi.unstubAllGlobals());

describe('loadPostal', () => {
  it('fetches both files from the site and opens them', async () => {
    const asked = serve(packed);
    const table = await loadPostal(base('plain'));
    expect(table.find('1050013')[0]?.town).toBe('浜松町');
    expect(table.find('1008111')[0]?.office?.name).toBe('宮内庁');
    expect(asked.mock.calls.flat().sort()).toEqual([
      `${base('plain')}generated/postal/offices.bin.gz`,
      `${base('plain')}generated/postal/ordinary.bin.gz`,
    ]);
  });

  it('accepts files that the browser has already unpacked', async () => {
    serve(unpacked);
    expect((await loadPostal(base('unpacked'))).find('1050013')).toHaveLength(1);
  });

  it('fetches them once for all who ask, with or without a slash at the end', async () => {
    const asked = serve(packed);
    const tables = await Promise.all([loadPostal(base('once')), loadPostal('https://example.test/once')]);
    expect(tables[0]).toBe(tables[1]);
    expect(await loadPostal(base('once'))).toBe(tables[0]);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['missing', () => new Response('not found', { status: 404 })],
    ['broken', () => body(files.ordinaryGz.subarray(0, 1000))],
    ['a page of HTML', () => new Response('<!doctype html>')],
  ])('can be tried again after the files were %s', async (name, answer) => {
    serve(answer);
    await expect(loadPostal(base(name))).rejects.toThrow(PostalError);
    serve(packed);
    expect((await loadPostal(base(name))).dataDate).toMatch(/^20\d{6}$/);
  });
});

describe('loadCodes', () => {
  const part = (file: string) => body(readFileSync(join(files.folder, 'parts', file)));

  it('fetches only the parts of the codes, each once, and keeps what came before', async () => {
    const asked = serve(part);
    const first = await loadCodes(base('parts'), ['1050013', '1050001']);
    expect(first.find('1050013')?.[0]?.town).toBe('浜松町');
    expect(first.dataDate).toMatch(/^20\d{6}$/);
    expect(first.find('1099999')).toEqual([]);
    expect(first.find('0600000')).toBeUndefined();
    const second = await loadCodes(base('parts'), ['1008111']);
    expect(second.find('1008111')?.[0]?.office?.name).toBe('宮内庁');
    expect(second.find('1050013')).toHaveLength(1);
    expect(asked.mock.calls.flat()).toEqual(
      ['105', '100'].map((name) => `${base('parts')}generated/postal/parts/${name}.bin.gz`),
    );
  });

  it('takes the whole table if that is loaded already', async () => {
    const asked = serve(packed);
    const whole = await loadPostal(base('both'));
    expect(await loadCodes(base('both'), ['1050013'])).toBe(whole);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['a missing', () => new Response('not found', { status: 404 })],
    ['a broken', () => body(files.ordinaryGz.subarray(0, 1000))],
    ['an HTML', () => new Response('<!doctype html>')],
  ])('can be tried again after %s part', async (name, answer) => {
    serve(answer);
    await expect(loadCodes(base(`${name} part`), ['1050013'])).rejects.toThrow(PostalError);
    serve(part);
    expect((await loadCodes(base(`${name} part`), ['1050013'])).find('1050013')).toHaveLength(1);
  });
});
