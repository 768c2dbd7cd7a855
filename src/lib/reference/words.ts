/**
 * The words of NSS's labels and of this app's pages with their readings: to find them by kana and by romaji, and to show
 * them over hard words on wish. The longest word counts, so a compound stands here only where it is read differently.
 * Source: the words stand in NSS's manual and on this app's pages; their readings are those of IPADIC 2.7.0, except for stems
 * (変), endings (名) and names (NSS), which a dictionary of whole words reads otherwise or not at all.
 */
const WORDS = `
企業 きぎょう|事業所 じぎょうしょ|他事業所 たじぎょうしょ|本社 ほんしゃ|自社 じしゃ|会社 かいしゃ|法人 ほうじん|同一 どういつ
名 めい|氏名 しめい|名前 なまえ|姓 せい|名称 めいしょう|英 えい|所属 しょぞく|部課 ぶか|役職 やくしょく|担当者 たんとうしゃ
責任者 せきにんしゃ|契約者 けいやくしゃ|利用者 りようしゃ|被委任者 ひいにんしゃ|人 ひと
電話 でんわ|番号 ばんごう|郵便 ゆうびん|住所 じゅうしょ|所在地 しょざいち|都道府県 とどうふけん|市区町村 しくちょうそん
緊急 きんきゅう|連絡 れんらく|登録 とうろく|用 よう|確認 かくにん|理由 りゆう|有無 うむ|管轄 かんかつ|税関 ぜいかん
申込 もうしこみ|申込み もうしこみ|申込み後 もうしこみご|申請 しんせい|受付 うけつけ|審査 しんさ|通知 つうち|依頼 いらい|内容 ないよう
予定 よてい|予定日 よていび|希望 きぼう|希望日 きぼうび|開始 かいし|開始日 かいしび|終了 しゅうりょう|終了日 しゅうりょうび
日 ひ|年月日 ねんがっぴ|営業日 えいぎょうび|時刻 じこく|時期 じき|届 とど|確定 かくてい|完了 かんりょう|利用 りよう|管理 かんり|上記 じょうき
区分 くぶん|要否 ようひ|業種 ぎょうしゅ|業務 ぎょうむ|処理 しょり|方式 ほうしき|識別 しきべつ|数 すう|統計 とうけい|資料 しりょう
有料 ゆうりょう|無料 むりょう|保税 ほぜい|保存 ほぞん|共用 きょうよう|全 ぜん|情報 じょうほう|変更 へんこう|論理 ろんり|端末 たんまつ
証明書 しょうめいしょ|付替 つけか|別途 べっと|適用 てきよう|料金 りょうきん|一括 いっかつ|請求 せいきゅう|先 さき|支払 しはらい
方法 ほうほう|口座 こうざ|振替 ふりかえ|振込 ふりこみ|銀行 ぎんこう|備考 びこう|添付 てんぷ|様式 ようしき|仮 かり
規程 きてい|同意 どうい|設定 せってい|初期化 しょきか|反映 はんえい|再発行 さいはっこう|対象 たいしょう|契約 けいやく|専用 せんよう
下書 したが|一覧 いちらん|対応表 たいおうひょう|使 つか|方 かた|用語 ようご|動作 どうさ|環境 かんきょう|掲示板 けいじばん|見方 みかた
変 か|直 なお|共有 きょうゆう|形 がた|受 う|取 と|選 えら|入力 にゅうりょく|転記 てんき|写 うつ|手続 てつづき|履歴 りれき
表示 ひょうじ|言語 げんご|英語 えいご|新 あたら|新規 しんき|見 み|その他 そのた|書 か|出 だ|明 あか|画面 がめん|紙 かみ|手書 てが|用紙 ようし|準備 じゅんび|数え かぞえ|消 け|操作 そうさ|開 ひら
保管 ほかん|安心 あんしん|作 つく|端末 たんまつ|調 しら|次 つぎ|控 ひか|印刷 いんさつ|渡 わた|言葉 ことば|暗 くら|休 やす|祝日 しゅくじつ
項目 こうもく|選択 せんたく|合計 ごうけい|接続 せつぞく|形態 けいたい|経済産業省 けいざいさんぎょうしょう|承諾書 しょうだくしょ|外為法 がいためほう
関連 かんれん|申込者 もうしこみしゃ|申込書 もうしこみしょ|申請者 しんせいしゃ|申請書 しんせいしょ|作成 さくせい|届出 とどけで|対策 たいさく
登記簿 とうきぼ|謄本 とうほん|住民票 じゅうみんひょう|取得 しゅとく|用意 ようい|開通 かいつう|代表者 だいひょうしゃ|種類 しゅるい|台数 だいすう
回答 かいとう|追加 ついか|削除 さくじょ|入替 いれかえ|回線 かいせん|機器 きき|認証 にんしょう|手順 てじゅん|締切 しめきり|期限 きげん
訂正 ていせい|従量 じゅうりょう|固定 こてい|全角 ぜんかく|半角 はんかく|必須 ひっす|任意 にんい|候補 こうほ|記録 きろく|修正 しゅうせい
NACCS なっくす|netNACCS ねっとなっくす|webNACCS うぇぶなっくす|eNACCS いーなっくす|NSS えぬえすえす|FAX ふぁっくす|E-mail いーめーる
ID あいでぃー|URY ゆーあーるわい|URY0W ゆーあーるわいぜろだぶりゅー|PDF ぴーでぃーえふ|JSON じぇいそん|TCC てぃーしーしー
`;

/** A text of the words above, with its reading in hiragana. */
export type Reading = readonly [word: string, reading: string];

/** By the first letter in lower case, the longest word first. */
const byFirst = new Map<string, Reading[]>();
for (const pair of WORDS.trim().split(/[|\n]/)) {
  const [word = '', reading = ''] = pair.split(' ');
  const first = word[0]!.toLowerCase();
  byFirst.set(first, [...(byFirst.get(first) ?? []), [word, reading]]);
}
for (const words of byFirst.values()) words.sort(([a], [b]) => b.length - a.length);

/** The word of the table with which a text goes on at a place. */
export function wordAt(text: string, at: number): Reading | undefined {
  const here = text.slice(at, at + 20).toLowerCase();
  return byFirst.get(here[0] ?? '')?.find(([word]) => here.startsWith(word.toLowerCase()));
}
