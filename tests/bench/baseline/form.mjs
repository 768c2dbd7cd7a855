// The form of the pages that ours are compared with: 104 fields and a list of 3 fields with 2 entries at the start, which
// makes 110 fields on 10 screens. It is of the size and the kinds of the real one, and nobody's.

/**
 * @typedef {object} Field
 * @property {string} name
 * @property {'text' | 'kana' | 'upper' | 'tel' | 'postal' | 'email' | 'date' | 'textarea' | 'select' | 'radio'} type
 * @property {string} label
 * @property {boolean} required
 * @property {number} [maxLength]
 * @property {string} [pattern]
 * @property {string} [message] what is wrong if the pattern does not match
 * @property {{ value: string, text: string }[]} [options]
 * @property {{ field: string, equals: string }} [showIf]
 * @property {string} [matches] another field that must have the same answer
 * @property {string} [matchMessage]
 */
/** @typedef {{ repeat: string, min: number, max: number, start: number, fields: Field[] }} Repeat */
/** @typedef {{ title: string, requiredMessage: string, screens: { title: string, items: (Field | Repeat)[] }[] }} Form */

/** @type {Record<string, [pattern: string, message: string]>} */
const PATTERNS = {
  kana: ['^[ァ-ヶー　 ]+$', '全角カタカナで入力してください'],
  upper: ['^[A-Z0-9 .,&\\-]+$', '半角英大文字で入力してください'],
  tel: ['^[0-9]{10,11}$', '数字10桁または11桁で入力してください'],
  postal: ['^[0-9]{7}$', '数字7桁で入力してください'],
  email: ['^[^@ ]+@[^@ ]+[.][^@ ]+$', 'メールアドレスの形式で入力してください'],
  date: ['^(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$', '日付を8桁で入力してください'],
};
/** @type {Record<string, number>} */
const LENGTHS = { text: 60, kana: 60, upper: 60, tel: 11, postal: 7, email: 100, date: 8, textarea: 240 };
const PREFECTURES =
  '北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県';

/** @param {string} texts separated by spaces */
const options = (texts) => texts.split(' ').map((text, at) => ({ value: `v${at + 1}`, text }));

/**
 * One field; a `!` after the label makes it required.
 * @param {string} name
 * @param {Field['type']} type
 * @param {string} label
 * @param {Partial<Field>} [more]
 * @returns {Field}
 */
function field(name, type, label, more = {}) {
  const [pattern, message] = PATTERNS[type] ?? [];
  return {
    ...{ name, type, label: label.replace('!', ''), required: label.endsWith('!') },
    ...(pattern && message ? { pattern, message } : {}),
    ...(LENGTHS[type] ? { maxLength: LENGTHS[type] } : {}),
    ...(type === 'select' ? { options: options(PREFECTURES) } : {}),
    ...(type === 'radio' ? { options: options('はい いいえ') } : {}),
    ...more,
  };
}

/** @param {string} at @param {Partial<Field>} [more] */
const address = (at, more) => [
  field(`${at}_postal`, 'postal', '郵便番号!', more),
  field(`${at}_pref`, 'select', '都道府県!', more),
  field(`${at}_city`, 'text', '市区町村!', more),
  field(`${at}_town`, 'text', '町名番地!', more),
  field(`${at}_bldg`, 'text', '建物名', more),
];

/** @param {string} at */
const person = (at) => [field(`${at}_name`, 'text', '氏名!'), field(`${at}_kana`, 'kana', '氏名（カナ）!')];

/** An address that is asked for only if it is another than the head office's. @param {string} at @param {Field[]} more */
const ownAddress = (at, ...more) => {
  const showIf = { field: `${at}_same`, equals: 'v2' };
  return [
    field(`${at}_same`, 'radio', '所在地!', { options: options('本社と同じ 本社と異なる') }),
    ...address(at, { showIf }),
    ...more.map((one) => ({ ...one, showIf })),
  ];
};

