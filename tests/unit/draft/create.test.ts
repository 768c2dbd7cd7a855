import { describe, expect, it } from 'vitest';
import { createDraft, startValues } from '../../../src/lib/draft/create.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { NOW } from '../support/example.js';

describe('createDraft', () => {
  it('starts with fixed values and the most common answers, and nothing else', () => {
    expect(startValues(newApplication)).toEqual({
      'office.name': '本社',
      'office.nameKana': 'ホンシャ',
      'headOffice.sameAsOffice': '事業所に同じ',
      'access.method': 'netNACCSを利用する',
      'plan.netNaccs': '従量のみ',
      'billing.address.sameAsOffice': '事業所に同じ',
      userCodes: [
        {
          systemCategory: '海上・航空共用',
          singleSignOn: '否',
          industry: '輸出入者（外為法関連業務利用）',
          processing: 'netNACCS',
          idCount: '1',
          'statistics.paid': '否',
          'statistics.free': '否',
          bondedStorage: '否',
          shared: 'しない',
        },
      ],
    });
  });

  it('creates an envelope of the current version', () => {
    const draft = createDraft(newApplication, NOW, '新規申込');
    expect(draft).toEqual({
      format: 'shitagaki',
      version: 1,
      kind: 'draft',
      procedure: 'new-application',
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      title: '新規申込',
      createdAt: '2026-04-10T00:30:00.000Z',
      updatedAt: '2026-04-10T00:30:00.000Z',
      revision: 0,
      values: startValues(newApplication),
    });
    expect(createDraft(newApplication, NOW, '新規申込').id).not.toBe(draft.id);
  });

  it('does not store the day of application, so that it follows the calendar', () => {
    expect(createDraft(newApplication, NOW, '').values).not.toHaveProperty('start.applicationDate');
  });

  it('prefers given values to its own', () => {
    const draft = createDraft(newApplication, NOW, '', { 'office.name': '支店', 'office.phone': '03' });
    expect(draft.values).toMatchObject({ 'office.name': '支店', 'office.phone': '03', 'plan.netNaccs': '従量のみ' });
  });
});
