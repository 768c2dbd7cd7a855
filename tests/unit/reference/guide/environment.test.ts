import { describe, expect, it } from 'vitest';
import { checkEnvironment, type ThisComputer } from '../../../../src/lib/reference/guide/environment.js';

const fits = (here: ThisComputer) =>
  Object.fromEntries(checkEnvironment(here).map(({ item, fits: fit }) => [item, fit]));

const GOOD: ThisComputer = {
  platform: 'Windows',
  platformVersion: '15.0.0',
  brands: ['Not A;Brand', 'Chromium', 'Microsoft Edge'],
  screen: { width: 1280, height: 720, colourDepth: 24 },
  memoryGiB: 8,
  finePointer: true,
  japaneseKeyboard: true,
};

describe('the required environment', () => {
  it('is met as far as a browser can tell', () => {
    expect(fits(GOOD)).toMatchObject({
      OSの種類: 'yes',
      ブラウザー: 'yes',
      画面の細かさ: 'yes',
      画面の色: 'yes',
      メモリー: 'yes',
      マウス: 'yes',
      キーボード: 'yes',
    });
  });

  it('is unknown where a browser cannot tell', () => {
    expect(fits(GOOD)).toMatchObject({ OSの版: 'unknown', CPU: 'unknown', ディスク: 'unknown', プリンター: 'unknown' });
    expect(new Set(Object.values(fits({})))).toEqual(new Set(['unknown']));
  });

  it('is not met by an older Windows, another system, a small screen, little memory or another keyboard', () => {
    expect(fits({ ...GOOD, platformVersion: '10.0.0' })).toMatchObject({ OSの種類: 'no' });
    expect(fits({ ...GOOD, platform: 'macOS', platformVersion: '15.1' })).toMatchObject({ OSの種類: 'no' });
    expect(fits({ platform: 'Windows' })).toMatchObject({ OSの種類: 'unknown' });
    expect(fits({ ...GOOD, brands: ['Firefox'] })).toMatchObject({ ブラウザー: 'no' });
    expect(fits({ ...GOOD, screen: { width: 1279, height: 1000, colourDepth: 16 } })).toMatchObject({
      画面の細かさ: 'no',
      画面の色: 'no',
    });
    expect(fits({ ...GOOD, screen: { width: 720, height: 1280, colourDepth: 24 } })).toMatchObject({
      画面の細かさ: 'yes',
    });
    expect(fits({ ...GOOD, memoryGiB: 2, japaneseKeyboard: false })).toMatchObject({
      メモリー: 'no',
      キーボード: 'no',
    });
  });

  it('describes the requirements for users', () => {
    for (const { item, needed, said } of checkEnvironment(GOOD)) {
      expect(needed, item).not.toMatch(/or (?:more|faster)|inches|undefined/);
      expect(said, item).toMatch(/。$/u);
    }
  });
});
