import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../../src/lib/draft/types.js';
import { AGAIN, Autosave, REST } from '../../../src/lib/session/autosave.svelte.js';
import { saveDraft } from '../../../src/lib/storage/drafts.js';
import { exampleDraft } from '../support/example.js';

vi.mock('../../../src/lib/storage/drafts.js', () => ({ saveDraft: vi.fn() }));
const save = vi.mocked(saveDraft);

let draft: Draft;
let saved: Draft[];
let autosave: Autosave;
const reconcile = vi.fn(() => Promise.resolve(false));

/** Holds the next save until the test releases it. */
function holdSave() {
  let release: (error?: Error) => void = () => undefined;
  save.mockImplementationOnce(
    (given) =>
      new Promise((resolve, reject) => {
        release = (error) => (error ? reject(error) : resolve({ ...given, revision: given.revision + 1 }));
      }),
  );
  return (error?: Error) => release(error);
}

const type = (title: string) => {
  draft = { ...draft, title };
  autosave.touch();
};

beforeEach(() => {
  vi.useFakeTimers();
  save.mockReset();
  save.mockImplementation(async (given) => ({ ...given, revision: given.revision + 1 }));
  draft = exampleDraft();
  saved = [];
  autosave = new Autosave(
    () => draft,
    (written) => {
      saved.push(written);
      draft = { ...draft, revision: written.revision };
    },
    reconcile,
  );
});
afterEach(() => {
  vi.useRealTimers();
});

describe('Autosave', () => {
  it('has nothing to write at first', async () => {
    await autosave.flush();
    expect(save).not.toHaveBeenCalled();
    expect(autosave.state).toBe('saved');
  });

  it('writes 300 ms after a change', async () => {
    type('あ');
    expect(autosave.state).toBe('saving');
    await vi.advanceTimersByTimeAsync(REST - 1);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(save).toHaveBeenCalledTimes(1);
    expect(saved).toMatchObject([{ title: 'あ', revision: 1 }]);
    expect(autosave.state).toBe('saved');
    await vi.advanceTimersByTimeAsync(10 * REST);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('writes once every 300 ms during continuous typing', async () => {
    for (let key = 1; key <= 30; key += 1) {
      type('あ'.repeat(key));
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(REST);
    expect(save.mock.calls.length).toBeGreaterThanOrEqual(7);
    expect(save.mock.calls.length).toBeLessThanOrEqual(11);
    expect(saved.at(-1)?.title).toBe('あ'.repeat(30));
  });

  it('writes at once when the page may be closed', async () => {
    type('あ');
    await autosave.flush();
    expect(saved).toMatchObject([{ title: 'あ' }]);
    await vi.advanceTimersByTimeAsync(REST);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('writes the draft as it is at that moment', async () => {
    type('あ');
    draft = { ...draft, title: 'いま' };
    await autosave.flush();
    expect(saved).toMatchObject([{ title: 'いま' }]);
  });

  it('never writes twice at the same time, and not an old revision', async () => {
    const release = holdSave();
    type('あ');
    const first = autosave.flush();
    type('あい');
    const second = autosave.flush();
    await vi.advanceTimersByTimeAsync(REST);
    expect(save).toHaveBeenCalledTimes(1);
    release();
    await Promise.all([first, second]);
    expect(saved.map(({ title, revision }) => [title, revision])).toEqual([
      ['あ', 1],
      ['あい', 2],
    ]);
    expect(autosave.state).toBe('saved');
  });

  it('stays in the saving state if more was typed meanwhile', async () => {
    const releaseFirst = holdSave();
    type('あ');
    await vi.advanceTimersByTimeAsync(REST);
    type('あい');
    const releaseSecond = holdSave();
    releaseFirst();
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toMatchObject([{ title: 'あ' }]);
    expect(autosave.state).toBe('saving');
    releaseSecond();
    await vi.advanceTimersByTimeAsync(0);
    expect(autosave.state).toBe('saved');
    expect(saved.at(-1)?.title).toBe('あい');
  });
});

describe('a save that fails', () => {
  const full = new DOMException('full', 'QuotaExceededError');

  it('is a state with its reason, and the promise still resolves', async () => {
    save.mockRejectedValueOnce(full);
    type('あ');
    await autosave.flush();
    expect(autosave.state).toBe('failed');
    expect(autosave.failure).toBe(full);
    expect(saved).toEqual([]);
  });

  it('is tried again with the next change, and stays failed until that is written', async () => {
    save.mockRejectedValueOnce(full);
    type('あ');
    await autosave.flush();
    type('あい');
    expect(autosave.state).toBe('failed');
    await vi.advanceTimersByTimeAsync(REST);
    expect(autosave.state).toBe('saved');
    expect(autosave.failure).toBeNull();
    expect(saved).toMatchObject([{ title: 'あい', revision: 1 }]);
  });

  it('is tried again when the page asks, without a change', async () => {
    save.mockRejectedValueOnce(full);
    type('あ');
    await autosave.flush();
    await autosave.flush();
    expect(autosave.state).toBe('saved');
    expect(saved).toMatchObject([{ title: 'あ' }]);
  });

  it('is retried automatically until it succeeds', async () => {
    save.mockRejectedValueOnce(full).mockRejectedValueOnce(full);
    type('あ');
    await vi.advanceTimersByTimeAsync(REST + AGAIN / 2);
    expect(save).toHaveBeenCalledTimes(1);
    expect(autosave.state).toBe('failed');
    await vi.advanceTimersByTimeAsync(2 * AGAIN);
    expect(save).toHaveBeenCalledTimes(3);
    expect(autosave.state).toBe('saved');
    expect(saved).toMatchObject([{ title: 'あ' }]);
  });

  it('merges what another tab has saved, and writes both', async () => {
    const conflict = Object.assign(new Error('theirs'), { name: 'ConflictError' });
    save.mockRejectedValueOnce(conflict);
    reconcile.mockClear();
    reconcile.mockResolvedValueOnce(true);
    type('あ');
    await autosave.flush();
    expect(reconcile).toHaveBeenCalledTimes(1);
    expect(autosave.state).toBe('saved');
    save.mockRejectedValueOnce(conflict);
    type('い');
    await autosave.flush();
    expect(autosave.state).toBe('failed');
  });

  it('has a reason that can be shown, whatever was thrown', async () => {
    save.mockRejectedValueOnce('no disk');
    type('あ');
    await autosave.flush();
    expect(autosave.failure?.message).toBe('no disk');
  });
});
