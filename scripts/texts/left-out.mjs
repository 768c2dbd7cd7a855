/**
 * Files whose Japanese is not for the screen in English, each with the reason. A path that ends in `/` is a folder.
 * @type {Readonly<Record<string, string>>}
 */
export const LEFT_OUT = {
  'src/lib/exports/pdf/blank/': 'stands in a PDF, which is handed over',
  'src/lib/exports/pdf/document/': 'stands in a PDF, which is handed over',
  'src/lib/exports/pdf/layout/': 'stands in a PDF, which is handed over',
  'src/lib/exports/pdf/text/': 'characters that may not begin or end a line',
  'src/lib/exports/pdf/same-glyph.ts': 'characters that look the same',
  'src/lib/exports/json-schema/': 'stands in the published schema',
  'src/lib/exports/csv/index.ts': 'stands in a table, which is handed over',
  'src/lib/exports/csv/columns.ts': 'the heads of a table, which is handed over',
  'src/lib/exports/draft-json.ts': 'a part of a file’s name',
  'src/lib/exports/file-name.ts': 'a part of a file’s name',
  'src/lib/exports/package/names.ts': 'a part of a file’s name',
  'src/lib/exports/review/review-json.ts': 'a file’s name',
  'src/lib/exports/template/template-json.ts': 'a file’s name',
  'src/lib/calendar/icalendar.ts': 'stands in a calendar file, which is handed over',
  'src/lib/features/gallery/': 'for whoever builds the app, and linked from nowhere',
  'src/routes/gallery/': 'for whoever builds the app, and linked from nowhere',
  'src/lib/characters/dates.ts': 'patterns of what people type; the layer knows the dates that it shows',
  'src/lib/characters/numbers.ts': 'kanji digits',
  'src/lib/characters/radicals.ts': 'a table of characters',
  'src/lib/characters/reading.ts': 'readings of parts of names, put into answers',
  'src/lib/characters/romaji.ts': 'a table of syllables',
  'src/lib/characters/substitutes.ts': 'a table of characters; the names of variants are in MORE',
  'src/lib/characters/widths.ts': 'a table of characters',
  'src/lib/features/readings/ruby.ts': 'letters that are parts of words',
  'src/lib/reference/words.ts': 'readings of words, to find them by and to show over them in Japanese',
  'src/lib/features/language/english.ts': 'texts that the layer changes in some places',
  'src/lib/features/language/dates.ts': 'parts of dates; the layer itself',
  'src/lib/proposals/address.ts': 'readings of parts of addresses',
  'src/lib/proposals/english.ts': 'parts of names that are looked for in answers',
  'src/lib/kinds/pasted-part.ts': 'patterns of what people paste',
  'src/lib/papers/company-name.ts': 'patterns of names in papers',
  'src/lib/papers/person-name.ts': 'patterns of names in papers',
  'src/lib/papers/nss-paper.ts': 'labels of papers',
  'src/lib/papers/paper-text.ts': 'patterns of papers',
  'src/lib/papers/registry-blocks.ts': 'headings of papers',
  'src/lib/papers/registry-officers.ts': 'offices in papers, which are answers',
  'src/lib/papers/signature-numbers.ts': 'patterns of papers',
  'src/lib/papers/signature-words.ts': 'patterns of papers',
  'src/lib/reference/customs.ts': 'kanji digits',
  'src/lib/reference/prefectures.ts': 'one string; the names are in MORE',
  'src/lib/exports/facts/japan-post.ts': 'remarks in the files of Japan Post',
  'src/lib/exports/facts/read-holidays.ts': 'words in the file of the Cabinet Office',
  'src/lib/reference/postal/pack/': 'parts of addresses and readings',
  'src/lib/reference/postal/english.ts': 'readings of parts of addresses',
  'src/lib/reference/postal/prefix.ts': 'a table of characters',
  'src/lib/reference/postal/street-number.ts': 'patterns of addresses',
  'src/lib/transcription/spoken-value.ts': 'read aloud in Japanese to the person who types',
  'src/procedures/certificate-reissue/sample.ts': 'answers of an example',
  'src/procedures/new-application/sample.ts': 'answers of an example',
  'src/procedures/password-reset/sample.ts': 'answers of an example',
  'src/procedures/shared/sample.ts': 'answers of an example',
  'src/procedures/system-settings/sample.ts': 'answers of an example',
  'src/service-worker.ts': 'a page without the app, when nothing at all can be loaded',
};

/** The parts of data files that are shown. @type {Readonly<Record<string, readonly string[]>>} */
export const DATA = {
  'src/lib/reference/business.json': ['name', 'software', 'lines'],
  'src/lib/reference/customs.json': ['customs'],
  'src/lib/reference/form-support.json': ['name', 'note', 'category', 'webNotes'],
  'src/lib/reference/guide/term-words.json': ['word'],
  'src/lib/reference/guide/terms.json': ['also', 'text'],
};

/** Texts that are put together from tables or come from a package, so that no literal shows them. */
export const MORE = [
  ...'元日 成人の日 建国記念の日 春分の日 昭和の日 憲法記念日 みどりの日 こどもの日 振替休日 海の日 敬老の日'.split(
    ' ',
  ),
  ...'国民の休日 秋分の日 体育の日 文化の日 勤労感謝の日 天皇誕生日 山の日 即位の日 即位礼正殿の儀 スポーツの日'.split(
    ' ',
  ),
  ...'北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県'.split(
    ' ',
  ),
  ...'富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県'.split(
    ' ',
  ),
  ...'鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県'.split(
    ' ',
  ),
  ...['鹿児島県', '沖縄県'],
  // The days in the head of a calendar, which the source has as one string.
  ...'日 月 火 水 木 金 土'.split(' '),
  // A link whose text is in parts around it, said as one.
  '備考・添付（NSS「申込内容の確認」）',
  // What is left of the fields' names beside a total of theirs.
  ...['(都道府県)', '(市区町村)', '(その他)'],
  // Made of a field's name and what to do about it.
  ...['{0}を入力してください。', '{0}を選んでください。', '{0}にチェックを付けてください。'],
  ...['{0}以上', '入力 {0}／{1}', '{0}（新規 {1}・訂正 {2}）', '{0}（新規 {1}）', '{0}（訂正 {1}）'],
  ...['異体字の{0}', '旧字の{0}', 'はしごだか', 'たつさき', 'つちよし'],
];
