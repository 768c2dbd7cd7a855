import { describe, expect, it } from 'vitest';
import { kanaOf, learnReading, readingOf, type Readings } from '../../../src/lib/characters/reading.js';

const none: Readings = new Map();

describe('kanaOf', () => {
  it.each([
    ['こんさい', 'コンサイ'],
    ['こんs', 'コン'],
    ['こんｓ', 'コン'],
    ['ツウカン', 'ツウカン'],
    ['らーめん', 'ラーメン'],
  ])('reads %s as %s', (composed, kana) => expect(kanaOf(composed)).toBe(kana));
  it.each(['混載', 'こん載', '', 's', '１２'])('has no reading for %j', (composed) =>
    expect(kanaOf(composed)).toBeUndefined(),
  );
});

describe('readingOf', () => {
  const learned = learnReading(learnReading(none, 'コンサイ', '混載'), 'イチロウ', '一郎');
  it.each([
    ['混載', 'コンサイ'],
    ['混載一郎', 'コンサイイチロウ'],
    ['混載　一郎', 'コンサイ　イチロウ'],
    ['混載しょうじ', 'コンサイショウジ'],
    ['ナックス株式会社', 'ナックスカブシキガイシャ'],
    ['', ''],
  ])('combines %j', (text, reading) => expect(readingOf(text, learned)).toBe(reading));
  it('has none for a text with an unknown part', () => {
    expect(readingOf('混載商事', learned)).toBeUndefined();
    expect(readingOf('ABC', learned)).toBeUndefined();
  });
  it('uses the longest known text', () => {
    const both = learnReading(learnReading(none, 'イチ', '一'), 'イチロウ', '一郎');
    expect(readingOf('一郎', both)).toBe('イチロウ');
  });
});

describe('learnReading', () => {
  it('learns nothing from kana left unconverted, nor from a cancelled composition', () => {
    expect(learnReading(none, 'コンサイ', 'こんさい')).toBe(none);
    expect(learnReading(none, 'コンサイ', '')).toBe(none);
    expect(learnReading(none, '', '混載')).toBe(none);
  });
  it('keeps the latest reading of a text', () => {
    expect(readingOf('東', learnReading(learnReading(none, 'ヒガシ', '東'), 'アズマ', '東'))).toBe('アズマ');
  });
});
