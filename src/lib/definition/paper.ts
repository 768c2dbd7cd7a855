/**
 * Whom or what an answer is about, so that what a paper says of it finds its field: the company, one of the places with
 * an address, one of the people, or what NSS gives back.
 */
export type PaperPart = 'company' | PaperPlace | PaperPerson | 'nss';
export type PaperPlace = 'office' | 'headOffice' | 'billingOffice';
export type PaperPerson = 'contractor' | 'contact' | 'manager' | 'billing';

/** What a paper can say about a part. */
export type PaperDatum =
  | 'name'
  | 'nameKana'
  | 'nameEn'
  | 'corporateNumber'
  | 'postalCode'
  | 'prefecture'
  | 'city'
  | 'street'
  | 'kana'
  | 'prefectureEn'
  | 'cityEn'
  | 'streetEn'
  | 'family'
  | 'given'
  | 'familyKana'
  | 'givenKana'
  | 'department'
  | 'title'
  | 'phone'
  | 'fax'
  | 'email'
  | 'officeCode'
  | 'userCode'
  | 'idNumber'
  | 'startDate'
  | 'receivedOn'
  | 'receiptNumber'
  | 'billingCode';

/** What of a company's papers may answer a field. */
export interface PaperUse {
  part: PaperPart;
  datum: PaperDatum;
  /** Where several may come, the place of this one: 0 for the first. */
  at?: number;
}