/** @type {Form['screens']} */
const screens = [
  {
    title: '申請者',
    items: [
      field('kind', 'radio', '申請者区分!', { options: options('法人 個人') }),
      field('corp_name', 'text', '法人名!'),
      field('corp_kana', 'kana', '法人名（カナ）!'),
      field('corp_en', 'upper', '法人名（英字）!'),
      field('corp_founded', 'date', '設立年月日!'),
      field('corp_type', 'select', '法人の種類!', {
        options: options('株式会社 合同会社 一般社団法人 財団法人 その他'),
      }),
      field('rep_title', 'text', '代表者役職'),
      ...person('rep'),
      field('rep_en', 'upper', '代表者氏名（英字）'),
      field('rep_birth', 'date', '代表者生年月日!'),
    ],
  },
  {
    title: '本社',
    items: [
      ...address('office'),
      field('office_tel', 'tel', '電話番号!'),
      field('office_fax', 'tel', 'FAX番号'),
      field('office_fl', 'text', '階数'),
      field('email', 'email', 'メールアドレス!'),
      field('email2', 'email', 'メールアドレス（確認）!', {
        matches: 'email',
        matchMessage: 'メールアドレスが一致しません',
      }),
      field('office_note', 'textarea', '本社の備考'),
    ],
  },
  {
    title: '事業所',
    items: [
      field('site_name', 'text', '事業所名!'),
      field('site_kana', 'kana', '事業所名（カナ）!'),
      ...ownAddress('site', field('site_tel', 'tel', '電話番号!')),
      field('site_open', 'date', '開設年月日!'),
      field('site_note', 'textarea', '事業所の備考'),
    ],
  },
  {
    title: '連絡先',
    items: [
      ...person('cont'),
      field('cont_dept', 'text', '部署'),
      ...ownAddress('cont', field('cont_tel', 'tel', '電話番号!')),
      field('cont_mail', 'email', '担当者メール!'),
    ],
  },
  {
    title: '請求先',
    items: [
      ...person('bill'),
      ...ownAddress('bill'),
      field('bill_tel', 'tel', '電話番号!'),
      field('bill_method', 'select', '支払方法!', { options: options('銀行振込 口座振替 クレジットカード') }),
      field('bill_holder', 'kana', '口座名義（カナ）!'),
    ],
  },
  {
    title: '事業内容',
    items: [
      field('biz_cat', 'select', '業種!', {
        options: options('製造業 建設業 情報通信業 運輸業 卸売業 小売業 飲食業 その他'),
      }),
      field('biz_sum', 'textarea', '事業の概要!'),
      field('biz_start', 'date', '開始年月日!'),
      field('biz_end', 'date', '終了予定日'),
      field('biz_brand', 'upper', 'ブランド名（英字）!'),
      field('biz_brandk', 'kana', 'ブランド名（カナ）!'),
      field('biz_exp', 'radio', '輸出の有無!'),
      field('biz_dest', 'select', '主な地域'),
      field('biz_sup', 'text', '主な仕入先'),
      field('biz_cust', 'text', '主な販売先'),
      field('biz_memo', 'textarea', '特記事項'),
    ],
  },
  {
    title: '設備',
    items: [
      field('eq_name', 'text', '設備名!'),
      field('eq_model', 'upper', '型番!'),
      field('eq_maker', 'text', 'メーカー!'),
      field('eq_makerk', 'kana', 'メーカー（カナ）'),
      field('eq_date', 'date', '導入年月日!'),
      field('eq_own', 'radio', '自己所有か!'),
      field('eq_tel', 'tel', '保守会社電話!'),
      field('eq_zip', 'postal', '保守会社郵便番号!'),
      field('eq_mail', 'email', '保守会社メール'),
      field('eq_pref', 'select', '設置場所'),
      field('eq_note', 'textarea', '設備の備考'),
    ],
  },
  {
    title: '役員',
    items: [
      {
        ...{ repeat: 'officers', min: 1, max: 10, start: 2 },
        fields: [
          field('o_name', 'text', '役員氏名!'),
          field('o_kana', 'kana', '役員氏名（カナ）!'),
          field('o_birth', 'date', '役員生年月日!'),
        ],
      },
      field('off_board', 'radio', '取締役会の設置!'),
      field('off_aud', 'text', '監査役!'),
      field('off_audk', 'kana', '監査役（カナ）!'),
      field('off_tel', 'tel', '役員連絡先!'),
      field('off_note', 'textarea', '役員の備考'),
    ],
  },
  {
    title: '緊急連絡先',
    items: [
      ...person('em1'),
      field('em1_tel', 'tel', '電話番号1!'),
      field('em1_mail', 'email', 'メール1!'),
      ...person('em2'),
      field('em2_tel', 'tel', '電話番号2!'),
      field('em2_zip', 'postal', '郵便番号2!'),
      field('em2_pref', 'select', '都道府県2!'),
      field('em2_rel', 'text', '関係'),
      field('em_note', 'textarea', '緊急時の備考'),
    ],
  },
  {
    title: '宣誓',
    items: [
      field('ag_rule', 'radio', '規約に同意!'),
      field('ag_priv', 'radio', '個人情報の取扱い!'),
      field('ag_date', 'date', '申請日!'),
      ...person('ag'),
      field('ag_en', 'upper', '申請者氏名（英字）!'),
      field('ag_zip', 'postal', '送付先郵便番号!'),
      field('ag_tel', 'tel', '送付先電話!'),
      field('ag_by', 'select', '受取方法!', { options: options('郵送 窓口 電子') }),
      field('ag_why', 'textarea', '申請の理由!'),
      field('ag_free', 'textarea', '自由記入'),
    ],
  },
];

/** @type {Form} */
export const form = { title: '事業所届出申請書', requiredMessage: '必須項目です', screens };
