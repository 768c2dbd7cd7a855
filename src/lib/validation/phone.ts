/** 050 and mobile numbers; 060 is assigned to mobile telephones from 2026 on. */
const LONG = /^0(?:[5-9]0\d{8}|800\d{7})$/;
/** No area code is 050, 060, 070, 080 or 090: such a number lacks a digit. */
const NORMAL = /^0(?!0|[5-9]0)\d{9}$/;

/** Whether digits have the form of a Japanese telephone number (V3). */
export const isPhoneNumber = (digits: string): boolean => LONG.test(digits) || NORMAL.test(digits);
