import { deflateSync } from 'fflate';
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** One entry of a forged ZIP; whatever is not given is correct. */
export interface Forged {
  name: string | Uint8Array;
  data?: Uint8Array | string;
  /** Bytes that replace the packed data. */
  packed?: Uint8Array;
  method?: number;
  flags?: number;
  crc?: number;
  /** The declared size, in both headers. */
  size?: number;
  compressed?: number;
  mode?: number;
  offset?: number;
  localName?: string;
  localSize?: number;
  /** In the central directory only. */
  centralSize?: number;
}

export interface ForgedZip {
  before?: Uint8Array;
  comment?: string;
  after?: Uint8Array;
  /** Overrides of the end record, by the field's place in it. */
  end?: Record<number, number>;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function join(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

const u16 = (...numbers: number[]) => join(...numbers.map((n) => new Uint8Array([n & 255, (n >>> 8) & 255])));
const u32 = (...numbers: number[]) =>
  join(...numbers.map((n) => new Uint8Array([n & 255, (n >>> 8) & 255, (n >>> 16) & 255, n >>> 24])));

function headers(entry: Forged, at: number): { local: Uint8Array; central: Uint8Array } {
  const data = typeof entry.data === 'string' ? utf8(entry.data) : (entry.data ?? new Uint8Array());
  const method = entry.method ?? 8;
  const packed = entry.packed ?? (method === 8 ? deflateSync(data) : data);
  const name = typeof entry.name === 'string' ? utf8(entry.name) : entry.name;
  const localName = entry.localName === undefined ? name : utf8(entry.localName);
  const flags = entry.flags ?? 0x800;
  const crc = entry.crc ?? crc32(data);
  const compressed = entry.compressed ?? packed.length;
  const size = entry.size ?? data.length;
  const common = (named: Uint8Array, declared: number) =>
    join(u16(20, flags, method, 0, 33), u32(crc, compressed, declared), u16(named.length, 0));
  const local = join(u32(0x04034b50), common(localName, entry.localSize ?? size), localName, packed);
  const mode = ((entry.mode ?? 0o100644) << 16) >>> 0;
  const central = join(
    u32(0x02014b50),
    u16((3 << 8) | 20),
    common(name, entry.centralSize ?? size),
    u16(0, 0, 0),
    u32(mode, entry.offset ?? at),
    name,
  );
  return { local, central };
}

/** A ZIP exactly as specified, valid or not. */
export function forge(
  entries: readonly Forged[],
  { before, comment = '', after, end = {} }: ForgedZip = {},
): Uint8Array {
  let body = before ?? new Uint8Array();
  const centrals: Uint8Array[] = [];
  for (const entry of entries) {
    const { local, central } = headers(entry, body.length);
    body = join(body, local);
    centrals.push(central);
  }
  const directory = join(...centrals);
  const record = join(
    u32(0x06054b50),
    u16(0, 0, entries.length, entries.length),
    u32(directory.length, body.length),
    u16(utf8(comment).length),
  );
  const view = new DataView(record.buffer, record.byteOffset);
  for (const [at, value] of Object.entries(end)) {
    if (Number(at) < 12) view.setUint16(Number(at), value, true);
    else view.setUint32(Number(at), value, true);
  }
  return join(body, directory, record, utf8(comment), after ?? new Uint8Array());
}

export interface Listed {
  name: string;
  data: string | Uint8Array;
}

/** A correct manifest of some files, with overrides. */
export function manifestOf(files: readonly Listed[], overrides: object = {}): Record<string, unknown> {
  return {
    format: 'shitagaki-package',
    version: 1,
    appVersion: '0.1.0',
    procedure: 'new-application',
    checks: { errors: 0, advices: 0, complete: true },
    files: files.map(({ name, data }) => {
      const bytes = typeof data === 'string' ? utf8(data) : data;
      return { name, size: bytes.length, sha256: sha256(bytes) };
    }),
    ...overrides,
  };
}

/** A forged package: a correct manifest for `files`, and more entries beside them. */
export function forgePackage(files: readonly Listed[], more: readonly Forged[] = [], zip: ForgedZip = {}): Uint8Array {
  const manifest = { name: 'manifest.json', data: JSON.stringify(manifestOf(files)) };
  return forge([...files, ...more, manifest], zip);
}
