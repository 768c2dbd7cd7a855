/** The title of our own fields, which NSS does not have, wherever the answers are listed. */
export const ASIDE_TITLE = '控え（NSSには入力しません）';
