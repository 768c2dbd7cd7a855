import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fromPlain, JobError, toPlain } from '../../../../src/lib/exports/jobs/job-error.js';
import type { JobAnswer } from '../../../../src/lib/exports/jobs/messages.js';
import { NoWorkerError, runInWorker, type RunOptions } from '../../../../src/lib/exports/jobs/run-in-worker.js';
import { runJob } from '../../../../src/lib/exports/jobs/run-job.js';
import { BackupFileError, openFile } from '../../../../src/lib/exports/open-file.js';
import { PackageError } from '../../../../src/lib/exports/package/index.js';
import { procedures } from '../../../../src/procedures/index.js';
import { NOW } from '../../support/example.js';

class FakeWorker extends EventTarget {
  static all: FakeWorker[] = [];
  ended = 0;
  sent: unknown[] = [];
  constructor() {
    super();
    FakeWorker.all.push(this);
  }
  postMessage(message: unknown): void {
    this.sent.push(structuredClone(message));
  }
  terminate(): void {
    this.ended += 1;
  }
  answer(data: JobAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  breakDown(): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  }
}
const last = () => FakeWorker.all.at(-1)!;
const run = (options: RunOptions & { onPart?: (part: unknown) => void } = {}) =>
  runInWorker(() => new FakeWorker() as unknown as Worker, { request: 'x', ...options });
const file = new Blob(['{"name":"package"}']);
const request = { file, procedures, now: NOW };

beforeEach(() => {
  FakeWorker.all = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('runInWorker', () => {
  it('passes on parts, progress and the result, and terminates the worker', async () => {
    const told: unknown[] = [];
    const promise = run({ onProgress: (...progress) => told.push(progress), onPart: (part) => told.push(part) });
    last().answer({ kind: 'ready' });
    last().answer({ kind: 'progress', done: 1, total: 2 });
    last().answer({ kind: 'part', part: 'a' });
    last().answer({ kind: 'done', result: 7 });
    expect(await promise).toBe(7);
    expect(told).toEqual([[1, 2, ''], 'a']);
    expect(last().ended).toBe(1);
  });
  it('terminates a worker that takes too long, with a message', async () => {
    vi.useFakeTimers();
    const promise = run({ deadline: 1000 });
    const refused = expect(promise).rejects.toMatchObject({ name: 'JobError', code: 'late' });
    await vi.advanceTimersByTimeAsync(999);
    expect(last().ended).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    await refused;
    expect(last().ended).toBe(1);
  });
  it('does not time out after it is done', async () => {
    vi.useFakeTimers();
    const promise = run({ deadline: 1000 });
    last().answer({ kind: 'done', result: 7 });
    expect(await promise).toBe(7);
    expect(vi.getTimerCount()).toBe(0);
  });
  it('distinguishes a worker that stopped from one that never started', async () => {
    const never = run();
    last().breakDown();
    await expect(never).rejects.toBeInstanceOf(NoWorkerError);
    const broke = run();
    last().answer({ kind: 'ready' });
    last().breakDown();
    await expect(broke).rejects.toMatchObject({ code: 'stopped' });
    expect(FakeWorker.all.map(({ ended }) => ended)).toEqual([1, 1]);
  });
});

describe('an error', () => {
  it.each([
    new PackageError('bomb', 'draft.json'),
    new BackupFileError(file),
    new JobError('late'),
    new RangeError('x', { cause: new Error('why') }),
  ])('keeps its message, name and details when it leaves a worker: %s', (error) => {
    const there = fromPlain(structuredClone(toPlain(error)));
    expect(there.message).toBe(error.message);
    expect(there.name).toBe(error.name);
    for (const key of ['code', 'entry']) expect(Reflect.get(there, key)).toBe(Reflect.get(error, key));
    expect('file' in there).toBe('file' in error);
  });
  it('is made of a thrown value that is not an error', () => {
    expect(fromPlain(toPlain('x')).message).toBe('x');
  });
});

describe('runJob', () => {
  it('runs the job on the page if there are no workers', async () => {
    vi.stubGlobal('Worker', undefined);
    await expect(runJob('open', request)).rejects.toMatchObject({ code: 'not-ours' });
  });
  it('runs it on the page if the worker’s script cannot be loaded', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    const promise = runJob('open', request);
    last().breakDown();
    await expect(promise).rejects.toMatchObject({ code: 'not-ours' });
  });
  it('sends what can be cloned, and returns the result', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    const promise = runJob('open', request);
    expect(last().sent).toMatchObject([{ kind: 'open', request: { now: NOW } }]);
    last().answer({ kind: 'done', result: { source: 'json' } });
    expect(await promise).toEqual({ source: 'json' });
  });
  it('reports that it was cancelled, in a worker and on the page', async () => {
    const cancelled = { name: 'JobError', code: 'cancelled', message: expect.stringMatching(/^中止しました。/) };
    vi.stubGlobal('Worker', FakeWorker);
    const stop = new AbortController();
    const promise = runJob('open', request, { signal: stop.signal });
    stop.abort();
    await expect(promise).rejects.toMatchObject(cancelled);
    expect(last().ended).toBe(1);
    vi.stubGlobal('Worker', undefined);
    const files = [1, 2, 3].map((number) => ({ file: new File(['{}'], `${number}.json`), note: undefined }));
    const stopHere = new AbortController();
    const here = runJob('look', { files }, { signal: stopHere.signal, onProgress: () => stopHere.abort() });
    await expect(here).rejects.toMatchObject(cancelled);
  });
  it('times out on the page, too', async () => {
    vi.stubGlobal('Worker', undefined);
    const files = [{ file: new File(['{}'], 'a.json'), note: undefined }];
    await expect(runJob('look', { files }, { deadline: -1 })).rejects.toMatchObject({ code: 'late' });
  });
});

it('messages of jobs say what to do next', () => {
  for (const code of ['late', 'stopped', 'cancelled'] as const) {
    expect(new JobError(code).message).toMatch(/何も変えていません。.*ください。$/);
  }
});

it('openFile reports its progress', async () => {
  const told = vi.fn(() => Promise.resolve());
  const { lock } = await import('../../../../src/lib/exports/lock/lock.js');
  const locked = await lock(file, 'a');
  const tell = { progress: told, part: () => undefined };
  await expect(openFile(locked, procedures, NOW, 'a', tell)).rejects.toMatchObject({ code: 'not-ours' });
  expect(told).toHaveBeenCalledWith(0, 0, '合言葉を確かめています');
});
