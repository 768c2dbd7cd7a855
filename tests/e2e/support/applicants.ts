/** Five applicants, given as differences from the manual's example; together they cover every branch of NSS. */
const address = {
  postalCode: '1000005',
  'address.prefecture': '東京都',
  'address.city': '千代田区',
  'address.rest': '丸の内１－２－３',
  'address.kana': 'トウキョウトチヨダクマルノウチ１－２－３',
};
const at = (prefix: string, parts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(parts).map(([id, value]) => [`${prefix}.${id}`, value]));

export const APPLICANTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'a branch whose head office is elsewhere': {
    'headOffice.sameAsOffice': 'その他',
    ...at('headOffice', address),
    'headOffice.phone': '0355556666',
    'manager.emergencyFax': ['0355557777', '0355558888', '0355559990'],
  },
  'one without a corporate number, paying by transfer to another bank': {
    'office.hasCorporateNumber': '無',
    'office.corporateNumber': '',
    'billing.payment.bank': '三井住友銀行',
    'contact.fax': '',
    'office.fax': '',
  },
  'one billed with another office': {
    'billing.consolidated': '希望する',
    'billing.consolidatedTo.billingCode': '1234567',
    'billing.consolidatedTo.companyName': '本店商事株式会社',
    'billing.consolidatedTo.officeName': '本店',
  },
  'one billed elsewhere, by direct debit from a known account': {
    'billing.address.sameAsOffice': 'その他',
    ...Object.fromEntries(
      Object.entries(address).map(([id, value]) => [`billing.address.${id.replace('address.', '')}`, value]),
    ),
    'billing.contact.emails': ['a@example.com', 'b@example.com', 'c@example.com'],
    'billing.payment.method': '口座振替を希望する',
    'billing.payment.sameAccount': '希望する',
    'billing.payment.account.officeCode': '1ABCDE',
    'billing.payment.account.companyName': '本店商事株式会社',
    'billing.payment.account.officeName': '本店',
  },
  'one whose manager is the contact, and is billed': {
    'manager.source': '申込担当者と同じ',
    'billing.contact.source': '管理責任者と同じ',
    'terminals.webCertificates': '3',
    'confirm.remarks': '登録後にお知らせください。',
  },
};
