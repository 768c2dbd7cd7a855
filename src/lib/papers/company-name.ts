/** What the name of a company or another body has: its legal form, in full or abbreviated. */
export const FORMS =
  '株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|特定目的会社|(?:一般|公益|特例)?(?:社団|財団)法人|(?:独立行政|国立大学|学校|医療|宗教|社会福祉|監査|税理士|弁護士|司法書士|行政書士|特定非営利活動|地方独立行政|管理組合)法人|(?:協同|企業|商工|商店街振興)組合(?:連合会)?';
const SHORT: Readonly<Record<string, string>> = {
  '㈱': '株式会社',
  '(株)': '株式会社',
  '（株）': '株式会社',
  '㈲': '有限会社',
  '(有)': '有限会社',
  '（有）': '有限会社',
  '(同)': '合同会社',
  '（同）': '合同会社',
};
const SHORT_FORM = /㈱|㈲|[(（](?:株|有|同)[)）]/u;
const FORM = new RegExp(FORMS, 'u');
const LONE = new RegExp(`^(?:${FORMS}|㈱|㈲|[(（](?:株|有|同)[)）])$`, 'u');

/** Whether a text has the legal form of a company. */
export const hasForm = (text: string): boolean => FORM.test(text) || SHORT_FORM.test(text);

/** Whether a text is a legal form and nothing else. */
export const isForm = (text: string): boolean => LONE.test(text);

/** A company's name with its form written out, and whether it was abbreviated. */
export function inFull(name: string): { name: string; isShort: boolean } {
  const isShort = SHORT_FORM.test(name);
  return { name: name.replace(SHORT_FORM, (form) => SHORT[form] ?? form).trim(), isShort };
}
