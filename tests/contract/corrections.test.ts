import { describe, expect, it } from 'vitest';
import { correctionSteps } from '../../src/lib/features/guide/correction-steps.js';
import { procedures } from '../../src/procedures/index.js';

const wayOf = (id: string) => procedures.find((procedure) => procedure.id === id)!.correction;

describe('correcting and withdrawing after a 確認依頼', () => {
  it('is worded as on NSS: its own page and buttons for each kind of application (manual, chapters 2 and 5)', () => {
    expect(wayOf('new-application')).toMatchObject({
      page: '契約情報詳細表示画面',
      correct: '申込の修正入力へ進む',
      withdraw: '申込を取り下げる',
    });
    for (const id of ['password-reset', 'system-settings']) {
      expect(wayOf(id)).toMatchObject({
        page: 'システム設定申込詳細',
        correct: 'システム設定申込を修正する',
        withdraw: 'システム設定申込を取り下げる',
        register: 'システム設定申込を登録する',
      });
    }
  });

  it('is not invented where the manual shows nothing', () => {
    expect(wayOf('certificate-reissue')).toBeUndefined();
  });

  it('is told in the same order everywhere', () => {
    const way = wayOf('password-reset')!;
    const text = correctionSteps(way).map(({ title, text }) => title + text);
    expect(text[0]).toContain(way.page);
    expect(text[2]).toContain(way.correct);
    expect(text[3]).toContain(way.withdraw);
  });
});
