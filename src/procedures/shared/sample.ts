import type { Sample } from '../../lib/definition/types.js';

/** The contact of every sample: a made-up person of a made-up company (example.co.jp belongs to nobody, RFC 6761). */
export const sampleContact: Sample = {
  'contact.companyName': '見本商事株式会社',
  'contact.name.family': '通関',
  'contact.name.given': '花子',
  'contact.kana.family': 'ツウカン',
  'contact.kana.given': 'ハナコ',
  'contact.department': '輸出課',
  'contact.title': '課長',
  'contact.phone': '0355550123',
  'contact.fax': '0355550124',
  'contact.email': 'tsukan.hanako@example.co.jp',
  'contact.emailConfirm': 'tsukan.hanako@example.co.jp',
};

/** The English names of the sample's company and of its office. */
export const sampleNaming: Sample = {
  'naming.companyNameEn': 'MIHON SHOJI CO.,LTD.',
  'naming.officeNameEn': 'HONSHA',
  'naming.postalCode': '1000004',
  'naming.addressEn.prefecture': 'TOKYO TO',
  'naming.addressEn.city': 'CHIYODA KU',
  'naming.addressEn.rest': 'OTEMACHI 9-9-9 MIHON BLDG 3F',
  'naming.responsibleNameEn': 'H.TSUKAN',
};
