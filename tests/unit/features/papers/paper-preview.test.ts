import { describe, expect, it } from 'vitest';
import {
  firstUnnamed,
  peopleOf,
  previewRows,
  withProposals,
} from '../../../../src/lib/features/papers/paper-preview.js';
import type { Path } from '../../../../src/lib/definition/types.js';
import type { Choice } from '../../../../src/lib/papers/propose.js';
import { recognise } from '../../../../src/lib/papers/recognise.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { papersOf } from '../../papers/fixtures.js';
import { buildTable } from '../../reference/postal/open.js';
import { emptyDraft, LATER, TODAY, type Changes } from '../../support/example.js';

const postal = await buildTable();
const CHOICE: Choice = { place: 0, representative: 0, person: 0, plays: ['contact'] };
const preview = (name: string, changes: Changes = {}, isLocked = (_: Path) => false) =>
  previewRows(
    { procedure: newApplication, draft: emptyDraft(changes), today: TODAY, postal, isLocked },
    recognise(papersOf(name)[0]!.lines.join('\n'), postal.cities),
    CHOICE,
  );

describe('previewRows', () => {
  it('shows what the paper says and what follows from it, each where it is answered', () => {
    const { rows, same } = preview('registries');
    expect(same).toBe(0);
    const code = rows.find(({ path }) => path === 'office.postalCode');
    expect(code).toMatchObject({ value: '2120013', certainty: 'likely', now: '', isAnswered: false });
    expect(rows.find(({ path }) => path === 'contact.companyName')).toMatchObject({
      screen: '仮アカウント申込',
      certainty: 'sure',
      warning: '',
    });
    expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length);
  });
  it('marks what the user has answered, and leaves out what is the same already or locked', () => {
    const { rows, same } = preview('registries', {
      'contact.companyName': '別の株式会社',
      'office.hasCorporateNumber': '有',
      'office.corporateNumber': '7000012050002',
    });
    expect(rows.find(({ path }) => path === 'contact.companyName')).toMatchObject({
      isAnswered: true,
      now: '別の株式会社',
    });
    expect(rows.some(({ path }) => path === 'office.corporateNumber')).toBe(false);
    expect(same).toBeGreaterThanOrEqual(1);
    const locked = preview('registries', {}, (path) => path === 'contact.companyName');
    expect(locked.rows.some(({ path }) => path === 'contact.companyName')).toBe(false);
  });
});

describe('withProposals', () => {
  it('enters all of them and changes nothing else', () => {
    const draft = emptyDraft({ 'contact.department': '貿易管理部' });
    const next = withProposals(newApplication, draft, [{ path: 'contact.phone', value: '0312345678' }], LATER);
    expect(next.values).toMatchObject({ 'contact.department': '貿易管理部', 'contact.phone': '0312345678' });
    expect(draft.values['contact.phone']).not.toBe('0312345678');
  });
});

describe('the people of a procedure', () => {
  it('are those whose cards there may be, and the next is the first without a name', () => {
    const people = peopleOf(newApplication).map(({ part }) => part);
    expect(people).toContain('contact');
    expect(people).toContain('manager');
    expect(firstUnnamed(newApplication, emptyDraft())).toBe('contact');
    expect(firstUnnamed(newApplication, emptyDraft({ 'contact.name.family': '保税' }))).toBe('manager');
  });
});
