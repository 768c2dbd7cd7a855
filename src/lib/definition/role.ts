/**
 * The parts by which the rest of the program finds fields without knowing their ids; each occurs at most once in a
 * procedure.
 */
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
 * Where a field outside the application's screens is asked for. At the end of the transcription pad: `receipt`, and
 * `correction` for what the Center asked to correct. On pages of their own: `schedule`, `after`, and `forms`, the table
 * of forms.
 */
export type AskedAt = 'receipt' | 'correction' | 'schedule' | 'after' | 'forms';
