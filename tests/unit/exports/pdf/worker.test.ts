import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildFonts } from '../../../../scripts/prebuild/fonts.mjs';
import { renderApplicationPdf, renderBlank, renderSupportTable } from '../../../../src/lib/exports/pdf/index.js';
import { FontError, loadFonts, unpackFont } from '../../../../src/lib/exports/pdf/load-fonts.js';
import { readFace } from '../../../../src/lib/exports/pdf/ttf/face.js';
import type { JobAnswer } from '../../../../src/lib/exports/jobs/messages.js';
import type { WorkerRequest } from '../../../../src/lib/exports/pdf/worker-messages.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { STAMP } from './samples.js';
import { inputOf, line, sheetOf } from './sheets.js';

class FakeWorker extends EventTarget {
  static last: FakeWorker;
  ended = false;
  sent: string[] = [];
  constructor() {
    super();
    FakeWorker.last = this;
  }
  postMessage(message: string): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(data: JobAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const jobSent = () => (JSON.parse(FakeWorker.last.sent[0] ?? '') as WorkerRequest).job;
const input = inputOf(sheetOf([line('a', '企業名', '青空')]));
const options = { fontsBase: './generated/fonts/' };

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('location', { href: 'https://example.jp/app/drafts?id=1' });
});
afterEach(() => vi.unstubAllGlobals());

describe('renderApplicationPdf', () => {
  it('sends the input with an absolute address, reports progress, returns the result and terminates the worker', async () => {
    const told: unknown[] = [];
    const promise = renderApplicationPdf(input, { ...options, onProgress: (...progress) => told.push(progress) });
    const worker = FakeWorker.last;
    expect(JSON.parse(worker.sent[0] ?? '')).toEqual({
      job: { kind: 'application', input },
      fontsBase: 'https://example.jp/app/generated/fonts/',
    });
    worker.answer({ kind: 'progress', done: 0.5, step: '頁を描いています' });
    const result = { bytes: new Uint8Array([1]), missing: [], pages: 2 };
    worker.answer({ kind: 'done', result });
    expect(await promise).toBe(result);
    expect(told).toEqual([[0.5, 1, '頁を描いています']]);
    expect(worker.ended).toBe(true);
  });
  it('sends the blank form’s procedure and the support table’s stamp the same way', async () => {
    const result = { bytes: new Uint8Array([1]), missing: [], pages: 1 };
    const blank = renderBlank(newApplication, STAMP, options);
    expect(jobSent()).toEqual({ kind: 'blank', input: { procedure: newApplication, ...STAMP } });
    FakeWorker.last.answer({ kind: 'done', result });
    expect(await blank).toBe(result);
    const table = renderSupportTable(STAMP, options);
    expect(jobSent()).toEqual({ kind: 'support-table', input: STAMP });
    FakeWorker.last.answer({ kind: 'done', result });
    expect(await table).toBe(result);
  });
  it('terminates the worker at once when aborted', async () => {
    const controller = new AbortController();
    const promise = renderApplicationPdf(input, { ...options, signal: controller.signal });
    controller.abort();
    await expect(promise).rejects.toThrow('aborted');
    expect(FakeWorker.last.ended).toBe(true);
  });
  it('does not start when aborted before', async () => {
    const before = FakeWorker.last;
    await expect(renderApplicationPdf(input, { ...options, signal: AbortSignal.abort() })).rejects.toThrow('aborted');
    expect(FakeWorker.last).toBe(before);
  });
  it('passes on the reason for a failure', async () => {
    const failed = renderApplicationPdf(input, options);
    FakeWorker.last.answer({ kind: 'failed', message: '読み込めませんでした。', cause: 'x' });
    await expect(failed).rejects.toThrow('読み込めませんでした。');
    const broken = renderApplicationPdf(input, options);
    FakeWorker.last.dispatchEvent(new Event('error'));
    await expect(broken).rejects.toThrow('PDFを作成できませんでした。');
    expect(FakeWorker.last.ended).toBe(true);
  });
});

describe('loadFonts', () => {
  it('fetches and unpacks the three faces', async () => {
    const { folder } = await buildFonts();
    vi.stubGlobal('fetch', (url: URL) =>
      Promise.resolve(new Response(readFileSync(join(folder, url.pathname.split('/').at(-1) ?? '')))),
    );
    const fonts = await loadFonts('https://example.jp/app/generated/fonts');
    expect(Object.values(fonts).map((font) => readFace(font).unitsPerEm)).toEqual([2048, 2048, 1000]);
  });
  it('reports missing fonts with a message', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
    await expect(loadFonts('https://example.jp/')).rejects.toThrow(FontError);
  });
  it('accepts a font that the browser has already unpacked', async () => {
    const font = new Uint8Array([0, 1, 0, 0, 7]);
    expect(await unpackFont(font)).toBe(font);
    expect(await unpackFont(gzipSync(font))).toEqual(font);
  });
});
