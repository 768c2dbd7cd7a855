import { describe, expect, it } from 'vitest';
import { causeOf, isBlocked, LET_GO } from '../../../src/lib/browser/storage-failure.js';

const named = (name: string) => Object.assign(new Error('that says nothing to people'), { name });

describe('why something could not be stored', () => {
  it.each([
    ['QuotaExceededError', 'ディスクの空きが足りません。'],
    ['SecurityError', 'プライベートモードやCookieの設定'],
    ['GoneError', '別の画面で削除されています。ページを再読み込み'],
    ['ConflictError', '別の画面で変更されています。ページを再読み込み'],
    ['VersionError', '新しい版'],
    ['BlockedError', LET_GO],
  ])('%s: says what to do', (name, words) => {
    expect(causeOf(named(name))).toContain(words);
    expect(causeOf(new DOMException('denied', name))).toContain(words);
  });

  it.each([named('UnknownError'), named('constructor'), 'a text', undefined])(
    'anything else (%s): what may help',
    (error) => {
      expect(causeOf(error)).toMatch(/^ディスクの空きとブラウザーの保存の設定を確かめて/u);
    },
  );

  it('knows whether trying again helps', () => {
    expect(isBlocked(named('BlockedError'))).toBe(true);
    expect(isBlocked(named('AbortError'))).toBe(false);
  });
});
