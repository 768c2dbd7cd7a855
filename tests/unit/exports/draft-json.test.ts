import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { restoreText } from '../../../src/lib/draft/restore.js';
import type { Draft, Json } from '../../../src/lib/draft/types.js';
import { isComplete, SCHEMA, toDraftJson, withoutHidden } from '../../../src/lib/exports/draft-json.js';
import { ruleContext } from '../../../src/lib/validation/context.js';
import { procedures } from '../../../src/procedures/index.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { emptyDraft, exampleDraft, issuesOf, NOW, TODAY, type Changes } from '../support/example.js';

const draft = exampleDraft();
const write = (one: Draft) => toDraftJson(one, issuesOf(one));
const read = (text: string) => restoreText(text, procedures, NOW).draft;
/** Without what the file says about itself (`$schema`, `state`). */
const bare = ({ $schema: _schema, state: _state, ...rest }: Draft): object => rest;

describe('isComplete', () => {
  it('is true with advice, but not with an error', () => {
    expect(isComplete([])).toBe(true);
    expect(isComplete(issuesOf(exampleDraft({ 'contract.reason': '申請のため' })))).toBe(true);
    expect(isComplete(issuesOf(exampleDraft({ 'office.phone': '' })))).toBe(false);
  });
});

describe('toDraftJson', () => {
  it('has its schema first and its values last, one value a line', () => {
    const text = write(draft);
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      ...['$schema', 'format', 'version', 'kind', 'procedure', 'id', 'title', 'state'],
      ...['createdAt', 'updatedAt', 'revision', 'values'],
    ]);
    expect(text.startsWith(`{\n  "$schema": "${SCHEMA}",\n  "format": "shitagaki",`)).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
    expect(text).toContain('\n    "office.postalCode": "2120013",\n');
  });

  it('states whether there are errors', () => {
    expect(JSON.parse(write(draft))).toMatchObject({ state: '確認済み' });
    expect(JSON.parse(write(emptyDraft()))).toMatchObject({ state: '未完成' });
  });

  it('ignores what an opened file said about itself', () => {
    const opened = read(write(emptyDraft()));
    expect(opened).toMatchObject({ state: '未完成' });
    const mended = { ...opened, values: draft.values, $schema: 'elsewhere' };
    expect(JSON.parse(write(mended))).toMatchObject({ state: '確認済み', $schema: SCHEMA });
  });

  it('is the same text for the same draft', () => {
    expect(write(draft)).toBe(write(read(write(draft))));
  });

  it('is read back as the same draft, with unknown keys', () => {
    const theirs = { ...draft, theirs: { a: [1, null] }, values: { ...draft.values, 'result.receipt': '1200001A' } };
    expect(bare(read(write(theirs)))).toEqual(theirs);
    expect(JSON.parse(write(theirs))).toMatchObject({ theirs: { a: [1, null] } });
  });

  it('contains any typed text as well-formed JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const one = { ...draft, title: '題', values: { ...draft.values, 'contract.reason': `${typed}\ud800` } };
        const text = toDraftJson(one, []);
        // A lone surrogate would be lost on the way to UTF-8.
        expect(text.isWellFormed()).toBe(true);
        expect(bare(read(text))).toEqual(one);
      }),
      { numRuns: 30 },
    );
  });
});

describe('withoutHidden', () => {
  const share = (changes: Changes) => {
    const one = exampleDraft(changes);
    const shared = withoutHidden(ruleContext(newApplication, one, { today: TODAY }));
    const gone = Object.keys(one.values).filter((id) => !Object.hasOwn(shared.values, id));
    return { one, shared, gone };
  };

  it('removes nothing from a draft whose answers are all visible', () => {
    const { one, shared } = share({ 'their.field': 'kept', 'forms.planned': ['S0010'] });
    expect(shared).toEqual(one);
  });

  it('V19: leaves out what is not asked now, and leaves the draft itself alone', () => {
    const { one, gone } = share({
      'office.hasCorporateNumber': '無',
      'manager.source': '申込担当者と同じ',
      'headOffice.phone': '0312345678',
      'billing.payment.sameAccount': '希望する',
    });
    expect(gone.filter((id) => !id.startsWith('manager.'))).toEqual([
      'office.corporateNumber',
      'headOffice.phone',
      'billing.payment.sameAccount',
    ]);
    expect(gone).toContain('manager.email');
    expect(gone).not.toContain('manager.emergencyFax');
    expect(one.values['office.corporateNumber']).toBe('7000012050002');
  });

  it('leaves out hidden lists and whole hidden sections', () => {
    const { gone } = share({ 'billing.consolidated': '希望する', 'billing.consolidatedTo.billingCode': '1234567' });
    expect(gone).toContain('billing.contact.emails');
    expect(gone).toContain('billing.payment.bank');
    expect(gone).toContain('billing.address.sameAsOffice');
    expect(gone).not.toContain('billing.consolidatedTo.billingCode');
  });

  it('keeps unknown keys, also inside entries, and entries of another shape', () => {
    const [entry] = exampleDraft().values['userCodes'] as object[];
    const { one, shared } = share({ userCodes: [{ ...entry, later: 'x' } as Json, 'text'] });
    expect(shared.values['userCodes']).toEqual(one.values['userCodes']);
  });
});
