import { describe, expect, it } from 'vitest';
import { type Changes, exampleDraft, issuesOf, spokenAt } from '../../support/example.js';
import { testRules } from './rule-table.js';

const consolidated: Changes = { 'billing.consolidated': '希望する' };
const sameAccount: Changes = {
  'billing.payment.method': '口座振替を希望する',
  'billing.payment.sameAccount': '希望する',
};

testRules([
  {
    id: 'V15',
    says: 'error',
    at: 'billing.consolidatedTo.billingCode',
    wrong: [''],
    right: ['1234567'],
    where: consolidated,
  },
  {
    id: 'V15',
    says: 'error',
    at: 'billing.consolidatedTo.billingCode',
    wrong: ['1234567'],
    right: [''],
    where: { ...consolidated, 'billing.consolidatedTo.officeCode': '1ABCDE' },
  },
  {
    id: 'V15',
    says: 'error',
    at: 'billing.payment.account.billingCode',
    wrong: [''],
    right: ['1234567'],
    where: sameAccount,
  },
]);

describe('V15: the billing code', () => {
  const both = { 'billing.consolidated': '希望する', 'billing.consolidatedTo.officeCode': '1ABCDE' };
  const path = 'billing.consolidatedTo.billingCode';
  it('is missing if neither code is given, and wrong if both are', () => {
    const left = issuesOf(exampleDraft({ 'billing.consolidated': '希望する' })).filter(({ rule }) => rule === 'V15');
    expect(left).toMatchObject([{ path, missing: true }]);
    const [wrong] = issuesOf(exampleDraft({ ...both, [path]: '1234567' })).filter(({ rule }) => rule === 'V15');
    expect(wrong).toMatchObject({ path, severity: 'error' });
    expect(wrong).not.toHaveProperty('missing');
    expect(spokenAt(exampleDraft(both), path)).toEqual([]);
  });
});
