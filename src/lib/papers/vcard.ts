import { addressFacts, type Cities } from './address.js';
import { nameFacts, nameKanaFacts } from './person-name.js';
import { readingOf, type Fact, type Named, type Reading } from './types.js';

/** One line of a vCard (RFC 2426, RFC 6350). */
interface Property {
  name: string;
  /** The parameters' values in capitals: WORK, VOICE, CELL. */
  types: readonly string[];
  /** The value's parts between semicolons, without escapes. */
  parts: readonly string[];
  from: string;
}

export const isVcard = (text: string): boolean => /^\ufeff?\s*BEGIN:VCARD\s*$/im.test(text);

/** The characters of a quoted-printable value, as vCards of version 2.1 have it. */
function unquoted(value: string, charset: string): string {
  const bytes: number[] = [];
  for (const [, hex, other] of value.matchAll(/=([0-9A-Fa-f]{2})|([\s\S])/g))
    bytes.push(hex ? parseInt(hex, 16) : other!.charCodeAt(0));
  try {
    return new TextDecoder(charset).decode(new Uint8Array(bytes));
  } catch {
    return value;
  }
}

/** Splits at semicolons that are not escaped, and undoes the escapes. */
function partsOf(value: string): string[] {
  const parts = [''];
  for (const [token] of value.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (token === ';') parts.push('');
    else parts[parts.length - 1] += token.length === 2 ? (/n/i.test(token[1]!) ? ' ' : token[1]!) : token;
  }
  return parts.map((part) => part.trim());
}

function propertyOf(line: string): Property | undefined {
  const [, head = '', value = ''] = /^([^:]+(?:"[^"]*"[^:]*)*):([\s\S]*)$/.exec(line) ?? [];
  const [named = '', ...parameters] = head.split(';');
  const name = named.replace(/^.*\./, '').toUpperCase();
  if (name === '') return undefined;
  const types = parameters.flatMap((one) =>
    one
      .replace(/^[^=]*=/, '')
      .replaceAll('"', '')
      .toUpperCase()
      .split(','),
  );
  const charset = /CHARSET=([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
  const plain = types.includes('QUOTED-PRINTABLE') ? unquoted(value, charset) : value;
  return { name, types, parts: partsOf(plain), from: `${name}: ${partsOf(plain).filter(Boolean).join(' ')}` };
}

/** The cards in a text, each as its lines; a folded line goes on after a space (or, in 2.1, after a `=` at its end). */
function cardsIn(text: string): Property[][] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/=\n(?=[^\n]*(?:=[0-9A-F]{2}|$))/g, '')
    .replace(/\n[ \t]/g, '')
    .split('\n');
  const cards: Property[][] = [];
  let card: Property[] | undefined;
  for (const line of lines) {
    if (/^\ufeff?BEGIN:VCARD\s*$/i.test(line.trim())) cards.push((card = []));
    else if (/^END:VCARD\s*$/i.test(line.trim())) card = undefined;
    else {
      const property = propertyOf(line);
      if (property) card?.push(property);
    }
  }
  return cards;
}

function personIn(card: readonly Property[]): Fact[] {
  const facts: Fact[] = [];
  const of = (name: string) => card.filter((property) => property.name === name);
  const put = (
    datum: Fact['datum'],
    value: string | undefined,
    from: string,
    certainty: Fact['certainty'] = 'sure',
  ) => {
    if (value) facts.push({ datum, value, from, certainty });
  };
  const [n] = of('N');
  const [fn] = of('FN');
  if (n?.parts[0] && n.parts[1]) {
    put('family', n.parts[0], n.from);
    put('given', n.parts[1], n.from);
  } else if (n?.parts[0] || fn) facts.push(...nameFacts(n?.parts[0] || fn!.parts.join(' '), (n ?? fn!).from));
  const phonetic = (name: string) => of(name)[0];
  const [family, given] = [phonetic('X-PHONETIC-LAST-NAME'), phonetic('X-PHONETIC-FIRST-NAME')];
  const sound = of('SOUND').find(({ types }) => types.includes('X-IRMC-N'));
  if (family && given) {
    put('familyKana', family.parts[0], family.from);
    put('givenKana', given.parts[0], given.from);
  } else if (sound?.parts[0] && sound.parts[1]) {
    put('familyKana', sound.parts[0], sound.from);
    put('givenKana', sound.parts[1], sound.from);
  } else {
    const [sort] = of('SORT-STRING');
    if (sort) facts.push(...nameKanaFacts(sort.parts.join(' '), sort.from));
  }
  const [org] = of('ORG');
  put('department', org?.parts.slice(1).join(''), org?.from ?? '');
  put('title', of('TITLE')[0]?.parts.join(''), of('TITLE')[0]?.from ?? '');
  const numbers = of('TEL');
  const isFax = ({ types }: Property) => types.includes('FAX');
  const isMobile = ({ types }: Property) => types.some((type) => /^(?:CELL|MOBILE|PAGER|HOME)$/.test(type));
  const desk = numbers.filter((one) => !isFax(one) && !isMobile(one));
  const phone = desk[0] ?? numbers.find((one) => !isFax(one));
  const number = (property: Property | undefined) => property?.parts[0]?.replace(/^tel:/i, '');
  put('phone', number(phone), phone?.from ?? '', desk.length === 1 ? 'sure' : 'likely');
  const faxes = numbers.filter(isFax);
  put('fax', number(faxes[0]), faxes[0]?.from ?? '', faxes.length === 1 ? 'sure' : 'likely');
  const mails = of('EMAIL');
  put(
    'email',
    mails[0]?.parts[0]?.replace(/^mailto:/i, ''),
    mails[0]?.from ?? '',
    mails.length === 1 ? 'sure' : 'likely',
  );
  return facts;
}

function placeIn(card: readonly Property[], cities: Cities): Named[] {
  const address = card.find(({ name, types }) => name === 'ADR' && !types.includes('HOME'));
  if (!address) return [];
  const [, extended = '', street = '', city = '', region = '', code = ''] = address.parts;
  const facts = addressFacts(`${region}${city}${street}${extended && `　${extended}`}`, cities, address.from);
  if (facts.length === 0) return [];
  const postal: Fact[] = /\d{3}-?\d{4}/.test(code)
    ? [{ datum: 'postalCode', value: code, from: address.from, certainty: 'sure' }]
    : [];
  return [{ label: '名刺の住所', facts: [...postal, ...facts] }];
}

/** Reads the cards of a vCard file (.vcf 3.0 and 4.0; 2.1 as mobile phones wrote it). */
export function readVcard(text: string, cities: Cities): Reading {
  const cards = cardsIn(text);
  const people = cards.flatMap((card): Named[] => {
    const facts = personIn(card);
    const name = card.find(({ name }) => name === 'FN')?.parts.join(' ') ?? '';
    return facts.length > 0 ? [{ label: name || '名刺の方', facts }] : [];
  });
  const organisation = cards.length === 1 ? cards[0]!.find(({ name }) => name === 'ORG') : undefined;
  const name = organisation?.parts[0];
  return readingOf('vcard', {
    company: name ? [{ datum: 'name', value: name, from: organisation.from, certainty: 'likely' }] : [],
    places: cards.length === 1 ? placeIn(cards[0]!, cities) : [],
    people,
    notes: people.length > 1 ? [`${people.length}人の名刺です。入れる方を選んでください。`] : [],
  });
}
