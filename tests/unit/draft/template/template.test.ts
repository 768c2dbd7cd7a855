import { describe, expect, it } from 'vitest';
import { draftFrom } from '../../../../src/lib/draft/template/apply.js';
import { carry, peopleIn } from '../../../../src/lib/draft/template/carry.js';
import { describeTemplate, setRule, setTemplateValue } from '../../../../src/lib/draft/template/edit.js';
import { leavesOf, ruleKey, templateFields } from '../../../../src/lib/draft/template/fields.js';
import {
  copyTemplate,
  countTemplate,
  createTemplate,
  forSharing,
  templateFrom,
} from '../../../../src/lib/draft/template/make.js';
import { markAt } from '../../../../src/lib/draft/template/of-draft.js';
import { restoreTemplate } from '../../../../src/lib/draft/template/restore.js';
import { restoreText } from '../../../../src/lib/draft/restore.js';
import { toDraftJson } from '../../../../src/lib/exports/draft-json.js';
import { toTemplateJson } from '../../../../src/lib/exports/template/template-json.js';
import { buildSheet } from '../../../../src/lib/sheet/build.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { emptyDraft, exampleDraft, issuesOf, LATER, NOW, TODAY } from '../../support/example.js';

const naming = { title: '輸出の窓口', desk: '架空フォワーダー' };
const procedures = [newApplication];
const everything = { company: true, people: true };
const from = (carrying = everything, changes = {}) =>
  templateFrom(newApplication, exampleDraft(changes), NOW, naming, carrying);

describe('a template from a draft', () => {
  it('leaves out answers about people and the company unless they are ticked', () => {
    const plain = JSON.stringify(from({ company: false, people: false }));
    for (const secret of ['太郎', '0312345678', 'Keiri.taro', 'ナックスシステム', '7000012050002', '2120013']) {
      expect(plain).not.toContain(secret);
    }
    const company = JSON.stringify(from({ company: true, people: false }));
    expect(company).toContain('7000012050002');
    expect(company).not.toContain('太郎');
    expect(JSON.stringify(from())).toContain('太郎');
  });

  it('never contains agreements or dates', () => {
    const values = from().values;
    expect(exampleDraft().values).toMatchObject({ 'terms.agreed': true, 'start.desiredDate': '20260417' });
    expect(Object.keys(values).filter((id) => /agreed|Confirmed|Date$/.test(id))).toEqual([]);
  });

  it('never contains what NSS returned, or files', () => {
    const returned = {
      'result.receiptNumber': '1200001A',
      'confirm.attachments': [{ name: 'a.pdf', size: 1, sha256: '0'.repeat(64) }],
    };
    expect(JSON.stringify(from(everything, returned))).not.toMatch(/1200001A|a\.pdf/);
  });

  it('leaves out what is in every new draft anyway', () => {
    expect(
      leavesOf(newApplication, templateFrom(newApplication, emptyDraft(), NOW, naming, everything).values),
    ).toEqual([]);
  });

  it('lists what it left out', () => {
    const { left } = carry(newApplication, exampleDraft().values, { company: true, people: false });
    expect(left.map(({ path }) => path)).toContain('contact.name.family');
    expect(left.map(({ path }) => path)).toContain('manager.emergencyFax[0]');
  });

  it('drops answers about people when it is shared without them', () => {
    const template = from();
    expect(peopleIn(newApplication, template.values).length).toBeGreaterThan(10);
    const shared = forSharing(newApplication, template, false);
    expect(peopleIn(newApplication, shared.values)).toEqual([]);
    expect(shared.values['office.corporateNumber']).toBe('7000012050002');
    expect(forSharing(newApplication, template, true).values).toEqual(template.values);
  });
});

