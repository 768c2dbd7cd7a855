// Vitest's own assertions take ten times as long, which counts where there are a million of them.
import { deepEqual, equal, match } from 'node:assert/strict';
import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { toDate8 } from '../../../src/lib/characters/dates.js';
import type { Field } from '../../../src/lib/definition/types.js';
import { kindOf } from '../../../src/lib/kinds/index.js';
import { brokenRules } from '../../../src/lib/kinds/broken-rules.js';
import { zodOf } from '../../../src/lib/kinds/zod.js';
import { blankless, foldAscii, foldFull, foldKana, foldShared, foldUpper } from './folds.js';
import { FIELDS } from './support.js';
import { likelyText, typedText } from './typed-texts.js';

interface Promised {
  field: Field;
  /** Characters of valid answers, so that enough of these are generated. */
  own: fc.Arbitrary<string>;
  /** What every accepted text must match, written independently of the code under test. */
  holds: RegExp;
  /**
   * Removes what the kind may drop and unifies what it may rewrite: the result must be the same before and after a
   * repair.
   */
  fold: (text: string) => string;
  /** Unifies signs that have two code points; a correct answer may change only in these. */
  twins?: (text: string) => string;
}

const KANA = 'アカガハパヴワヷンッャーヽ・　';
const invisible = String.raw`\p{C}\p{Zl}\p{Zp}\p{Variation_Selector}`;
const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });

const PROMISES: Record<keyof typeof FIELDS, Promised> = {
  full: {
    field: FIELDS.full,
    own: likelyText('株式会社ナックスＡＢ１２ー－～　（）・'),
    // Unassigned code points are not invisible characters, so new ones in Unicode are allowed.
    holds:
      /^(?![\s])[^\u0000-\u00a6\u00a9-\u00af\uff61-\uffdc\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Variation_Selector}]*(?<!\s)$/u,
    fold: foldFull,
    twins: (text) => foldFull(text).normalize('NFC'),
  },
  kana: {
    field: FIELDS.kana,
    own: likelyText(KANA),
    holds: /^[ァ-ヺー・ヽヾ\u3000．＆（）]+$/u,
    fold: foldKana,
  },
  addressKana: {
    field: FIELDS.addressKana,
    own: likelyText(`${KANA}０９ＡＺａｚ－`),
    holds: /^[ァ-ヺー・ヽヾ\u3000０-９Ａ-Ｚａ-ｚ－．＆（）0-9A-Z -]+$/u,
    fold: foldKana,
    // 1ー2 is a hyphen written as a long vowel, and カ－ the other way round; half-width characters are widened.
    twins: (text) => widened(text).replace(/－/g, 'ー'),
  },
  digits: { field: FIELDS.digits, own: likelyText('0123456789'), holds: /^[0-9]+$/, fold: digitsOf },
  postalCode: {
    field: FIELDS.postalCode,
    own: fc.stringMatching(/^(?:〒)?\d{3}[-ー－]?\d{4}$/),
    holds: /^[0-9]{7}$/,
    fold: unlabelled('郵便番号'),
  },
  corporateNumber: {
    field: FIELDS.corporateNumber,
    own: fc.stringMatching(/^(?:法人番号|登録番号|インボイス登録番号)?[:： 　]?[TtＴ]?\d{13}$/),
    holds: /^[0-9]{13}$/,
    fold: unlabelled('法人番号|(?:インボイス)?登録番号', '[Tt]?'),
  },
  phone: {
    field: FIELDS.phone,
    own: fc.stringMatching(/^(?:TEL|tel|ＴＥＬ|電話|電話番号|℡|☎)?[.:：．　]?[(（]?0\d[)）-]?\d{4}[-ー－]?\d{4}$/),
    holds: /^[0-9]+$/,
    fold: unlabelled('[Tt][Ee][Ll]|電話(?:番号)?|℡|☎'),
  },
  fax: {
    field: FIELDS.fax,
    own: fc.stringMatching(
      /^(?:FAX|Fax|ＦＡＸ|FAX番号|ファックス|ファクス)?[.:：．　]?[(（]?0\d[)）-]?\d{4}[-ー－]?\d{4}$/,
    ),
    holds: /^[0-9]+$/,
    fold: unlabelled('[Ff][Aa][Xx](?:番号)?|ファッ?クス'),
  },
  time: {
    field: FIELDS.time,
    own: fc.stringMatching(/^(?:[01２]?[0-9][:：時]?[0-5０]?[0-9]分?|[01]\d[0-5]\d)$/),
    holds: /^(?:[01]\d|2[0-3])[0-5]\d$/,
    fold: (text) =>
      digitsOf(text).replace(
        /^(\d{1,2})[:時](\d{1,2})分?$/u,
        (_all, hours: string, minutes: string) => hours.padStart(2, '0') + minutes.padStart(2, '0'),
      ),
  },
  alnum: {
    field: FIELDS.alnum,
    own: fc.stringMatching(/^[A-Za-z0-9]{5,7}$/),
    holds: /^[A-Za-z0-9]{6}$/,
    fold: foldAscii,
  },
  upper: {
    field: FIELDS.upper,
    own: likelyText('ABCXYZ 0129.,-/&()'),
    holds: /^[!-`{-~]+(?: [!-`{-~]+)*$/,
    fold: foldUpper,
  },
  upperAlpha: {
    field: FIELDS.upperAlpha,
    own: likelyText("ABCXYZ .,'-"),
    holds: /^[A-Z.,'-]+(?: [A-Z.,'-]+)*$/,
    fold: foldUpper,
  },
  email: {
    field: FIELDS.email,
    own: fc.oneof(fc.emailAddress(), fc.stringMatching(/^[A-Za-z.＠@-]{1,6}@[a-z-]{1,4}\.[a-z]{2}$/)),
    holds: /^[!-?A-~]+@[A-Za-z0-9.-]+\.[A-Za-z0-9-]+$/,
    fold: foldAscii,
  },
  date8: {
    field: FIELDS.date8,
    own: fc.oneof(
      day.map((date) => date.toISOString().slice(0, 10).replaceAll('-', '')),
      fc.stringMatching(/^(?:令和|[RＲ]|20)[1-9２]年?[-/.／]?(?:1|０４|12)[-/.月](?:[1-9]|３1)日?$/),
    ),
    holds: /^(?:[1-9]\d{3})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/,
    // A repair rewrites the whole text or nothing.
    fold: (text) =>
      /^\d{8}$|^[\p{Zs}\t\n\r]*$/u.test(toDate8(foldShared(text))) ? 'a date or none' : foldShared(text),
  },
  count: {
    field: FIELDS.count,
    own: fc.integer({ min: 0, max: 200_000 }).map(String),
    holds: /^[1-9][0-9]{0,4}$/,
    fold: (text) =>
      foldAscii(text).replace(
        /(?<=^\d+)(?:\.0+)? ?(?:台|個|件|名|人|式|本|枚|つ|口|回線|端末|[かヵカケヶ箇]所)?$/u,
        '',
      ),
  },
  text: {
    field: FIELDS.text,
    own: likelyText('経済産業省への輸出許可申請、ＡＢab 12\n'),
    holds: new RegExp(`^(?:[^${invisible}]|\\n|\\p{Cn}){1,240}$`, 'u'),
    fold: (text) => foldShared(text).replace(/\r\n?/g, '\n'),
    twins: foldShared,
  },
};

