import list from './term-words.json' with { type: 'json' };

/** The term with an id; undefined if there is none. Apart from `terms`, whose texts are many times as large. */
export const wordOf = (id: string): string | undefined => list.words.find((term) => term.id === id)?.word;
