import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../src/lib/transcription/difference.js';

describe('differenceOf', () => {
  it.each([
    ['混載', '混戴', ['混', '載', '戴', '']],
    ['0123456789', '012345789', ['012345', '6', '', '789']],
    ['通関', '', ['', '通関', '', '']],
    ['', '課長', ['', '', '課長', '']],
    ['𠮷田', '吉田', ['', '𠮷', '吉', '田']],
    ['ああ', 'あああ', ['ああ', '', 'あ', '']],
  ])('between %s and %s is described', (wanted, found, [before, ours, theirs, after]) => {
    expect(differenceOf(wanted, found)).toMatchObject({ before, wanted: ours, found: theirs, after });
  });

  it.each([
    ['９９９', '999', '全角と半角'],
    ['A　B', 'AB', '空白'],
    ['混載', '混戴', '文字が違います'],
    ['混載', '', '空です'],
    ['', '課長', '消してください'],
  ])('between %s and %s has a name', (wanted, found, said) => {
    expect(differenceOf(wanted, found).say).toContain(said);
  });
});
