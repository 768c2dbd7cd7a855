/** What the rest of the program may ask a field for, whatever its id; at most one field of a procedure plays a part. */
export type Role =
  | 'applicationDate'
  | 'attachments'
  | 'confirmedStart'
  | 'contactFamilyKana'
  | 'contactGivenKana'
  | 'corporateNumber'
  | 'desiredStart'
  | 'examinationEnd'
  | 'hasCorporateNumber'
  | 'idCount'
  | 'mailedOn'
  | 'mailedTime'
  | 'managerFamilyKana'
  | 'managerGivenKana'
  | 'managerSource'
  | 'officePostalCode'
  | 'plannedForms'
  | 'receiptNumber'
  | 'receivedOn'
  | 'terminals'
  | 'userCodes';

/**
 * Where an answer beside the application is asked: at the end of the pad the receipt and what the center asked to
 * correct, on the pages of the schedule and of the time after applying, in the table of forms.
 */
export type AskedAt = 'receipt' | 'correction' | 'schedule' | 'after' | 'forms';
