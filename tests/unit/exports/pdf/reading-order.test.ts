import { describe, expect, it } from 'vitest';
import { readingOrder, type Piece } from '../../../../src/lib/exports/pdf/reading-order.js';
import { asWritten } from '../../../../src/lib/exports/pdf/same-glyph.js';

/** A piece at a place, ten points high, as wide as its letters. */
const at = (x: number, y: number, text: string): Piece => ({ text, x, y, width: [...text].length * 10, height: 10 });
const read = (...pieces: Piece[]) => readingOrder(pieces, '|');

describe('a page in reading order', () => {
  it('separates cells by their distance, and keeps the spaces inside one', () => {
    expect(read(at(10, 700, '電話番号'), at(200, 700, '0311112222'))).toEqual(['電話番号\t0311112222']);
    expect(read(at(10, 700, '混載'), at(33, 700, '一郎'))).toEqual(['混載 一郎']);
    expect(read(at(10, 700, '混載'), at(40, 700, '一郎'))).toEqual(['混載　一郎']);
    expect(read(at(10, 700, '混載'), at(30, 700, '一郎'))).toEqual(['混載一郎']);
  });

  it('goes from top to bottom, whatever the order in the file', () => {
    expect(read(at(10, 600, '下'), at(100, 700, '右'), at(10, 701, '左'))).toEqual(['左\t右', '下']);
  });

  it('joins a cell that was broken into lines', () => {
    expect(read(at(10, 700, '住所'), at(100, 700, '堀川町'), at(100, 685, '九九'), at(100, 670, '号'))).toEqual([
      '住所\t堀川町|九九|号',
    ]);
  });

  it('joins it around a label at its middle, with two lines and with three', () => {
    expect(read(at(100, 700, '堀川町'), at(10, 692, '住所'), at(100, 685, '九九'))).toEqual(['住所\t堀川町|九九']);
    expect(read(at(100, 700, '堀川町'), at(10, 685, '住所'), at(100, 685, '九九'), at(100, 670, '号'))).toEqual([
      '住所\t堀川町|九九|号',
    ]);
    expect(
      read(at(100, 700, '一'), at(100, 685, '二'), at(10, 678, '住所'), at(100, 670, '三'), at(100, 655, '四')),
    ).toEqual(['住所\t一|二|三|四']);
  });

  it('joins a label that was broken into lines, with and without a value beside it', () => {
    const row = [at(10, 800, '氏名'), at(100, 800, '混載')];
    expect(read(...row, at(10, 700, '事業所所在地の'), at(100, 692, 'TOKYO'), at(10, 685, '郵便番号'))).toEqual([
      '氏名\t混載',
      '事業所所在地の|郵便番号\tTOKYO',
    ]);
    expect(read(...row, at(10, 700, '事業所所在地の'), at(10, 685, '郵便番号'))).toEqual([
      '氏名\t混載',
      '事業所所在地の|郵便番号',
    ]);
    const two = [at(10, 700, '事業所所在地の'), at(100, 700, '堀川町'), at(10, 685, '番地'), at(100, 685, '九九')];
    expect(read(...row, at(10, 750, '姓'), at(100, 750, '混載'), ...two)).toEqual([
      '氏名\t混載',
      '姓\t混載',
      '事業所所在地の|番地\t堀川町|九九',
    ]);
  });

  it('does not join labels without a value in dense rows, before, between and after those with one', () => {
    const row = (y: number, label: string, value?: string) => [
      at(10, y, label),
      ...(value === undefined ? [] : [at(200, y, value)]),
    ];
    const shown = [
      ['企業名', '見本'],
      ['姓', '混載'],
      ['名', '一郎'],
      ['所属部課名'],
      ['役職名'],
      ['電話番号', '0311112222'],
      ['緊急連絡用番号'],
      ['氏名', '混載'],
      ['事業所名', '本社'],
      ['事業所コード番号'],
    ] as const;
    expect(read(...shown.flatMap(([label, value], index) => row(700 - 18 * index, label, value)))).toEqual(
      shown.map((cells) => cells.join('\t')),
    );
  });

  it('joins a value around its label also where rows are as near to each other as its lines', () => {
    expect(
      read(
        ...[at(10, 700, '住所'), at(200, 700, '堀川町'), at(200, 682, '九九'), at(10, 673, '住所の読み')],
        ...[at(200, 664, 'ホリカワ'), at(10, 646, '電話番号'), at(200, 646, '03')],
      ),
    ).toEqual(['住所\t堀川町', '住所の読み\t九九|ホリカワ', '電話番号\t03']);
  });

  it('joins a broken label between such rows, around the value at its middle', () => {
    expect(
      read(
        ...[at(10, 700, '企業名'), at(200, 700, '見本'), at(10, 678, '所属部課名の欄'), at(10, 656, '役職名')],
        ...[at(10, 634, '事業所所在地の'), at(200, 627, 'TOKYO'), at(10, 620, '郵便番号')],
        ...[at(10, 598, '所属部課名'), at(10, 576, '氏名'), at(200, 576, '混載')],
        ...[at(10, 554, '姓'), at(200, 554, '混載'), at(10, 532, '名'), at(200, 532, '一郎')],
      ),
    ).toEqual([
      '企業名\t見本',
      '所属部課名の欄',
      '役職名',
      '事業所所在地の|郵便番号\tTOKYO',
      '所属部課名',
      '氏名\t混載',
      '姓\t混載',
      '名\t一郎',
    ]);
  });

  it('does not join rows and lists of single lines', () => {
    expect(read(at(10, 700, '姓'), at(100, 700, '混載'), at(10, 685, '名'), at(100, 685, '一郎'))).toEqual([
      '姓\t混載',
      '名\t一郎',
    ]);
    expect(read(at(10, 700, '電話番号'), at(10, 685, '0311112222'), at(10, 670, '氏名'))).toEqual([
      '電話番号',
      '0311112222',
      '氏名',
    ]);
  });
});

it('a character gets the code point it was written with, not that of a similar radical or dot', () => {
  expect(asWritten('代表取締役社⻑ ⽒名 海上‧航空 ⻘⽊')).toBe('代表取締役社長 氏名 海上・航空 青木');
  expect(asWritten('ｱ１①株式会社')).toBe('ｱ１①株式会社');
});
