import { describe, expect, it } from 'vitest';
import { readAloud } from '../../../src/lib/transcription/aloud.js';

describe('readAloud', () => {
  it.each([
    ['0312345678', '031 234 5678'],
    ['20260417', '2026 0417'],
    ['1234', ''],
    ['', ''],
    ['T.ZAIMU', 'ティー・ドット・ゼット・エー・アイ・エム・ユー'],
    ['a@b-1', '小文字のエー・アットマーク・小文字のビー・ハイフン・イチ'],
    ['ナックス', ''],
    ['ホリカワチョウ９－１', '「－」は全角のハイフン'],
    ['ナックスタワー　１階', '「ー」は長音、「　」は全角の空白'],
  ])('%s is read as %s', (value, aloud) => expect(readAloud(value)).toBe(aloud));
});
