export const FORMAT = 'shitagaki';
/** The file format's version; a change takes a migration and a fixture of the old one. */
export const VERSION = 1;
