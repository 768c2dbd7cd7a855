import type { Fact } from './types.js';

const NUMBER = '[(（［[]?(?:[+＋]81|[0０])[0-9０-９()（）\\s‐-―−－ー-]{7,}[0-9０-９]';
/** A label and its number; T and F stand alone only before a number. */
const LABELLED = new RegExp(
  `((?:(?:[A-Za-z]+|電話)[・/／&＆](?=[FfＦｆフ]))?[A-Za-zＡ-Ｚａ-ｚぁ-んァ-ヶー一-龠☎℡📞📠]*[(（]?(?:代表?|直通?)?[)）]?)[\\s　]*(?:[:：./／][\\s　]*)?(?<![0-9０-９])(${NUMBER})`,
  'gu',
);
const FAX = /^(?:fax|ｆａｘ|ＦＡＸ|ファッ?クス|ファクシミリ|f|📠)/iu;
const BOTH = /^(?:tel|電話|t)(?:・|\/|／|&|＆|兼)?(?:fax|ファ[ッ]?クス|f)/iu;
const MOBILE = /(?:携帯|mobile|cell|ケータイ|^m$|スマホ)/iu;
const DIRECT = /(?:直通|ダイヤルイン|direct)/iu;
const MAIN = /(?:代表|[(（]代)/u;
/** A word before a number that tells of another kind of number. */
const OTHER = /(?:登録|内線|法人|口座|許可|免許|番地|〒|ext|フリーダイヤル)/iu;

interface Found {
  label: string;
  value: string;
  line: string;
}

/**
 * The telephone and fax numbers of a signature, and its lines without them. One of several telephone numbers is likely
 * only, except one marked as direct.
 */
export function numbersIn(lines: readonly string[]): { facts: Fact[]; rest: string[] } {
  const phones: Found[] = [];
  const faxes: Found[] = [];
  const rest = lines.map((line) =>
    line
      .replace(LABELLED, (whole: string, label: string, value: string) => {
        const digits = value.replace(/[^0-9０-９]/gu, '');
        if (OTHER.test(label) || digits.length < 9 || digits.length > 13) return whole;
        if (BOTH.test(label)) faxes.push({ label, value, line });
        if (FAX.test(label.trim())) faxes.push({ label, value, line });
        else phones.push({ label, value, line });
        return ' ';
      })
      .replace(/[\s　]*[(（]?内線[\s　:：]*[0-9０-９]+[)）]?/u, '')
      .replace(/[\s　|｜/／]+$/u, ''),
  );
  const desk = phones.filter(({ label }) => !MOBILE.test(label));
  const chosen =
    desk.find(({ label }) => DIRECT.test(label)) ?? desk.find(({ label }) => !MAIN.test(label)) ?? desk[0] ?? phones[0];
  const isSure = chosen && (desk.length === 1 || DIRECT.test(chosen.label)) && !MOBILE.test(chosen.label);
  const fact = (datum: 'phone' | 'fax', { value, line }: Found, sure: boolean): Fact => ({
    datum,
    value,
    from: line,
    certainty: sure ? 'sure' : 'likely',
  });
  return {
    facts: [
      ...(chosen ? [fact('phone', chosen, isSure === true)] : []),
      ...(faxes[0] ? [fact('fax', faxes[0], faxes.length === 1)] : []),
    ],
    rest,
  };
}
