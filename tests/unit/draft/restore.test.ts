import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { itemsByPattern, isField } from '../../../src/lib/definition/walk.js';
import { MAX_JSON, restore, RestoreError, restoreText } from '../../../src/lib/draft/restore.js';
import type { RestoreCode } from '../../../src/lib/draft/restore-error.js';
import type { Json, Values } from '../../../src/lib/draft/types.js';
import { toDraftJson } from '../../../src/lib/exports/draft-json.js';
import { procedures } from '../../../src/procedures/index.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { exampleDraft, issuesOf, NOW } from '../support/example.js';

const draft = exampleDraft();
const read = (input: unknown) => restore(input, procedures, NOW);
const readText = (text: string) => restoreText(text, procedures, NOW);
const withValues = (values: object) => read({ ...draft, values: { ...draft.values, ...values } });

function refusal(run: () => unknown): RestoreCode | 'read' {
  try {
    run();
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(RestoreError);
    expect((error as RestoreError).message).toMatch(/ください。$/);
    return (error as RestoreError).code;
  }
}

describe('restore refuses', () => {
  it.each<[string, unknown, RestoreCode]>([
    ['nothing', null, 'not-ours'],
    ['a text', 'shitagaki', 'not-ours'],
    ['a list', [draft], 'not-ours'],
    ['another program’s file', { name: 'app', version: 1 }, 'not-ours'],
    ['another format', { ...draft, format: 'Shitagaki' }, 'not-ours'],
    ['a draft without a version', { ...draft, version: undefined }, 'broken'],
    ['a version in letters', { ...draft, version: '1' }, 'broken'],
    ['half a version', { ...draft, version: 1.5 }, 'broken'],
    ['version 0', { ...draft, version: 0 }, 'broken'],
    ['a newer version', { ...draft, version: 2 }, 'newer'],
    ['a newer version of something yet unknown', { ...draft, version: 99, kind: 'other' }, 'newer'],
    ['a template', { ...draft, kind: 'template' }, 'other-kind'],
    ['a backup', { ...draft, kind: 'backup' }, 'other-kind'],
    ['a draft of no kind', { ...draft, kind: undefined }, 'other-kind'],
    ['an unknown procedure', { ...draft, procedure: 'tax-return' }, 'unknown-procedure'],
    ['a procedure by an inherited name', { ...draft, procedure: 'toString' }, 'unknown-procedure'],
    ['values in a list', { ...draft, values: [] }, 'broken'],
    ['no values', { ...draft, values: null }, 'broken'],
  ])('%s', (_what, input, code) => {
    expect(refusal(() => read(input))).toBe(code);
  });

  it.each<[string, string, RestoreCode]>([
    ['an empty text', '', 'not-json'],
    ['a broken end', JSON.stringify(draft).slice(0, -10), 'not-json'],
    ['another JSON', '[1,2,3]', 'not-ours'],
    ['a text beyond 10 MB', `"${'あ'.repeat(MAX_JSON)}"`, 'too-big'],
    [
      'nesting that no draft has',
      `{"format":"shitagaki","version":1,"x":${'['.repeat(50)}${']'.repeat(50)}}`,
      'broken',
    ],
  ])('%s', (_what, text, code) => {
    expect(refusal(() => readText(text))).toBe(code);
  });

  it('nesting by the hundred thousand without exhausting the stack', () => {
    const depth = 200_000;
    const bomb = `{"format":"shitagaki","version":1,"values":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(['broken', 'not-json']).toContain(refusal(() => readText(bomb)));
  });
});

describe('restore keeps', () => {
  it('a valid draft unchanged, without a report', () => {
    expect(readText(JSON.stringify(draft))).toEqual({ draft, reports: [] });
  });

  it('a draft after a byte order mark', () => {
    expect(readText(`\ufeff${JSON.stringify(draft)}`)).toEqual({ draft, reports: [] });
  });

  it('unknown keys of the envelope, of the values and of an entry', () => {
    const entry = { ...(draft.values['userCodes'] as object[])[0], 'naming.later': 'X' };
    const values = {
      ...draft.values,
      'result.receipt': '1200001A',
      'their.field': { deep: [1, null] },
      userCodes: [entry],
    };
    const file = { ...draft, theirs: { a: [1, 2] }, state: '未完成', values };
    expect(readText(JSON.stringify(file))).toEqual({ draft: file, reports: [] });
  });

  it('arbitrary typed text in every field, right or wrong', () => {
    const patterns = [...itemsByPattern(newApplication)].flatMap(([pattern, { item }]) =>
      isField(item) && !pattern.endsWith('[]') && !['check', 'files', 'forms'].includes(item.kind) ? [pattern] : [],
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\ud800', '\u0000', '０３'),
    );
    const plain = patterns.filter((id) => !id.includes('['));
    const inner = patterns.filter((id) => id.startsWith('userCodes[].')).map((id) => id.slice('userCodes[].'.length));
    const valuesOf = (ids: string[]) => fc.dictionary(fc.constantFrom(...ids), text, { noNullPrototype: true });
    fc.assert(
      fc.property(valuesOf(plain), fc.array(valuesOf(inner)), fc.array(text), (flat, userCodes, list) => {
        const values: Values = { ...flat, userCodes, 'manager.emergencyFax': list };
        const typed = { ...draft, values };
        expect(readText(JSON.stringify(typed))).toEqual({ draft: typed, reports: [] });
      }),
      { numRuns: 50 },
    );
  });

  it('any JSON as values, or refuses it with a message for the user', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (values) => {
        const { draft: once } = readText(JSON.stringify({ ...draft, values }));
        // Reading the result again gives the same, so that nothing changes from one opening to the next.
        expect(readText(JSON.stringify(once))).toEqual({ draft: once, reports: [] });
        expect(() => issuesOf(once)).not.toThrow();
      }),
      { numRuns: 50 },
    );
  });

  it('a text that is wrong for its field', () => {
    const { draft: read, reports } = withValues({ 'office.phone': '03-1234', 'office.customs': '火星' });
    expect(read.values).toMatchObject({ 'office.phone': '03-1234', 'office.customs': '火星' });
    expect(reports).toEqual([]);
  });
});

describe('restore repairs and reports', () => {
  it('numbers and booleans in text fields, which it reads as text', () => {
    const { draft: read, reports } = withValues({
      'office.phone': 312345678,
      'office.name': true,
      'manager.emergencyFax': ['0312345678', 0],
      userCodes: [{ idCount: 2 }],
    });
    expect(read.values).toMatchObject({
      'office.phone': '312345678',
      'office.name': 'true',
      'manager.emergencyFax': ['0312345678', '0'],
      userCodes: [{ idCount: '2' }],
    });
    expect(reports).toEqual([
      { path: 'office.name', label: '事業所名', message: '文字ではなく真偽の値だったので、文字として読みました。' },
      { path: 'userCodes[0].idCount', label: '識別番号数', message: expect.stringContaining('数の値') },
      { path: 'office.phone', label: '電話番号', message: '文字ではなく数の値だったので、文字として読みました。' },
      { path: 'manager.emergencyFax[1]', label: '緊急連絡用FAX番号2', message: expect.stringContaining('数の値') },
    ]);
  });

  it.each<[string, Json, Json]>([
    ['manager.emergencyFax', '0312345678', ['0312345678']],
    ['manager.emergencyFax', 312345678, ['312345678']],
    ['userCodes', { idCount: '1' }, [{ idCount: '1' }]],
  ])('a single value where the list %s belongs: %j', (path, single, list) => {
    const { draft: read, reports } = withValues({ [path]: single });
    expect(read.values[path]).toEqual(list);
    expect(reports[0]).toMatchObject({ path, message: '一覧ではなく一つの値だったので、1番目として読みました。' });
  });

  it('reads an empty text in place of a list without a report', () => {
    const { draft: read, reports } = withValues({ 'manager.emergencyFax': '' });
    expect(read.values['manager.emergencyFax']).toBe('');
    expect(reports).toEqual([]);
    expect(issuesOf(read)).toMatchObject([{ rule: 'V4', missing: true }]);
  });

  it.each<[string, Json, string]>([
    ['office.phone', { area: '03' }, 'office.phone'],
    ['contract.reason', ['a', 'b'], 'contract.reason'],
    ['office.customs', { value: '東京' }, 'office.customs'],
    ['terms.agreed', 'true', 'terms.agreed'],
    ['terms.agreed', 1, 'terms.agreed'],
    ['manager.emergencyFax', { first: '03' }, 'manager.emergencyFax'],
    ['manager.emergencyFax', [{ first: '03' }], 'manager.emergencyFax[0]'],
    ['userCodes', 'none', 'userCodes'],
    ['userCodes', ['none'], 'userCodes'],
    ['confirm.attachments', 'quote.pdf', 'confirm.attachments'],
    ['confirm.remarks', { text: '' }, 'confirm.remarks'],
  ])('sets %s holding %j aside, the checks report it, and the export restores it in place', (path, raw, place) => {
    const { draft: read, reports } = withValues({ [path]: raw });
    expect(reports).toMatchObject([
      { path: expect.stringContaining(path), message: expect.stringMatching(/ください。$/) },
    ]);
    expect(read.quarantine).toMatchObject([{ part: 'values', path: reports[0]!.path }]);
    const exported = JSON.parse(toDraftJson(read, [])) as { values: Values };
    expect(exported.values[path]).toEqual(raw);
    expect(exported).not.toHaveProperty('quarantine');
    const there = issuesOf(read).filter((issue) => issue.path === place && issue.rule === 'type');
    expect(there).toMatchObject([{ severity: 'error', message: expect.stringMatching(/ください。$/) }]);
  });
});

it('sets a fixed field’s value of another type aside, which the user need not repair', () => {
  const { draft: read, reports } = withValues({ 'plan.netNaccs': ['従量のみ'] });
  expect(read.quarantine).toEqual([{ part: 'values', path: 'plan.netNaccs', value: ['従量のみ'] }]);
  expect(reports).toHaveLength(1);
  expect(issuesOf(read)).toEqual(issuesOf(draft));
});

it.each<[string, Json]>([
  ['deep', JSON.parse(`${'['.repeat(30)}${']'.repeat(30)}`) as Json],
  ['long', Array.from({ length: 99_000 }, (_, index) => index)],
])('what was set aside is read again, however %s it is', (_what, raw) => {
  for (const path of ['office.phone', 'userCodes', 'forms.planned', 'confirm.attachments', 'manager.emergencyFax']) {
    const once = read({ ...draft, values: { [path]: raw } }).draft;
    const stored = JSON.parse(JSON.stringify(once)) as typeof once;
    expect(read(stored)).toEqual({ draft: stored, reports: [] });
    const { values } = JSON.parse(toDraftJson(once, [])) as { values: Values };
    const texts = (list: Json | undefined) => JSON.stringify(list).replaceAll('"', '');
    expect(texts(values[path])).toBe(texts(raw));
  }
});

describe('restore is safe against', () => {
  it('keys that reach into prototypes, at every level', () => {
    const text = JSON.stringify(draft)
      .replace('"values":{', '"__proto__":{"admin":true},"values":{"__proto__":{"polluted":"yes"},"constructor":"x",')
      .replace('"userCodes":[{', '"userCodes":[{"__proto__":{"polluted":"yes"},');
    const { draft: read } = readText(text);
    expect(read).toEqual(draft);
    for (const object of [read, read.values, (read.values['userCodes'] as object[])[0]!]) {
      expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
      expect(Object.hasOwn(object, '__proto__')).toBe(false);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['no id', undefined],
    ['null', null],
    ['a number', 5],
    ['a list', ['a']],
    ['an empty id', ''],
    ['a path', '../../etc'],
    ['markup', '<script>'],
    ['an endless id', 'x'.repeat(101)],
  ])('an invalid id: %s', (_what, id) => {
    const [first, second] = [read({ ...draft, id }).draft.id, read({ ...draft, id }).draft.id];
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(second).not.toBe(first);
  });

  it('an envelope with parts of other types', () => {
    const strange = { ...draft, title: 5, createdAt: 'yesterday', updatedAt: 7, revision: -1 };
    expect(read(strange).draft).toEqual({
      ...draft,
      title: '新規申込',
      createdAt: NOW.toISOString(),
      updatedAt: NOW.toISOString(),
      revision: 0,
      quarantine: [
        { part: 'envelope', path: 'title', value: 5 },
        { part: 'envelope', path: 'createdAt', value: 'yesterday' },
        { part: 'envelope', path: 'updatedAt', value: 7 },
      ],
    });
    expect(read({ ...draft, revision: 1e300 }).draft.revision).toBe(0);
    expect(read({ ...draft, revision: '3' }).draft.revision).toBe(0);
    expect(read({ ...draft, title: '' }).draft.title).toBe('新規申込');
  });

  it('moments with the offset of a time zone, which are compared as texts', () => {
    const { draft: there } = read({ ...draft, createdAt: '2026-04-10T09:30:00+09:00', updatedAt: '2026-04-10' });
    expect([there.createdAt, there.updatedAt]).toEqual(['2026-04-10T00:30:00.000Z', '2026-04-10T00:00:00.000Z']);
    expect(read({ ...draft, createdAt: '2026-02-31T25:00' }).draft.createdAt).toBe(NOW.toISOString());
  });

  it('the line ends of other systems in a free text, which would count as two characters', () => {
    expect(withValues({ 'contract.reason': '一\r\n二\r三' }).draft.values['contract.reason']).toBe('一\n二\n三');
  });

  it('an extremely long title, without splitting a character', () => {
    const { title } = read({ ...draft, title: `あ${'𠮷'.repeat(300)}` }).draft;
    expect(title.length).toBeLessThanOrEqual(200);
    expect(title.isWellFormed()).toBe(true);
    expect(title.startsWith('あ𠮷𠮷')).toBe(true);
  });
});
