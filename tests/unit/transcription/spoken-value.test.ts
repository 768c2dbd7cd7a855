import { describe, expect, it } from 'vitest';
import { spokenStep } from '../../../src/lib/transcription/spoken-value.js';

describe('spokenStep', () => {
  it.each([
    ['0312345678', '03 1234 5678'],
    ['09012345678', '090 1234 5678'],
    ['0120123456', '0120 123 456'],
    ['0451234567', '045 123 4567'],
    ['2120013', '212 0013'],
    ['7000012050002', '7 0000 1205 0002'],
    ['20260417', '2026 0417'],
    ['1234', ''],
    ['', ''],
    ['T.ZAIMU', 'ティー・ドット・ゼット・エー・アイ・エム・ユー'],
    ['a@b-1', '小文字のエー・アットマーク・小文字のビー・ハイフン・イチ'],
    ['ナックス', ''],
    ['ホリカワチョウ９－１', '「－」は全角のハイフン'],
    ['ナックスタワー　１階', '「ー」は長音、「　」は全角の空白'],
  ])('%s is read as %s', (value, spoken) => expect(spokenStep({ kind: 'type', value })).toBe(spoken));
  it.each(['tick', 'press', 'choose'] as const)('spells nothing that is not typed: %s', (kind) =>
    expect(spokenStep({ kind, value: 'true' })).toBe(''),
  );
});
