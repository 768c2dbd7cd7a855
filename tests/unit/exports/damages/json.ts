import { bytesOf, cuts, flips, original, originalJson, type Damaged } from './damaged.js';

const utf16 = (bigEndian: boolean) => {
  const buffer = Buffer.from(`\ufeff${originalJson}`, 'utf16le');
  return new Uint8Array(bigEndian ? buffer.swap16() : buffer);
};
/** The draft's text with one part replaced; throws if the part is missing, because nothing would be damaged. */
function having(part: string, instead: string): string {
  if (!originalJson.includes(part)) throw new Error(`The draft does not hold ${part}.`);
  return originalJson.replace(part, () => instead);
}
/** The draft's text with more values, as written. */
const withValue = (text: string) => having('"values": {', `"values": { ${text},`);
const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);
const MEGABYTES = 9_500_000;
/** A text of almost the maximum size, made by repeating one piece. */
const filled = (before: string, piece: string, after: string) =>
  before + piece.repeat(Math.floor(MEGABYTES / piece.length)) + after;
const start = '{"format":"shitagaki","version":1,"kind":"draft","procedure":"new-application","id":"a","values":{';

const refused: [string, string | Uint8Array][] = [
  ['nothing', ''],
  ['null', 'null'],
  ['a number', '42'],
  ['a text', '"shitagaki"'],
  ['a list around it', `[${originalJson}]`],
  ['two of them', originalJson + originalJson],
  ['a package.json', '{"name":"shitagaki","version":"1.0.0","private":true,"scripts":{}}'],
  ['a GeoJSON', '{"type":"FeatureCollection","features":[]}'],
  ['a CSV', '企業名,電話番号\r\nナックス商事,0312345678\r\n'],
  ['a format that only looks alike', having('"shitagaki"', '"Shitagaki"')],
  ['the format in its prototype', '{"__proto__":{"format":"shitagaki","version":1,"kind":"draft","values":{}}}'],
  ['no version', having('"version": 1,', '')],
  ['version 0', having('"version": 1,', '"version": 0,')],
  ['version 1.5', having('"version": 1,', '"version": 1.5,')],
  ['version 2', having('"version": 1,', '"version": 2,')],
  ['version 1 in words', having('"version": 1,', '"version": "1",')],
  ['an endless version', having('"version": 1,', '"version": 1e999,')],
  ['a template', having('"kind": "draft"', '"kind": "template"')],
  ['no procedure', having('"procedure": "new-application"', '"procedure": null')],
  ['a procedure of the prototype', having('"procedure": "new-application"', '"procedure": "constructor"')],
  ['values in a list', having('"values": {', '"values": [], "others": {')],
  ['values in a prototype', having('"values": {', '"__proto__": {')],
  ['NaN', withValue('"x": NaN')],
  ['Infinity', withValue('"x": -Infinity')],
  ['undefined', withValue('"x": undefined')],
  ['a comment', `// draft\n${originalJson}`],
  ['single quotes', originalJson.replaceAll('"', "'")],
  ['a comma at the end', having('"values": {', '"values": {,')],
  ['a control character in a text', having('備考です。', '備\u0001考')],
  ['a NUL behind it', `${originalJson}\0`],
  ['UTF-32', bytesOf(...[...originalJson].map((text) => new Uint8Array([text.charCodeAt(0) & 127, 0, 0, 0])))],
  ['half a character', bytesOf(originalJson, new Uint8Array([0xe3, 0x81]))],
  ['a character spelt too long', bytesOf(having('備考です。', ''), new Uint8Array([0xc0, 0x80]))],
  ['three byte order marks', bytesOf('\ufeff\ufeff\ufeff', originalJson)],
  ['lists 100 deep', withValue(`"x": ${nested(100, '[', ']')}`)],
  ['records 100 deep', withValue(`"x": ${nested(100, '{"a":', '}').replace('}', '1}')}`)],
  ['lists 100,000 deep', withValue(`"x": ${nested(100_000, '[', ']')}`)],
  ['lists 1,000,000 deep', withValue(`"x": ${nested(1_000_000, '[', ']')}`)],
  ['nothing but brackets', '['.repeat(9_000_000)],
  ['a JSON file of 10 MB and more', filled(having('"values": {', '"values": {"x": "'), 'あ'.repeat(1000), '"}')],
  ['a list of very many entries', filled(`${start}"manager.emergencyFax":[`, '"1",', '""]}}')],
  ['a list of very many numbers', filled(`${start}"manager.emergencyFax":[`, '1,', '1]}}')],
  ['very many user codes', filled(`${start}"userCodes":[`, '{"idCount":1},', '{}]}}')],
  ['very many unknown keys', `${start}${Array.from({ length: 600_000 }, (_, n) => `"k${n}":0`).join()}}}`],
  ['spaces of 11 MB', ' '.repeat(11_000_000)],
];