/** Every half-width sign of ASCII as its full-width twin. */
function widened(text: string): string {
  return text.replace(/[ -~]/g, (sign) => (sign === ' ' ? '　' : String.fromCodePoint(sign.codePointAt(0)! + 0xfee0)));
}

/** The digits of a telephone number or code, without what may be dropped: hyphens, spaces, parentheses, 〒, +81. */
function digitsOf(text: string): string {
  const half = blankless(foldAscii(text)).replace(/^〒/u, '').replace(/[()]/g, '');
  return half.replace(/^\+81[-‐-―−ーｰ﹣﹘─]*0?(?=\d)/u, '0').replace(/(?<=\d)[-‐-―−ーｰ﹣﹘─]+(?=\d)/gu, '');
}

/** Like `digitsOf`, for fields that also drop a label before the number, and what the number may begin with. */
function unlabelled(label: string, beginning = ''): (text: string) => string {
  const dropped = new RegExp(`^(?:(?:${label})[:.]*)?${beginning}(?=[0-9+(〒])`, 'u');
  return (text) => digitsOf(blankless(foldAscii(text)).replace(dropped, ''));
}

describe.each(Object.entries(PROMISES))('%s, whatever is typed', (_name, promise) => {
  const { field, own, holds, fold, twins = (text) => text } = promise;
  const kind = kindOf(field);
  const schema = zodOf(field);

  it('is repaired in one pass without losing more than may be dropped; valid text stays; a refusal has a reason', () => {
    let accepted = 0;
    const property = fc.property(fc.oneof(typedText, own), (typed) => {
      const mended = kind.normalise(typed, field);
      equal(kind.normalise(mended, field), mended);
      equal(fold(mended), fold(typed));
      if (brokenRules(field, typed).length === 0) equal(twins(mended), twins(typed));
      for (const value of [typed, mended]) {
        const rules = brokenRules(field, value);
        const parsed = schema.safeParse(value);
        deepEqual([...new Set(parsed.error?.issues.map(({ message }) => message))], rules);
        if (value === '') continue;
        if (rules.length === 0) match(value, holds);
        for (const rule of rules) match(kind.explain(rule, value, field), /^[^。]+(?:。[^。]+)*。$/u);
        if (rules.length === 0) accepted += 1;
      }
    });
    fc.assert(property, { numRuns: 10_000 });
    // Make sure that enough generated texts were correct answers.
    expect(accepted).toBeGreaterThan(1000);
  });
});
