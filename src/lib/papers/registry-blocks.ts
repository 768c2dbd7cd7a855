import { closedUp, spaced, type Line } from './paper-text.js';

/** The headings of a registry's left column (商業登記規則, 別表第五から第八). */
const HEADINGS = [
  '会社法人等番号',
  '商号',
  '名称',
  '商号譲渡人の債務に関する免責',
  '本店',
  '主たる事務所',
  '公告をする方法',
  '公告の方法',
  '電子提供措置に関する規定',
  '会社成立の年月日',
  '法人成立の年月日',
  '目的等',
  '目的',
  '単元株式数',
  '発行可能株式総数',
  '発行済株式の総数並びに種類及び数',
  '発行済株式の総数',
  '株券を発行する旨の定め',
  '株式の譲渡制限に関する規定',
  '資本金の額',
  '出資１口の金額',
  '基金の総額',
  '株主名簿管理人の氏名又は名称及び住所並びに営業所',
  '役員に関する事項',
  '社員に関する事項',
  '業務執行社員に関する事項',
  '取締役等の会社に対する責任の免除に関する規定',
  '非業務執行取締役等の会社に対する責任の制限に関する規定',
  '支店',
  '従たる事務所',
  '支配人に関する事項',
  '取締役会設置会社に関する事項',
  '監査役設置会社に関する事項',
  '監査役会設置会社に関する事項',
  '会計監査人設置会社に関する事項',
  '監査等委員会設置会社に関する事項',
  '指名委員会等設置会社に関する事項',
  '存続期間',
  '解散',
  '会社分割',
  '吸収合併',
  '企業担保権に関する事項',
  '会社状態に関する事項',
  '登記記録に関する事項',
] as const;

export type Heading = (typeof HEADINGS)[number];

const patterns = [...HEADINGS]
  .sort((a, b) => b.length - a.length)
  .map((heading) => [heading, new RegExp(`^${spaced(heading)}(?=[\\s　:：]|$)[\\s　:：]*`, 'u')] as const);

/** What stands under one heading. */
export interface Block {
  heading: Heading;
  lines: readonly string[];
}

/** Headings that printers break over two lines, so that the rest stands under the beginning. */
const TAIL = /^(?:に関する事項|年月日|する方法|並びに.*)$/u;

/** The headings of a registry with what stands beside and under each; what stands before the first is left out. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: { heading: Heading; lines: string[] }[] = [];
  for (const { cells } of lines) {
    const text = cells.join('　');
    const [heading, pattern] = patterns.find(([, one]) => one.test(text)) ?? [];
    if (heading && pattern) blocks.push({ heading, lines: [text.replace(pattern, '')].filter((rest) => rest !== '') });
    else {
      const rest = TAIL.test(closedUp(cells[0]!)) ? cells.slice(1) : cells;
      if (rest.length > 0) blocks.at(-1)?.lines.push(rest.join('　'));
    }
  }
  return blocks;
}

/** The lines under all headings of some names, in order. */
export const linesUnder = (blocks: readonly Block[], ...headings: readonly Heading[]): string[] =>
  blocks.filter(({ heading }) => headings.includes(heading)).flatMap(({ lines }) => lines);

const gap = '[\\s　]*';
const DATE = `(?:明治|大正|昭和|平成|令和)${gap}(?:元|[0-9０-９]{1,2}${gap})年${gap}[0-9０-９]{1,2}${gap}月${gap}[0-9０-９]{1,2}${gap}日${gap}`;
const EVENT = new RegExp(`(${DATE})([\\p{Script=Han}\\u3041-\\u3096]+(?:[\\s　][\\p{Script=Han}])*)?`, 'gu');

/** A line without the dates in its right column, and what happened on them: 就任, 辞任, 移転, 登記. */
export function withoutEvents(line: string): { text: string; events: readonly string[] } {
  const events = [...line.matchAll(EVENT)].map(([, , event = '']) => closedUp(event));
  return { text: line.replace(EVENT, '').replace(/^[\s　]+|[\s　]+$/gu, ''), events };
}
