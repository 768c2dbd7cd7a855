/** What `scripts/prebuild/postal/encode.mjs` wrote, cut into its sections; nothing is copied. */
export interface Sections {
  date: string;
  count: number;
  /** Rows in a block. */
  block: number;
  hasOffices: boolean;
  /** prefecture, city and their readings, separated by tabs. */
  cities: readonly string[];
  /** A character's readings, most frequent first. */
  readings: ReadonlyMap<string, readonly string[]>;
  /** Eight numbers a block: code, city, and where its rows begin in each stream. */
  index: Uint32Array;
  codes: Uint8Array;
  citySteps: Uint8Array;
  shared: Uint8Array;
  lengths: Uint8Array;
  ranks: Uint8Array;
  towns: Uint8Array;
  exceptions: Uint8Array;
  offices: Uint8Array;
}

/** @throws RangeError for bytes that are no table */
export function cutSections(bytes: Uint8Array): Sections {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = view.getUint32(at, true);
    if (at + 4 + length > bytes.length) throw new RangeError('no table of postal codes');
    parts.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length + ((4 - (length % 4)) % 4);
  }
  const [head, cities, readings, index, codes, citySteps, shared, lengths, ranks, towns, exceptions, offices] = parts;
  if (!head || !cities || !readings || !index || !codes || !citySteps || !shared || !lengths || !ranks)
    throw new RangeError('no table of postal codes');
  if (!towns || !exceptions || !offices) throw new RangeError('no table of postal codes');
  const utf8 = new TextDecoder();
  const [date = '', count, block, hasOffices] = utf8.decode(head).split('\n');
  return {
    date,
    count: Number(count),
    block: Number(block),
    hasOffices: hasOffices === '1',
    cities: utf8.decode(cities).split('\n'),
    readings: new Map(
      utf8
        .decode(readings)
        .split('\n')
        .map((line): [string, string[]] => {
          const character = String.fromCodePoint(line.codePointAt(0) ?? 0);
          return [character, line.slice(character.length).split(',')];
        }),
    ),
    index: new Uint32Array(index.slice().buffer),
    ...{ codes, citySteps, shared, lengths, ranks, towns, exceptions, offices },
  };
}
