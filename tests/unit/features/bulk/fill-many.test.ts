import { beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../../src/lib/draft/types.js';
import { procedures } from '../../../../src/procedures/index.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { exampleDraft, LATER, NOW, TODAY, type Changes } from '../../support/example.js';
import { freshDatabase } from '../../support/fresh-database.js';

type Filling = typeof import('../../../../src/lib/features/bulk/fill-many.js');
let filling: Filling;
let rowOf: (typeof import('../../../../src/lib/features/bulk/table-row.js'))['rowOf'];
let drafts: typeof import('../../../../src/lib/storage/drafts.js');

beforeEach(async () => {
  freshDatabase();
  filling = await import('../../../../src/lib/features/bulk/fill-many.js');
  ({ rowOf } = await import('../../../../src/lib/features/bulk/table-row.js'));
  drafts = await import('../../../../src/lib/storage/drafts.js');
});

const column = (path: string) => filling.fillable(newApplication, true).find((one) => one.path === path)!;
const plan = (all: readonly Draft[], path: string, text: string) =>
  filling.planFill(
    newApplication,
    all.map((draft) =>
      rowOf(
        procedures.find(({ id }) => id === draft.procedure)!,
        draft,
      ),
    ),
    column(path),
    text,
    { now: LATER, today: TODAY },
  );
const example = (title: string, changes: Changes = {}): Draft => ({ ...exampleDraft(changes), title });
const keep = async (draft: Draft) => drafts.saveDraft(draft, NOW);
const stored = async (id: string) => (await drafts.loadDraft(id, procedures, NOW))!.draft;

describe('an answer for many drafts', () => {
  it('is offered for single answers that are not settled', () => {
    const paths = filling.fillable(newApplication).map(({ path }) => path);
    expect(paths).toContain('start.desiredDate');
    expect(paths).toContain('office.companyName');
    expect(paths).not.toContain('plan.netNaccs');
    expect(paths.filter((path) => path.startsWith('manager.emergencyFax'))).toEqual([]);
  });

  it('is offered for consents, people and what NSS returned only if asked for', () => {
    const disclosures = (personal: boolean) =>
      new Set(filling.fillable(newApplication, personal).map(({ field }) => field.disclosure));
    expect([...disclosures(false)].sort()).toEqual(['company', 'setting']);
    expect(disclosures(true)).toEqual(new Set(['company', 'setting', 'person', 'consent', 'returned']));
  });

  it('is shown before and after for each draft', async () => {
    const { changes } = await plan(
      [example('一'), example('二', { 'office.phone': '' })],
      'office.phone',
      '0311112222',
    );
    expect(changes.map(({ shown }) => shown)).toEqual([
      { before: exampleDraft().values['office.phone'], after: '0311112222' },
      { before: '', after: '0311112222' },
    ]);
  });

  it('is normalised, and the plan tells what would change, is already set or is not asked', async () => {
    const all = [
      example('一'),
      example('二', { 'office.phone': '0311112222' }),
      example('三', { 'headOffice.sameAsOffice': 'その他' }),
    ];
    const phone = await plan(all, 'office.phone', '０３－１１１１－２２２２');
    expect(phone).toMatchObject({ value: '0311112222', same: 1, notAsked: 0 });
    expect(phone.repaired).toContain('0311112222');
    expect(phone.changes.map(({ before }) => before.title)).toEqual(['一', '三']);
    const head = await plan(all, 'headOffice.phone', '0311112222');
    expect(head).toMatchObject({ notAsked: 2 });
    expect(head.changes.map(({ before }) => before.title)).toEqual(['三']);
    const other = { ...example('四'), procedure: 'password-reset' };
    expect(await plan([other], 'office.phone', '0311112222')).toMatchObject({ notAsked: 1, changes: [] });
  });

  it('that will be wrong is reported with the drafts concerned; an impossible one is rejected', async () => {
    const { messages, changes } = await plan([example('一')], 'start.desiredDate', '2026/4/13');
    expect(changes).toHaveLength(1);
    expect(messages).toMatchObject([{ title: '一' }]);
    await expect(plan([example('一')], 'office.customs', '火星')).rejects.toThrow('選べません');
    const cleared = await plan([example('一')], 'office.fax', '');
    expect(cleared.changes[0]?.after.values['office.fax']).toBe('');
  });

  it('is set in all drafts or none, with the fields that follow it, and can be undone', async () => {
    const [a, b] = [await keep({ ...example('一'), id: 'a' }), await keep({ ...example('二'), id: 'b' })];
    const done = await plan([a, b], 'contact.companyName', '新会社株式会社');
    const undo = await filling.fillDrafts(done, LATER);
    const after = await stored('a');
    expect(after).toMatchObject({ revision: a.revision + 1 });
    expect(after.values['contact.companyName']).toBe('新会社株式会社');
    expect(after.values['office.companyName']).toBe('新会社株式会社');
    const revisions = await import('../../../../src/lib/storage/revisions.js');
    const states = (await revisions.listRevisions('a', procedures, LATER)).map(
      ({ draft }) => draft?.values['contact.companyName'],
    );
    expect(states).toEqual(['新会社株式会社', a.values['contact.companyName']]);
    await undo(LATER);
    expect((await stored('b')).values).toEqual(b.values);
    expect((await stored('b')).revision).toBe(b.revision + 2);

    const more = await plan([await stored('a'), await stored('b')], 'office.fax', '0355556666');
    const back = await filling.fillDrafts(more, LATER);
    await keep({ ...(await stored('b')), title: '変えた' });
    expect(await back(LATER)).toBe(1);
    expect((await stored('a')).values['office.fax']).toBe(a.values['office.fax']);
    expect(await stored('b')).toMatchObject({ title: '変えた', values: { 'office.fax': '0355556666' } });

    const stale = await plan([await stored('a'), b], 'office.phone', '0399998888');
    await expect(filling.fillDrafts(stale, LATER)).rejects.toMatchObject({ name: 'ConflictError' });
    expect((await stored('a')).values['office.phone']).toBe(a.values['office.phone']);
  });
});