describe('editing', () => {
  const blank = createTemplate(newApplication, NOW, naming);

  it('sets and removes values and rules, without changing the original', () => {
    const filled = setTemplateValue(blank, 'office.customs', '東京', LATER);
    const locked = setRule(filled, 'office.customs', { locked: true, reason: '本社は東京です' }, LATER);
    expect(locked.fields).toEqual({ 'office.customs': { locked: true, reason: '本社は東京です' } });
    expect(setRule(locked, 'office.customs', { locked: undefined }, LATER).fields).toEqual({});
    expect(setTemplateValue(locked, 'office.customs', '', LATER).values).toEqual({});
    expect(blank.values).toEqual({});
    expect(locked.updatedAt).toBe(LATER.toISOString());
  });

  it('lets a field be either asked for or hidden', () => {
    const asked = setRule(blank, 'contact.phone', { asked: true, hidden: true }, LATER);
    expect(asked.fields['contact.phone']).toEqual({ asked: true });
  });

  it('makes a copy with a new id', () => {
    const copy = copyTemplate(describeTemplate(blank, { note: '説明' }, LATER), LATER, '写し');
    expect(copy).toMatchObject({ title: '写し', note: '説明', revision: 0 });
    expect(copy.id).not.toBe(blank.id);
  });

  it('knows every field of the screens by its key', () => {
    const keys = [...templateFields(newApplication).keys()];
    expect(keys).toContain('userCodes[].naming.companyNameEn');
    expect(keys).toContain('manager.emergencyFax');
    expect(keys).not.toContain('result.receiptNumber');
    expect(ruleKey('manager.emergencyFax[2]')).toBe('manager.emergencyFax');
    expect(ruleKey('userCodes[1].delegates[0]')).toBe('userCodes[].delegates');
  });
});

describe('a draft from a template', () => {
  const rules = [
    ['office.customs', { locked: true, reason: '本社は東京です' }],
    ['contact.phone', { asked: true, hint: '日中の番号' }],
    ['plan.netNaccs', { hidden: true }],
    ['contract.reason', { locked: true }],
  ] as const;
  const template = rules.reduce(
    (made, [key, rule]) => setRule(made, key, rule, NOW),
    setTemplateValue(
      setTemplateValue(
        setTemplateValue(createTemplate(newApplication, NOW, naming), 'office.customs', '東京', NOW),
        'contact.companyName',
        '架空商事株式会社',
        NOW,
      ),
      'manager.emergencyFax[0]',
      '0000000000',
      NOW,
    ),
  );
  const draft = draftFrom(newApplication, template, NOW);

  it('starts like every draft, overridden by the desk’s values, which are copied to the fields that follow them', () => {
    expect(draft.values).toMatchObject({
      'office.name': '本社',
      'office.customs': '東京',
      'contact.companyName': '架空商事株式会社',
      'office.companyName': '架空商事株式会社',
      'manager.emergencyFax': ['0000000000'],
    });
  });

  it('remembers its template', () => {
    expect(draft.template).toMatchObject({ id: template.id, title: naming.title, desk: naming.desk });
    expect(markAt(draft.template!, 'office.customs')).toEqual({
      locked: true,
      reason: '本社は東京です',
      prefilled: '東京',
    });
    expect(markAt(draft.template!, 'contact.phone')).toEqual({ asked: true, hint: '日中の番号' });
    expect(markAt(draft.template!, 'manager.emergencyFax[0]')).toEqual({ prefilled: '0000000000' });
    expect(markAt(draft.template!, 'manager.emergencyFax[1]')).toBeUndefined();
  });

  it('keeps the note to the client, if there is one, and reads it back as text of several lines', () => {
    expect(draft.template).not.toHaveProperty('note');
    const noted = draftFrom(newApplication, { ...template, note: '返送先\n〒100-0000' }, NOW);
    expect(noted.template?.note).toBe('返送先\n〒100-0000');
    const text = JSON.stringify({ ...noted, template: { ...noted.template, note: '返送先\u202e\n' } });
    expect(restoreText(text, procedures, NOW).draft.template?.note).toBe('返送先');
  });

  it('has no lock on a field without a value', () => {
    expect(markAt(draft.template!, 'contract.reason')?.locked).toBeUndefined();
  });

  it('is read back from its file, and only its values are among the answers', () => {
    expect(restoreText(toDraftJson(draft, []), procedures, NOW).draft).toMatchObject(draft);
    const sheet = JSON.stringify(buildSheet(newApplication, draft, issuesOf(draft), TODAY));
    expect(sheet).toContain('東京');
    expect(sheet).not.toMatch(/日中の番号|本社は東京です|輸出の窓口/);
  });

  it.each([
    ['a text', 'x'],
    ['a list', []],
    ['no fields', { id: 'a' }],
    ['fields in a list', { fields: [] }],
  ])('ignores %s', (_what, stored) => {
    const text = JSON.stringify({ ...draft, template: stored });
    expect(restoreText(text, procedures, NOW).draft.template).toBeUndefined();
  });

  it('keeps only what is valid in a foreign template', () => {
    const fields = {
      'office.customs': { locked: 'yes', prefilled: { a: 1 }, hint: '<b>x</b>\u202e\u0007' },
      'no.such': { locked: true },
      'contact.phone': 7,
    };
    const text = JSON.stringify({ ...draft, template: { id: '../x', desk: '\u2066窓口\n', title: 5, fields } });
    expect(restoreText(text, procedures, NOW).draft.template).toEqual({
      id: 'unknown',
      title: '',
      desk: '窓口',
      fields: { 'office.customs': { hint: '<b>x</b>' } },
    });
  });
});

