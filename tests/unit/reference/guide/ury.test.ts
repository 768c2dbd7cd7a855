import { describe, expect, it } from 'vitest';
import { packageSteps, uryPurposes, WEB_ADDRESS, webSteps } from '../../../../src/lib/reference/guide/ury.js';

const own = uryPurposes[0]!;
const at = (word: string) => webSteps(own).findIndex((step) => step.includes(word));

describe('changing a password', () => {
  it('on WebNACCS: the business category is chosen on the login page, before the login', () => {
    expect(WEB_ADDRESS).toBe('https://web-prod.nac.naccs.jp/nwebau/');
    expect(at('業務カテゴリ選択')).toBeLessThan(at('「ログイン」を押します'));
    expect(at('「ログイン」を押します')).toBeLessThan(at('URY0W'));
    expect(webSteps(own).join('')).toContain('輸出入通関・貨物関連業務');
    expect(webSteps(own).at(-1)).toContain('C：パスワード変更');
  });

  it('in the package software: URY, sea or air, the code, send', () => {
    expect(packageSteps(own).join('')).toMatch(/URY.*海上.*航空.*「C」.*F12/u);
    expect(uryPurposes.map(({ code }) => code)).toEqual(['C', 'I', 'X']);
  });
});
