/** Folds width and letter case, so that ＡＢＣ is found by abc. Only for comparing. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The words of what somebody looks for, folded by `fold`; a text is found if it has all of them. */
export const wordsOf = (query: string): string[] => fold(query).split(/\s+/).filter(Boolean);
