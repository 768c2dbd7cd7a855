import { zlibSync } from 'fflate';

/** The number of an object and its dictionary as it stands in the file, in ASCII. */
export type PackedObject = readonly [number: number, dictionary: string];

/** A file's cross-reference entry by object number: an offset, or a place in the object stream (ISO 32000-1, 7.5.8.3). */
type Entry = readonly [type: 0 | 1 | 2, where: number, index: number];

/** The bytes of an entry's three parts. */
const WIDTHS = [1, 4, 2] as const;
const HEADER = '%PDF-1.7';
/** Every entry of a cross-reference table has this many bytes (ISO 32000-1, 7.5.4). */
const TABLE_ENTRY = 20;

const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return text;
};
const toBytes = (ascii: string): Uint8Array => new TextEncoder().encode(ascii);

/**
 * Adds objects to a file of jsPDF's in a compressed object stream (ISO 32000-1, 7.5.7), with a cross-reference stream in
 * place of the table. A document has hundreds of structure elements: written one by one, they would make the file half
 * as large again.
 *
 * @param file as jsPDF writes it: one table, every object in it
 * @param objects the dictionaries to add, with numbers reserved in the file
 * @throws Error if the file ends differently than expected
 */
export function pack(file: Uint8Array, objects: readonly PackedObject[]): Uint8Array {
  const end = latin1(file.subarray(-2048));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? NaN);
  const tail = latin1(file.subarray(start));
  const [head = '', count = ''] = /^xref\n0 (\d+)\n/.exec(tail) ?? [];
  const trailer = /trailer\n<<\n\/Size \d+\n([\s\S]*?)>>\nstartxref/.exec(tail)?.[1];
  if (!head || trailer === undefined) throw new Error('jsPDF has written an unknown kind of file.');

  const size = Number(count);
  const entries: Entry[] = Array.from({ length: size }, (_, number) => {
    const at = head.length + number * TABLE_ENTRY;
    return number === 0 ? [0, 0, 0xffff] : [1, Number(tail.slice(at, at + 10)), 0];
  });
  const [stream, table] = [size, size + 1];
  objects.forEach(([number], index) => (entries[number] = [2, stream, index]));
  const container = objectStream(stream, objects);
  entries.push([1, start, 0], [1, start + container.length, 0]);
  const references = crossReferences(table, entries, trailer);
  const ending = toBytes(`startxref\n${start + container.length}\n%%EOF\n`);

  const packed = new Uint8Array(start + container.length + references.length + ending.length);
  packed.set(file.subarray(0, start));
  packed.set(toBytes(HEADER));
  packed.set(container, start);
  packed.set(references, start + container.length);
  packed.set(ending, start + container.length + references.length);
  return packed;
}

function objectStream(number: number, objects: readonly PackedObject[]): Uint8Array {
  let offset = 0;
  const places = objects.map(([object, body]) => {
    const place = `${object} ${offset}`;
    offset += body.length + 1;
    return place;
  });
  const index = `${places.join(' ')}\n`;
  const data = toBytes(index + objects.map(([, body]) => `${body}\n`).join(''));
  return streamObject(number, `/Type/ObjStm/N ${objects.length}/First ${index.length}`, data);
}

function crossReferences(number: number, entries: readonly Entry[], trailer: string): Uint8Array {
  const length = WIDTHS.reduce((sum, width) => sum + width, 0);
  const bytes = new DataView(new ArrayBuffer(entries.length * length));
  entries.forEach(([type, where, index], at) => {
    bytes.setUint8(at * length, type);
    bytes.setUint32(at * length + 1, where);
    bytes.setUint16(at * length + 5, index);
  });
  const keys = `/Type/XRef/Size ${entries.length}/W[${WIDTHS.join(' ')}]\n${trailer}`;
  return streamObject(number, keys, new Uint8Array(bytes.buffer));
}

function streamObject(number: number, keys: string, data: Uint8Array): Uint8Array {
  const compressed = zlibSync(data);
  const before = toBytes(`${number} 0 obj\n<<${keys}/Filter/FlateDecode/Length ${compressed.length}>>\nstream\n`);
  const after = toBytes('\nendstream\nendobj\n');
  const object = new Uint8Array(before.length + compressed.length + after.length);
  object.set(before);
  object.set(compressed, before.length);
  object.set(after, before.length + compressed.length);
  return object;
}
