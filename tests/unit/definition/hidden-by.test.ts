import { describe, expect, it } from 'vitest';
import { hiddenBy } from '../../../src/lib/definition/hidden-by.js';
import { isVisible } from '../../../src/lib/definition/visible.js';
import { isShown, itemsByPattern } from '../../../src/lib/definition/walk.js';
import { reader } from '../../../src/lib/draft/read.js';
import { procedures } from '../../../src/procedures/index.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { emptyDraft } from '../support/example.js';

const by = (path: string, values: Record<string, string> = {}) =>
  hiddenBy(newApplication, path, reader(newApplication, emptyDraft(values), '20260410'));

describe('the answer that hides a field', () => {
  it('is the one that its condition names', () => {
    expect(by('office.corporateNumber')).toEqual({ path: 'office.hasCorporateNumber', is: '有' });
    expect(by('office.corporateNumber', { 'office.hasCorporateNumber': '有' })).toBeUndefined();
  });

  it('is the outermost, if there are several', () => {
    expect(by('billing.payment.account.billingCode')?.path).toBe('billing.consolidated');
  });

  it('is none for a field that is always asked for, and for one that does not exist', () => {
    expect(by('contact.phone')).toBeUndefined();
    expect(by('no.such.field')).toBeUndefined();
  });
});

it.each(procedures)('is known for exactly the fields of $id that are not visible', (procedure) => {
  const read = reader(procedure, { ...emptyDraft(), procedure: procedure.id, values: {} }, '20260410');
  for (const [pattern, { item }] of itemsByPattern(procedure)) {
    if (isShown(item)) continue;
    const path = pattern.replace('[]', '[0]');
    const obstacle = hiddenBy(procedure, path, read);
    expect(obstacle === undefined, path).toBe(isVisible(procedure, path, read));
    if (obstacle) expect(isVisible(procedure, obstacle.path, read), obstacle.path).toBe(true);
  }
});
