/** The entry that says what a backup is; always its first, so that it can be read alone. */
export const MAIN = 'backup.json';
