import { describe, expect, it } from 'vitest';
import { joinGroups } from '../../../src/lib/sheet/join-groups.js';
import type { SheetLine } from '../../../src/lib/sheet/types.js';
import type { Issue } from '../../../src/lib/validation/types.js';

const issue = (path: string) => ({ rule: 'C1', path }) as Issue;
const line = (label: string, shown: string, more: Partial<SheetLine> = {}): SheetLine => ({
  ...{ path: label, label, shown, source: 'asked', issues: [] },
  ...more,
});
const name = { group: '氏名' };
const kana = { group: '氏名(フリガナ)' };
const joined = (...lines: SheetLine[]) => joinGroups(lines).map(({ label, shown }) => `${label}: ${shown}`);

describe('joinGroups', () => {
  it('joins the parts of a name in one row', () => {
    expect(
      joined(
        line('企業名', '青山'),
        line('姓', '混載', name),
        line('名', '一郎', name),
        line('姓', 'コンサイ', kana),
        line('名', 'イチロウ', kana),
        line('電話番号', '03'),
      ),
    ).toEqual(['企業名: 青山', '氏名: 混載　一郎', '氏名(フリガナ): コンサイ　イチロウ', '電話番号: 03']);
  });

  it('adds no space if a part is missing', () => {
    expect(joined(line('姓', '', name), line('名', '一郎', name))).toEqual(['氏名: 一郎']);
    expect(joined(line('姓', '', name), line('名', '', name))).toEqual(['氏名: ']);
  });

  it('keeps the parts and all their issues', () => {
    const lines = [
      line('姓', 'a', { ...name, issues: [issue('姓')] }),
      line('名', 'b', { ...name, issues: [issue('名')] }),
    ];
    const [one, ...rest] = joinGroups(lines);
    expect(rest).toEqual([]);
    expect(one).toMatchObject({ path: '姓', parts: lines, issues: [{ path: '姓' }, { path: '名' }] });
  });

  it('does not join groups that only have the same name', () => {
    expect(joined(line('姓', 'a', name), line('電話番号', '03'), line('姓', 'b', name))).toHaveLength(3);
    expect(joined(line('姓', 'a', name), line('姓', 'b', { ...name, source: 'same' }))).toHaveLength(2);
    expect(joined(line('A', 'a'), line('B', 'b'))).toEqual(['A: a', 'B: b']);
  });

  it('returns nothing for no lines', () => {
    expect(joinGroups([])).toEqual([]);
  });
});
