import { zipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  draftsTable,
  importRows,
  prepareTable,
  readTable,
  sampleTable,
  type RowResult,
} from '../../../../src/lib/exports/csv/index.js';
import { guard, unguard } from '../../../../src/lib/exports/csv/guard.js';
import { parseRows } from '../../../../src/lib/exports/csv/parse.js';
import { writeRows } from '../../../../src/lib/exports/csv/write.js';
import { sampleValues } from '../../../../src/lib/exports/sample.js';
import type { Procedure } from '../../../../src/lib/definition/types.js';
import type { Json } from '../../../../src/lib/draft/types.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { procedures } from '../../../../src/procedures/index.js';
import { loadSample } from '../../../../src/procedures/samples.js';
import { exampleDraft, NOW, TODAY } from '../../support/example.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
const take = async (bytes: Uint8Array): Promise<RowResult[]> => [
  ...importRows(prepareTable(newApplication, await readTable(bytes)), { now: NOW, today: TODAY }),
];
const sampleOf = async (procedure: Procedure) =>
  sampleTable(procedure, sampleValues(procedure, await loadSample(procedure.id), TODAY));
const texts = (text: string) => parseRows(text).map(({ cells }) => cells.map((cell) => cell.text));

/** An answer without empty entries, which a table cannot distinguish from missing ones. */
function answered(value: Json | undefined): unknown {
  if (Array.isArray(value)) {
    const kept = value.map(answered).filter((entry) => entry !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (typeof value === 'object' && value !== null) {
    const kept = Object.entries(value).map(([key, inner]) => [key, answered(inner as Json)] as const);
    return Object.fromEntries(kept.filter(([, inner]) => inner !== undefined));
  }
  return value === '' || value === false ? undefined : value;
}

describe('text', () => {
  // 「企業名」 and 「有」 as Shift_JIS has them.
  const shiftJis = Uint8Array.from([
    ...Buffer.from('title,office.hasCorporateNumber\r\n'),
    ...[0x8a, 0xe9, 0x8b, 0xc6, 0x96, 0xbc, 0x2c, 0x97, 0x4c, 0x0d, 0x0a],
  ]);
  // The same in EUC-JP, without any kana.
  const eucJp = Uint8Array.from([
    ...Buffer.from('title,office.hasCorporateNumber\r\n'),
    ...[0xb4, 0xeb, 0xb6, 0xc8, 0xcc, 0xbe, 0x2c, 0xcd, 0xad, 0x0d, 0x0a],
  ]);
  test.each<[source: string, bytes: Uint8Array, row?: number]>([
    ['UTF-8', utf8('title,office.hasCorporateNumber\n企業名,有\n')],
    ['UTF-8', utf8('\ufefftitle;office.hasCorporateNumber\r\n企業名;有\r\n')],
    ['UTF-16', utf16('title\toffice.hasCorporateNumber\r\n企業名\t有\r\n')],
    ['UTF-16', utf16('title\toffice.hasCorporateNumber\r\n企業名\t有\r\n').slice(2)],
    ['UTF-8', Buffer.concat([utf8('title,office.hasCorporateNumber\n企業名,有\n二'), Buffer.of(0xe4, 0xba)])],
    ['Shift_JIS', shiftJis],
    ['EUC-JP', eucJp],
    ['UTF-8', utf8('\ufeffsep=;\r\ntitle;office.hasCorporateNumber\r\n企業名;有\r\n'), 3],
    ['UTF-8', utf8('"sep=|"\ntitle|office.hasCorporateNumber\n企業名|有\n'), 3],
  ])('%s is read', async (source, bytes, row = 2) => {
    expect((await readTable(bytes)).source).toBe(source);
    const [result] = await take(bytes);
    expect(result).toMatchObject({ row, title: '企業名' });
    expect(result?.draft?.values['office.hasCorporateNumber']).toBe('有');
  });
  test('quotes, doubled quotes and line breaks inside', () => {
    expect(texts('a,"b ""c""\r\nd",e\r\n\r\n,"",f')).toEqual([
      ['a', 'b "c"\r\nd', 'e'],
      ['', '', 'f'],
    ]);
    expect(parseRows('a\n\nb').map(({ number }) => number)).toEqual([1, 3]);
    expect(parseRows('a\n"b').at(-1)?.fault).toContain('閉じていません');
    expect(parseRows('a\n"b"c,d').at(-1)?.fault).toContain('後ろに文字');
  });
  test('no cell is written that a spreadsheet would run, and each is read back unchanged', () => {
    const cells = [
      '=1+1',
      '+81',
      '-1',
      '@a',
      '＝Ａ',
      "'=x",
      "''",
      "'a",
      '\t=',
      ' a ',
      'a"b',
      'a,b;c',
      '\r\n',
      'か\u3099',
    ];
    const text = writeRows([cells, ['end', ...cells.slice(1)]]);
    expect(texts(text)[0]).toEqual(cells);
    for (const cell of cells) {
      expect(guard(cell)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      expect(unguard(guard(cell))).toBe(cell);
    }
  });
});

describe('columns', () => {
  const header = (line: string) => take(utf8(`${line}\n${',x'.repeat(line.split(',').length).slice(1)}\n`));
  test('a label with its screen is enough', async () => {
    const [row] = await take(utf8('論理端末・証明書 論理端末数 (netNACCS)\n３\n'));
    expect(row?.draft?.values['terminals.netNaccs']).toBe('3');
  });
  test('columns without a heading neither hide the first row nor need an answer', async () => {
    const rows = await take(utf8('title,contact.companyName,,,\na,甲商事株式会社,,,\n'));
    expect(rows.map(({ draft }) => draft?.values['contact.companyName'])).toEqual(['甲商事株式会社']);
  });
  test('unknown, ambiguous and repeated columns are named with their positions', async () => {
    await expect(header('title,知らない列')).rejects.toThrow('2列目の「知らない列」は、どの項目か分かりません');
    await expect(header('title,電話番号')).rejects.toThrow(/2列目の「電話番号」に当たる項目が\d+個あります/);
    await expect(header('contact.phone,contact.phone')).rejects.toThrow('1列目と2列目がどちらも');
    await expect(header('__proto__,title')).rejects.toThrow('1列目の「__proto__」');
    await expect(take(utf8('title\n'))).rejects.toThrow('表が空です');
  });
});

describe('round trip', () => {
  test('every procedure reads its own sample', async () => {
    for (const procedure of procedures) {
      const table = prepareTable(procedure, await readTable(utf8(await sampleOf(procedure))));
      const results = [...importRows(table, { now: NOW, today: TODAY })];
      expect(results.map(({ draft, notes }) => [!!draft, notes.filter(({ what }) => what === 'repaired')])).toEqual([
        [true, []],
      ]);
    }
  });
  test('the sample’s second row may be deleted, stay, or stand first as in earlier samples', async () => {
    for (const procedure of procedures) {
      const [labels, ids, answers] = parseRows(await sampleOf(procedure)).map(({ cells }) =>
        cells.map(({ text }) => text),
      );
      for (const rows of [
        [labels!, answers!],
        [labels!, ids!, answers!],
        [ids!, labels!, answers!],
        [ids!, answers!],
      ]) {
        const table = prepareTable(procedure, await readTable(utf8(writeRows(rows))));
        const drafts = [...importRows(table, { now: NOW, today: TODAY })].map(({ draft }) => draft?.values);
        expect(drafts).toEqual([expect.objectContaining({ 'contact.companyName': '見本商事株式会社' })]);
      }
    }
  });
  test('drafts come back with the same answers', async () => {
    const drafts = [
      exampleDraft({ 'manager.emergencyFax[0]': '0301234567', 'manager.emergencyFax[2]': '0000000000' }),
      exampleDraft({ 'contract.reason': '=HYPERLINK("x")\n二行目、"引用"', 'headOffice.sameAsOffice': '' }),
      exampleDraft({ 'userCodes[0].delegates[1]': '部長　花子', 'terms.agreed': false }),
    ];
    const results = await take(utf8(draftsTable(newApplication, drafts)));
    expect(results.map(({ draft }) => answered(draft?.values as Json))).toEqual(
      drafts.map(({ values }) => answered(values as Json)),
    );
    expect(results.map(({ title }) => title)).toEqual(drafts.map(({ title }) => title));
  });
});

describe('workbooks', () => {
  const book = (rows: string, more: Record<string, string> = {}) =>
    zipSync(
      Object.fromEntries(
        Object.entries({
          'xl/workbook.xml': '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Target="worksheets/main.xml"/></Relationships>',
          'xl/sharedStrings.xml':
            '<sst><si><t>contact.phone</t></si><si><r><t>start.desired</t></r><r><t>Date</t></r><rPh><t>ヨミ</t></rPh></si></sst>',
          'xl/worksheets/main.xml': `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>${rows}</sheetData></worksheet>`,
          ...more,
        }).map(([name, text]) => [name, strToU8(text)]),
      ),
    );
  test('a date stored as a number is read, and a telephone number without its zero is reported', async () => {
    const [row] = await take(book('<row r="4"><c r="A4"><v>301234567</v></c><c r="B4"><v>46129</v></c></row>'));
    expect(row).toMatchObject({ row: 4 });
    expect(row?.draft?.values).toMatchObject({ 'contact.phone': '301234567', 'start.desiredDate': '20260417' });
    expect(row?.notes.filter(({ what }) => what === 'doubt').map(({ message }) => message)).toEqual([
      expect.stringContaining('先頭の0が消えているようです'),
    ]);
    expect(row?.notes.find(({ what }) => what === 'repaired')?.message).toBe('「46129」を「20260417」に直しました。');
  });
  test('a lot number that became a date is reported, whatever the quotes of the attributes', async () => {
    const styles = (quote: string) =>
      `<styleSheet><numFmts count="1"><numFmt numFmtId="176" formatCode="[$-411]m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="49"/></cellXfs></styleSheet>`.replace(
        /="([^"]*)"/g,
        (_, value: string) => `=${quote}${value}${quote}`,
      );
    for (const quote of ['"', "'"]) {
      const cell = (at: string, style: number, value: string) =>
        `<c r="${at}" s="${style}"><v>${value}</v></c>`.replaceAll('"', quote);
      const more = {
        'xl/styles.xml': styles(quote),
        'xl/sharedStrings.xml': '<sst><si><t>office.address.rest</t></si><si><t>start.desired</t></si></sst>'.replace(
          'start.desired',
          'start.desiredDate',
        ),
      };
      const rows = [
        `<row r="2">${cell('A2', 1, '36925')}${cell('B2', 1, '46129')}</row>`,
        `<row r="3">${cell('A3', 2, '36925')}</row>`,
        `<row r="4">${cell('A4', 3, '36925')}</row>`,
      ];
      const [first, second, third] = await take(book(rows.join(''), more));
      for (const row of [first, second]) {
        expect(row?.draft?.values['office.address.rest']).toBe('２００１／２／３');
        expect(row?.notes.filter(({ what }) => what === 'doubt')).toEqual([
          expect.objectContaining({ message: expect.stringContaining('日付（2001/2/3）に変えたようです') as string }),
        ]);
      }
      // A day in the field for a day is one, and a number in a text cell stays a number.
      expect(first?.draft?.values['start.desiredDate']).toBe('20260417');
      expect(third?.draft?.values['office.address.rest']).toBe('３６９２５');
      expect(third?.notes.filter(({ what }) => what === 'doubt')).toEqual([]);
    }
  });
  test('inline texts, entities, empty cells left out', async () => {
    const [row] = await take(book('<row r="2"><c r="B2" t="inlineStr"><is><t>令和8年4月17日&#10;</t></is></c></row>'));
    expect(row?.draft?.values['start.desiredDate']).toContain('20260417');
  });
  test('hostile and broken files are refused with a message', async () => {
    await expect(take(book('', { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }))).rejects.toThrow(
      '使えない宣言',
    );
    await expect(take(book(`<row r="2"><c r="A2"><v>${'0'.repeat(5_000_000)}</v></c></row>`))).rejects.toThrow(
      '大きくなりすぎ',
    );
    await expect(take(book('<row r="2"><c r="ZZZ2"><v>1</v></c></row>'))).rejects.toThrow('列が多すぎます');
    await expect(take(book('<row r="2"><c r="A2">'))).rejects.toThrow('途中で切れています');
    const began = performance.now();
    await expect(take(book('<row '.repeat(150_000)))).rejects.toThrow('表が空です');
    const unclosed = { 'xl/sharedStrings.xml': `<sst><si>${'<rPh>'.repeat(150_000)}</si></sst>` };
    await expect(take(book('', unclosed))).rejects.toThrow('見出し');
    expect(performance.now() - began).toBeLessThan(20_000);
    await expect(take(utf8('PK\u0003\u0004rest'))).rejects.toThrow('Excelのファイルを読み取れません');
    await expect(take(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).rejects.toThrow('古い形式のExcel');
  });
});

describe('a cell that is not filled in', () => {
  test('keeps the initial value or a copied answer, and （空） removes it', async () => {
    const [blank, none] = await take(
      utf8('title,contact.companyName,office.companyName,office.name\n一,甲株式会社,,\n二,甲株式会社,（空）,（空）\n'),
    );
    expect(blank?.draft?.values).toMatchObject({ 'office.companyName': '甲株式会社', 'office.name': '本社' });
    expect(none?.draft?.values).toMatchObject({ 'office.companyName': '', 'office.name': '' });
  });
  test('is told from an answer that reads like it', async () => {
    for (const name of ['（空）', "'（空）"]) {
      const draft = exampleDraft({ 'contract.reason': name });
      const [back] = await take(utf8(draftsTable(newApplication, [draft])));
      expect(back?.draft?.values['contract.reason']).toBe(name);
    }
  });
  test('causes no error in the sample of any procedure', async () => {
    for (const procedure of procedures) {
      const table = prepareTable(procedure, await readTable(utf8(await sampleOf(procedure))));
      const notes = [...importRows(table, { now: NOW, today: TODAY })].flatMap((row) => row.notes);
      expect(notes.filter(({ what }) => what === 'error').map(({ column, message }) => column + message)).toEqual([]);
      expect(await sampleOf(procedure)).not.toContain('result.');
    }
  });
});

describe('a second application of a company', () => {
  test('is reported among the rows and against the stored drafts', async () => {
    const table =
      'title,office.companyName,office.hasCorporateNumber,office.corporateNumber\n一,甲商事株式会社,無,\n二,乙商事株式会社,有,7000012050002\n三,甲商事株式会社,無,\n四,丙商事株式会社,有,7000012050002\n五,丁商事株式会社,無,\n';
    const prepared = prepareTable(newApplication, await readTable(utf8(table)));
    const here = {
      id: 'x',
      title: '前からある',
      procedure: 'new-application',
      corporateNumber: '',
      companyName: '丁商事株式会社',
    };
    const results = [...importRows(prepared, { now: NOW, today: TODAY, others: [here] })];
    const twins = results.map(
      ({ notes }) => notes.find(({ message }) => message.startsWith('同じ会社の下書き'))?.message,
    );
    expect(twins.map((message) => /「(.+?)」/.exec(message ?? '')?.[1])).toEqual([
      undefined,
      undefined,
      '一',
      '二',
      '前からある',
    ]);
  });
});
