/** The entry that describes a backup; always the first one, so that it can be read without the rest. */
export const MAIN = 'backup.json';
