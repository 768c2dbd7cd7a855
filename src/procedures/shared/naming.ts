import type { NssMove } from '../../lib/definition/nss.js';
import type { FieldId, Section, Shown } from '../../lib/definition/types.js';

interface Around {
  /**
   * The postal code of the Japanese address, used if the English one is empty; undefined if only NSS knows the address.
   */
  repeats?: FieldId;
  /** What ticking the box that renames every office means in this procedure. */
  aboutAllOffices: string;
  /** What the page does when 反映 is pressed. */
  onReflect: string;
  /** The fields with the Japanese names and address, if the draft has them. */
  japanese?: Readonly<Record<'company' | 'office' | 'address', readonly FieldId[]>>;
  /** The list to which NSS returns from here. */
  then: NssMove;
}

const shown = (label: string, from: readonly FieldId[] | undefined): Shown[] =>
  from ? [{ kind: 'shown', label, from }] : [];

/** システム設定, 名称タブ: what NSS prints in English. Two limits apply to several of its fields together (V7). */
export const namingSection = (around: Around): Section => ({
  id: 'naming',
  title: '名称（システム設定）',
  note: '英語の名称は大文字だけで書きます。企業名・事業所名・業務責任者名は合わせて48文字、所在地は合わせて72文字までです。',
  budgets: [
    {
      id: 'names',
      title: '企業名(英)・事業所名(英)・業務責任者名(英)の合計',
      fields: ['naming.companyNameEn', 'naming.officeNameEn', 'naming.responsibleNameEn'],
      limit: 48,
      shorten: 'naming.officeNameEn',
    },
    {
      id: 'address',
      title: '事業所所在地(英)の合計',
      fields: ['naming.addressEn.prefecture', 'naming.addressEn.city', 'naming.addressEn.rest'],
      limit: 72,
      shorten: 'naming.addressEn.rest',
    },
  ],
  nssWay: [
    {
      does: 'look',
      what: '「名称」タブ',
      note: 'システム設定の登録画面です。「入力ガイド」のボタンで説明を見られます。すでにNACCSを使っているなら、「入力済情報反映」で同じ事業所のほかの利用者コードの内容を入れてから直せます。',
    },
  ],
  nssEnd: {
    press: 'この内容で設定する',
    warnings: ['「名称」タブの英字の欄です。一覧に戻る前に「この内容で設定する」を押します。'],
    then: [around.then],
  },
  items: [
    ...shown('企業名(和)', around.japanese?.company),
    {
      id: 'naming.companyNameEn',
      label: '企業名(英)',
      kind: 'upper',
      need: 'required',
      disclosure: 'company',
      proposals: 'companyNameEn',
      example: 'NACCS SYSTEM CO.,LTD.',
      paper: { part: 'company', datum: 'nameEn' },
      help: '省略せずに書きます。長すぎるときは事業所名(英)のほうを短くします。',
    },
    {
      id: 'naming.updateAllOffices',
      label: '同一企業の全事業所情報を変更します。',
      kind: 'check',
      need: 'optional',
      disclosure: 'setting',
      help: around.aboutAllOffices,
    },
    ...shown('事業所名(和)', around.japanese?.office),
    {
      id: 'naming.officeNameEn',
      label: '事業所名(英)',
      kind: 'upper',
      need: 'required',
      disclosure: 'company',
      proposals: 'officeNameEn',
      example: 'HONSHA',
      help: '本社なら HONSHA や HEAD OFFICE とします。',
    },
    ...shown('事業所所在地(和)', around.japanese?.address),
    {
      id: 'naming.postalCode',
      label: '事業所郵便番号',
      kind: 'digits',
      length: 7,
      as: 'postal-code',
      need: 'optional',
      disclosure: 'company',
      example: '2120013',
      help: '所在地がもう表示されているときは、入力しなくて構いません。',
      onPage: around.onReflect,
      reflects: {
        language: 'en',
        prefecture: 'naming.addressEn.prefecture',
        city: 'naming.addressEn.city',
        rest: 'naming.addressEn.rest',
        ...(around.repeats ? { repeats: around.repeats } : {}),
      },
    },
    {
      id: 'naming.addressEn.prefecture',
      label: '事業所所在地(英) (都道府県)',
      kind: 'upper',
      need: 'required',
      disclosure: 'company',
      example: 'TOKYO TO',
      paper: { part: 'office', datum: 'prefectureEn' },
      help: '日本語の所在地と同じ場所を書きます。NSSは三つの欄を1行につなげるので、余分な空白は入れません。',
    },
    {
      id: 'naming.addressEn.city',
      label: '事業所所在地(英) (市区町村)',
      kind: 'upper',
      need: 'required',
      disclosure: 'company',
      example: 'MINATO KU HAMAMATSUCHO',
      paper: { part: 'office', datum: 'cityEn' },
    },
    {
      id: 'naming.addressEn.rest',
      label: '事業所所在地(英) (その他)',
      kind: 'upper',
      need: 'required',
      disclosure: 'company',
      example: '1-3-1',
      paper: { part: 'office', datum: 'streetEn' },
      help: '番地が必要です。番地がないと申込みが戻ってきます。',
    },
    {
      id: 'naming.responsibleNameEn',
      term: 'responsible',
      label: '業務責任者名(英)',
      kind: 'upper-alpha',
      need: 'required',
      disclosure: 'person',
      proposals: 'responsibleNameEn',
      example: 'T.ZAIMU',
    },
  ],
});
