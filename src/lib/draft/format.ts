export const FORMAT = 'shitagaki';
/** The file format's version. Changing it requires a migration and a fixture of the old version. */
export const VERSION = 1;
