import { customsOf } from '../../reference/customs.js';
import { found, rule } from '../context.js';

/** V18 (ours): 管轄税関 matches the office's address. */
export const V18 = rule('V18', '管轄税関', ({ text }) => {
  const chosen = text('office.customs');
  const [prefecture, city] = [text('office.address.prefecture'), text('office.address.city')];
  if (chosen === '' || chosen === '不明' || prefecture === '') return [];
  const customs = customsOf({ prefecture, city, rest: text('office.address.rest') });
  if (customs.length === 0 || customs.includes(chosen)) return [];
  return found(
    'advice',
    'office.customs',
    `事業所の住所からは「${customs.join('」か「')}」と思われます。違いがないか確かめてください。`,
  );
});
