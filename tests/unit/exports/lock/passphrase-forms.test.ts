import fc from '../../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { lock, unlock } from '../../../../src/lib/exports/lock/lock.js';
import { passphraseForms, tidyPassphrase } from '../../../../src/lib/exports/lock/passphrase-forms.js';
import { quicklyLocked } from '../../support/quickly-locked.js';

/** Pairs of the exact passphrase of a file and what somebody types later. */
const TYPED: readonly [string, string, string][] = [
  ['a space behind, left out', 'k7mf-29qx ', 'k7mf-29qx'],
  ['a space behind, typed along', 'k7mf-29qx', 'k7mf-29qx '],
  ['an ideographic space before', 'k7mf-29qx', '　k7mf-29qx'],
  ['full-width letters', 'k7mf-29qx', 'ｋ７ｍｆ－２９ｑｘ'],
  ['full-width letters with a long vowel for a hyphen', 'k7mf-29qx', 'ｋ７ｍｆー２９ｑｘ'],
  ['half-width letters for full-width ones', 'ｋ７ｍｆ', 'k7mf'],
  ['a Mac’s decomposed kana', 'まどガラス', 'まどガラス'.normalize('NFD')],
  ['composed kana for a Mac’s', 'まどガラス'.normalize('NFD'), 'まどガラス'],
  ['half-width kana', 'ガラス', 'ｶﾞﾗｽ'],
  ['what it is', ' 海 の ', ' 海 の '],
];

describe('passphraseForms', () => {
  it.each(TYPED)('has %s', (_what, locked, typed) => {
    expect(passphraseForms(typed)).toContain(locked);
  });
  it('always include what was typed and what this version locks with, and are few enough to try', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const forms = passphraseForms(typed);
        expect(forms).toContain(typed);
        expect(forms[0]).toBe(tidyPassphrase(typed));
        expect(forms.length).toBeLessThan(10);
        expect(tidyPassphrase(tidyPassphrase(typed))).toBe(tidyPassphrase(typed));
      }),
    );
  });
  it('never shorten a blank passphrase to an empty one', () => {
    expect(tidyPassphrase('　 ')).not.toBe('');
  });
});

describe('a locked file', () => {
  const content = new Blob(['下書き']);
  /** Locks with the passphrase exactly as it is, like earlier versions and the age tool. */
  const lockExactly = async (passphrase: string): Promise<Blob> =>
    new Blob([await quicklyLocked(new Uint8Array(await content.arrayBuffer()), passphrase)]);
  it.each(TYPED)('of an earlier version opens with %s', async (_what, locked, typed) => {
    expect(await (await unlock(await lockExactly(locked), typed)).text()).toBe('下書き');
  });
  it('of this version opens with what was typed, composed or not, with spaces or without', async () => {
    const locked = await lock(content, ' まど '.normalize('NFD'));
    for (const typed of ['まど', ' まど '.normalize('NFD')]) {
      expect(await (await unlock(locked, typed)).text()).toBe('下書き');
    }
  });
  it('does not open with another one', async () => {
    await expect(unlock(await lockExactly('k7mf'), 'k7mg')).rejects.toThrow('合言葉が違うか');
  });
});