describe('restoreTemplate', () => {
  const file = (changes: object) => ({ ...JSON.parse(toTemplateJson(from())), ...changes }) as unknown;
  const read = (changes: object) => restoreTemplate(file(changes), procedures, NOW);

  it('reads its own file back', () => {
    const made = from();
    const { template } = restoreTemplate(JSON.parse(toTemplateJson(made)), procedures, NOW);
    expect(template).toEqual({ ...made, $schema: 'schema/draft-1.json' });
    expect(read({}).reports).toEqual([]);
  });

  it.each([
    ['a draft', { kind: 'draft' }, 'other-kind'],
    ['a newer version', { version: 2 }, 'newer'],
    ['another procedure', { procedure: 'x' }, 'unknown-procedure'],
    ['values in a list', { values: [] }, 'broken'],
    ['something else', { format: 'x' }, 'not-ours'],
  ])('refuses %s', (_what, changes, code) => {
    expect(() => read(changes)).toThrow(expect.objectContaining({ code }));
  });

  it('leaves out and reports what no template may carry', () => {
    const values = {
      'office.customs': '火星',
      'terms.agreed': 'true',
      'contact.companyName': '会社\u202e\u0000名',
      'confirm.attachments': [{ name: 'x' }],
      'result.receiptNumber': '1200001A',
      'later.field': 'x',
      'manager.emergencyFax': ['1', '2', '3', '4', '5'],
    };
    const { template, reports } = read({ values, fields: { 'no.such': { hidden: true } } });
    expect(template.values).toEqual({ 'contact.companyName': '会社名', 'manager.emergencyFax': ['1', '2', '3'] });
    expect(reports.map(({ path }) => path)).toEqual([
      'terms.agreed',
      'contact.companyName',
      'office.customs',
      'confirm.attachments',
      '',
    ]);
    expect(reports.at(-1)?.message).toContain('3件');
  });

  it('reduces the desk’s texts to plain text of limited length', () => {
    const hint = `1行目\r\n2行目\u202e${'あ'.repeat(1000)}`;
    const { template } = read({
      title: '\u0000',
      desk: `\u2067${'社'.repeat(99)}`,
      fields: { 'contact.phone': { hint } },
    });
    expect(template.title).toBe('新規申込のひな形');
    expect(template.desk).toBe('社'.repeat(60));
    expect(template.fields['contact.phone']?.hint).toMatch(/^1行目\n2行目あ+$/);
    expect(template.fields['contact.phone']?.hint).toHaveLength(300);
  });

  it('keeps unknown keys of the envelope', () => {
    expect(read({ later: { any: 'thing' } }).template['later']).toEqual({ any: 'thing' });
  });

  it('counts its contents', () => {
    const { template } = read({ fields: { 'office.customs': { locked: true }, 'contact.phone': { asked: true } } });
    expect(countTemplate(newApplication, template)).toMatchObject({ locked: 1, asked: 1, hidden: 0 });
  });
});
