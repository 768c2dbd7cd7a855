import { KANJI_NUMBERS, kanjiNumber } from '../../characters/numbers.js';
import { toHalfWidth } from '../../characters/widths.js';
import { entryPath, fieldAt, itemAt } from '../../definition/walk.js';
import type { Path } from '../../definition/types.js';
import { numberOf } from '../../reference/postal/place-in.js';
import { used } from '../budgets.js';
import { found, rule, type Finding, type RuleContext } from '../context.js';
import { countEntries } from '../entry-count.js';
import type { Severity } from '../types.js';

/** Runs a check for every entry of 利用者コード. `prefix` is the entry's path, `userCodes[0].`. */
function eachCode(
  context: RuleContext,
  check: (prefix: Path, context: RuleContext) => readonly Finding[],
): readonly Finding[] {
  return context.placed.flatMap((item) => {
    if (!('list' in item) || item.path !== 'userCodes') return [];
    const indexes = Array.from({ length: context.count('userCodes') }, (_, index) => index);
    return indexes.flatMap((index) => check(`${entryPath('userCodes', index)}.`, context));
  });
}

/** The length of the shortest English name for a head office: HQ. */
const SHORTEST = 2;

/**
 * What to shorten: the office name, never the company name (manual, chapter 1). Where the office name is as short as it
 * can be, the manual has no answer, so the Center has to be asked: advice, which does not keep the draft from being final.
 */
function adviseNames(over: number, office: string): { severity: Severity; advice: string } {
  if (office.length - over >= SHORTEST) {
    const advice = `事業所名(英)を${over}文字以上短くしてください（例: HEAD OFFICE → HQ）。企業名(英)は省略できません。`;
    return { severity: 'error', advice };
  }
  if (office.length > SHORTEST) {
    const advice =
      '事業所名(英)を HQ のように、業務責任者名(英)を T.ZAIMU のように短くしてください。企業名(英)は省略できません。';
    return { severity: 'error', advice };
  }
  const advice =
    '業務責任者名(英)を T.ZAIMU のように短くします。それでも超えるときは、企業名(英)は省略せず、入力のしかたをNACCSセンターに相談してください。';
  return { severity: 'advice', advice };
}
const adviseAddress = (over: number) =>
  `${over}文字以上短くしてください。建物名などは省けますが、番地は残してください。`;

const NAMES = 'naming.companyNameEn';

/** Runs a check wherever the English names are asked for: in entries of 利用者コード, or at the top level (prefix ''). */
function eachNaming(
  context: RuleContext,
  check: (prefix: Path, context: RuleContext) => readonly Finding[],
): readonly Finding[] {
  return context.placed.flatMap(({ path }) =>
    path === NAMES || path.endsWith(`].${NAMES}`) ? check(path.slice(0, -NAMES.length), context) : [],
  );
}

/** V7 (manual, chapter 1): the three English names have at most 48 characters together, the address parts 72. */
export const V7 = rule('V7', '英語の48・72文字', (context) =>
  context.placed.flatMap((item) => {
    if (!('field' in item)) return [];
    const { path, field } = item;
    const budget = itemAt(context.procedure, path)?.section.budgets?.find(({ shorten }) => shorten === field.id);
    const total = budget ? used(budget, path.slice(0, -field.id.length), context.text) : 0;
    if (!budget || total <= budget.limit) return [];
    const over = total - budget.limit;
    const { severity, advice } =
      budget.id === 'names'
        ? adviseNames(over, context.text(path))
        : { severity: 'error' as const, advice: adviseAddress(over) };
    return found(severity, path, `${budget.title}が${total}文字です。${budget.limit}文字以内になるよう、${advice}`);
  }),
);

const kanjiNumbers = new RegExp(KANJI_NUMBERS, 'gu');
const withoutZeros = (number: string) => number.replace(/^0+(?=.)/, '');

/** The numbers in an address: 1 and 999 for both １丁目９９９ and 一丁目999. */
function numbersIn(address: string): ReadonlySet<string> {
  const digits = toHalfWidth(address).match(/[0-9]+/g) ?? [];
  const kanji = address.match(kanjiNumbers) ?? [];
  return new Set([...digits.map(withoutZeros), ...kanji.map((number) => String(kanjiNumber(number)))]);
}

