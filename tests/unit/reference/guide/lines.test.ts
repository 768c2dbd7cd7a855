import { describe, expect, it } from 'vitest';
import { accessLines, planPoints } from '../../../../src/lib/reference/guide/lines.js';

const textOf = (name: string) => accessLines.find((line) => line.name === name)!.points.join('');

describe('the lines', () => {
  it('are described alike: both special lines cost money and carry no internet', () => {
    for (const name of ['専用線', 'ブロードバンド回線']) {
      expect(textOf(name)).toContain('初期費用と、月々の回線使用料');
      expect(textOf(name)).toContain('この回線でインターネットは使えません');
    }
    expect(textOf('専用線')).toContain('0.5・1・3・5・10 Mbps');
    expect(textOf('専用線')).toContain('予備の経路');
    expect(textOf('インターネット')).toContain('かかりません');
  });
});

describe('the plans', () => {
  it('are charged per use, cheaper each under plan A', () => {
    const all = planPoints.join('');
    expect(all).toContain('月間の利用件数×単価');
    expect(all).toContain('基本+従量（プランA）のほうが安く');
    expect(all).toContain('1,000円');
  });
});