const opens: [string, string | Uint8Array][] = [
  ['UTF-16', utf16(false)],
  ['UTF-16, big end first', utf16(true)],
  ['a byte order mark', bytesOf('\ufeff', originalJson)],
  ['other line ends', originalJson.replaceAll('\n', '\r\n')],
  ['no line ends', JSON.stringify(JSON.parse(originalJson))],
  [
    'keys that reach into prototypes',
    withValue('"__proto__": { "polluted": true }, "constructor": { "prototype": 1 }'),
  ],
  ['such a key around the values', having('"values": {', '"__proto__": { "polluted": true }, "values": {')],
  ['its answers in another order', JSON.stringify({ ...original, values: reversed(original.values) })],
];

function reversed(values: object): object {
  return Object.fromEntries(Object.entries(values).reverse());
}

const sound: [string, string | Uint8Array][] = [
  ['numbers too large', withValue('"office.phone": 1e999, "contract.reason": -1e999, "x": 1e400')],
  [
    'such keys deep inside',
    withValue('"x": [{ "__proto__": { "polluted": true } }], "userCodes": [{ "__proto__": [] }]'),
  ],
  ['no values', having('"values": {', '"values": {}, "others": {')],
  ['null for every answer', JSON.stringify({ ...original, values: mapped(() => null) })],
  ['a list for every answer', JSON.stringify({ ...original, values: mapped((value) => [value]) })],
  ['a record for every answer', JSON.stringify({ ...original, values: mapped((value) => ({ value })) })],
  ['a number for every answer', JSON.stringify({ ...original, values: mapped(() => 1e21) })],
  ['a truth value for every answer', JSON.stringify({ ...original, values: mapped(() => true) })],
  ['wrong types around the values', having('"revision": 0', '"revision": -1, "id": {}, "title": [], "createdAt": 1')],
  ['an id that is a path', having(`"id": "${original.id}"`, '"id": "../../x"')],
  ['a title of a million characters', having('"手引きの例"', JSON.stringify('𠮷'.repeat(500_000)))],
  [
    'a key that looks like a path',
    withValue('"userCodes[0].idCount": 1, "manager.emergencyFax[0]": 2, "a[": 3, "": 4'),
  ],
  ['half of a character', having('備考です。', '\\ud83d')],
  ['a list of many numbers', `${start}"manager.emergencyFax":[${'1,'.repeat(50_000)}1]}}`],
  ['an answer of 9 MB', filled(`${start}"confirm.remarks":"`, 'a'.repeat(1000), '"}}')],
];

function mapped(change: (value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(original.values).map(([key, value]) => [key, change(value)]));
}

const all = (files: [string, string | Uint8Array][], outcome: Damaged['outcome']): Damaged[] =>
  files.map(([what, content]) => ({ what, bytes: bytesOf(content), outcome }));

/**
 * Damaged drafts as JSON. If a file is cut before its last bracket, it is not JSON; after that, only the line end is
 * lost.
 */
export const damagedJson: readonly Damaged[] = [
  ...cuts('JSON', bytesOf(originalJson.trimEnd()), 30),
  ...flips('JSON', bytesOf(originalJson), 60, 'sound'),
  ...all(refused, 'refused'),
  ...all(opens, 'opens'),
  ...all(sound, 'sound'),
];
