/**
 * The ids and labels of the new application, screen by screen, from its specification. The ids are in people's files;
 * the labels are what NSS shows and a screen reader says. A name in brackets is the group's.
 */
const person = (prefix: string) => `
${prefix}.name.family [氏名] 姓
${prefix}.name.given [氏名] 名
${prefix}.kana.family [氏名(フリガナ)] 姓
${prefix}.kana.given [氏名(フリガナ)] 名`;
const post = (prefix: string) => `
${prefix}.department 所属部課名
${prefix}.title 役職名`;
const phones = (prefix: string) => `
${prefix}.phone 電話番号
${prefix}.fax FAX番号`;
const address = (prefix: string, parts = `${prefix}.address`) => `
${prefix}.postalCode 郵便番号
${parts}.prefecture 住所(都道府県)
${parts}.city 住所(市区町村)
${parts}.rest 住所(その他)
${parts}.kana 住所(フリガナ)`;
const contact = `${person('contact')}${post('contact')}${phones('contact')}
contact.email E-mailアドレス 登録用
contact.emailConfirm E-mailアドレス 確認用`;
const target = (prefix: string, name: string) => `
${prefix}.billingCode 登録請求先コード
${prefix}.officeCode 事業所コード
${prefix}.companyName ${name} 企業名
${prefix}.officeName ${name} 事業所名`;

export const expectedFields: Readonly<Record<string, string>> = {
  仮アカウント申込: `
terms.agreed システム利用規程に同意する
contact.companyName 企業名
contact.companyNameKana 企業名(フリガナ)${contact}`,
  申込担当者: `${contact}
contract.reason 申込理由`,
  '事業所・企業': `
start.applicationDate 申込予定日
start.desiredDate 利用開始希望日
office.companyName 企業名
office.companyNameKana 企業名(フリガナ)
office.hasCorporateNumber 法人番号の有無
office.corporateNumber 法人番号
office.name 事業所名
office.nameKana 事業所名(フリガナ)${address('office')}${phones('office')}
office.customs 管轄税関${person('contractor')}
contractor.title 役職名
headOffice.sameAsOffice 本社 所在地${address('headOffice')}${phones('headOffice')}
manager.source 管理責任者 担当者${person('manager')}${post('manager')}${phones('manager')}
manager.email E-mailアドレス
manager.emergencyFax[0] 緊急連絡用FAX番号1
manager.emergencyFax[1] 緊急連絡用FAX番号2
manager.emergencyFax[2] 緊急連絡用FAX番号3
manager.securityConfirmed 上記を確認しました。
access.method netNACCSを利用する`,
  利用者コード: `
userCodes[0].systemCategory システム区分
userCodes[0].singleSignOn シングルサインオン要否
userCodes[0].industry 業種
userCodes[0].processing 処理方式
userCodes[0].delegates 被委任者
userCodes[0].idCount 識別番号数
userCodes[0].statistics.paid 管理統計資料 有料
userCodes[0].statistics.free 管理統計資料 無料
userCodes[0].bondedStorage 保税管理資料保存サービス
userCodes[0].shared 他事業所と共用
userCodes[0].naming.companyNameEn 企業名(英)
userCodes[0].naming.updateAllOffices 同一企業の全事業所情報を変更します。
userCodes[0].naming.officeNameEn 事業所名(英)
userCodes[0].naming.postalCode 事業所郵便番号
userCodes[0].naming.addressEn.prefecture 事業所所在地(英) (都道府県)
userCodes[0].naming.addressEn.city 事業所所在地(英) (市区町村)
userCodes[0].naming.addressEn.rest 事業所所在地(英) (その他)
userCodes[0].naming.responsibleNameEn 業務責任者名(英)`,
  '論理端末・証明書': `
terminals.netNaccs 論理端末数 (netNACCS)
terminals.ownSystem 論理端末数 (eNACCS:自社システム用)
terminals.webCertificates デジタル証明書数 (webNACCS)
terminals.idsFromElsewhere 利用者IDは他事業所より付替え、または別途申込します。`,
  料金プラン: `
plan.netNaccs 適用料金 (netNACCS)`,
  請求先: `
billing.consolidated 一括請求${target('billing.consolidatedTo', '一括請求先')}
billing.address.sameAsOffice 請求先 所在地${address('billing.address', 'billing.address')}
billing.contact.source 請求先担当者${person('billing.contact')}${post('billing.contact')}${phones('billing.contact')}
billing.contact.emails[0] E-mailアドレス1
billing.contact.emails[4] E-mailアドレス5
billing.payment.method 支払方法
billing.payment.sameAccount 同一口座振替の利用${target('billing.payment.account', '同一口座振替先')}
billing.payment.bank 振込先銀行`,
  申込内容の確認: `
confirm.remarks 備考
confirm.attachments 添付ファイル`,
};

/** The options, in NSS's words. */
export const expectedOptions: Readonly<Record<string, string>> = {
  'office.hasCorporateNumber': '有 無',
  'office.customs': '函館 東京 横浜 名古屋 大阪 神戸 門司 長崎 沖縄 不明',
  'headOffice.sameAsOffice': '事業所に同じ その他',
  'manager.source': '申込担当者と同じ その他',
  'billing.consolidated': '希望しない 希望する',
  'billing.address.sameAsOffice': '事業所に同じ その他',
  'billing.contact.source': '管理責任者と同じ その他',
  'billing.payment.method': '口座振替を希望する 銀行振込を希望する',
  'billing.payment.sameAccount': '希望しない 希望する',
  'billing.payment.bank': 'みずほ銀行 三菱UFJ銀行 三井住友銀行',
};

/** The values that the procedure fixes. */
export const expectedFixed: Readonly<Record<string, string>> = {
  'userCodes[0].systemCategory': '海上・航空共用',
  'userCodes[0].singleSignOn': '否',
  'userCodes[0].industry': '輸出入者（外為法関連業務利用）',
  'userCodes[0].processing': 'netNACCS',
  'userCodes[0].statistics.paid': '否',
  'userCodes[0].statistics.free': '否',
  'userCodes[0].bondedStorage': '否',
  'plan.netNaccs': '従量のみ',
};