/** The numbers of the street number only, without floors and the town's name; none if they are not certain. */
function streetNumbersIn({ postal, text }: RuleContext): readonly string[] {
  const address = {
    prefecture: text('office.address.prefecture'),
    city: text('office.address.city'),
    rest: text('office.address.rest'),
  };
  const number = numberOf(postal?.find(text('office.postalCode')) ?? [], address);
  return [...new Set(number.split('-').filter(Boolean).map(withoutZeros))];
}

/** An address in a place without street numbers, in Japanese, or in English where no Japanese one is asked for. */
const WITHOUT_NUMBER = /無番地|番外地|MUBANCHI|NO NUMBER/u;

/** A floor or a room, which is no street number: 12F, B1F, 2ND FLOOR, 3-KAI, ROOM 501, #501. */
const FLOOR_OR_ROOM = /(?<![0-9])[0-9]+(ST|ND|RD|TH)?[ -]?(F|FL|FLOOR|KAI)\b|(ROOM|RM|#)[ .]*[0-9]+/g;

/** V8: the English address has a street number (manual, chapter 1) and the same numbers as the Japanese one (ours). */
export const V8 = rule('V8', '番地', (context) =>
  eachNaming(context, (prefix, { text }) => {
    const path = `${prefix}naming.addressEn.rest`;
    const rest = text(path);
    if (rest === '') return [];
    if (!/[0-9]/.test(toHalfWidth(rest).replace(FLOOR_OR_ROOM, ''))) {
      // Some places have no street numbers at all: their address says so.
      if (WITHOUT_NUMBER.test(text('office.address.city') + text('office.address.rest') || rest)) return [];
      return found('error', path, '番地の数字も入力してください（例: 1-3-1）。番地がないと申込みが戻ってきます。');
    }
    const japanese = text('office.address.city') + text('office.address.rest');
    const there = numbersIn(japanese);
    const here = numbersIn(rest);
    const other = [...here].filter((number) => !there.has(number)).slice(0, 5);
    if (text('office.address.rest') === '') return [];
    const left = streetNumbersIn(context).filter((number) => !here.has(number));
    const said =
      other.length > 0
        ? `「${other.join('」「')}」が事業所の住所にありません。`
        : left.length > 0 && `事業所の住所の「${left.join('」「')}」がありません。`;
    return said ? found('advice', path, `${said}同じ番地になっているか確かめてください。`) : [];
  }),
);

/** V11 (manual, chapter 1): one 識別番号 for the representative plus one for each delegate (被委任者). */
export const V11 = rule('V11', '識別番号数', (context) =>
  eachCode(context, (prefix, { procedure, text, read }) => {
    const path = `${prefix}idCount`;
    const count = text(path);
    const field = fieldAt(procedure, path);
    if (field?.kind !== 'count' || !field.counts || !/^[1-9]\d*$/.test(count)) return [];
    const expected = countEntries(field.counts, prefix, read);
    const delegates = expected - field.counts.plus;
    if (Number(count) === expected || (delegates === 0 && Number(count) < expected)) return [];
    const suggestion = { label: `${expected} にする`, value: String(expected) };
    if (delegates > 0) {
      const message = `代表者の1に被委任者${delegates}人を足した「${expected}」にしてください。`;
      return [{ path, severity: 'error', message, suggestion }];
    }
    const message =
      '2以上にするのは、代表者のほかに委任を受けて申請する方がいるときです。いるときは被委任者の欄に入力し、いないときは1にしてください。';
    return [{ path, severity: 'advice', message, suggestion }];
  }),
);

/** V16 (manual, chapter 1): states the consequence of ticking `updateAllOffices`. */
export const V16 = rule('V16', '全事業所の企業名(英)', (context) =>
  eachNaming(context, (prefix, { read }) => {
    const path = `${prefix}naming.updateAllOffices`;
    if (read(path) !== true) return [];
    return found(
      'advice',
      path,
      'チェックを付けると、同じ企業のすべての事業所の企業名(英)が変わります。そうしたいときだけ付けてください。',
    );
  }),
);

/** V22 (manual, chapter 1): the use of another office's code has limits, which the Center has to be asked about first. */
export const V22 = rule('V22', '利用者コードの共用', (context) =>
  eachCode(context, (prefix, { text }) => {
    const path = `${prefix}shared`;
    if (text(path) !== 'する') return [];
    return found(
      'advice',
      path,
      '共用には制限があります。申し込む前にNACCSセンターに確かめてください。NSSでは「他事業所の利用者コードを共用する」のボタンから進みます。',
    );
  }),
);
