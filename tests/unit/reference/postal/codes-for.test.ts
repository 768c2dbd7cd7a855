import { describe, expect, it } from 'vitest';
import { codesFor } from '../../../../src/lib/reference/postal/codes-for.js';
import { buildTable } from './open.js';

const table = await buildTable();
const codes = (prefecture: string, city: string, rest: string) =>
  codesFor(table, { prefecture, city, rest }).map(({ code }) => code);

describe('codesFor', () => {
  it('finds the one code of a town, in any spelling and width', () => {
    expect(codes('神奈川県', '川崎市幸区', '堀川町９９９　ナックスタワー１階')).toEqual(['2120013']);
    expect(codes('東京都', '千代田区', '霞ヶ関1-1-1')).toEqual(['1000013']);
  });

  it('takes the code of a tower only where the tower is named', () => {
    expect(codes('東京都', '新宿区', '西新宿２丁目６番１号')).toEqual(['1600023']);
    expect(codes('東京都', '新宿区', '西新宿２丁目６番１号　新宿住友ビル２０階')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^16302\d\d$/)]),
    );
  });

  it('gives every code of a town that has several, and nothing for an unknown city', () => {
    expect(codes('北海道', '札幌市中央区', '大通西２０丁目').length).toBeGreaterThan(1);
    expect(codes('北海道', '港区', '浜松町')).toEqual([]);
  });
});
