import { makeNameTest } from './names.js';
import type { Language } from './page-layer.js';
import { makeTranslator } from './translator.js';

type Catalogue = Readonly<Record<string, string>>;

// As text: as modules, their keys would become names of variables, which a minifier need not take.
const files = Object.entries(
  import.meta.glob<string>('./catalogue/*.json', { eager: true, query: '?raw', import: 'default' }),
);
const merged = (parts: typeof files): Catalogue =>
  Object.assign({}, ...parts.map(([, json]) => JSON.parse(json) as Catalogue)) as Catalogue;

/** Texts that mean something else in some places, by the selector of the place. */
const inPlace: Language['inPlace'] = [
  ['.brand', { 下書き: 'Shitagaki' }],
  ['nav, h1', { ひな形: 'Templates' }],
];

/** English, with all texts of the app. Large: loaded only when it is chosen. */
export const english: Language = {
  translate: makeTranslator(merged(files)),
  inPlace,
  isName: makeNameTest(merged(files.filter(([path]) => path.endsWith('-names.json')))),
};
