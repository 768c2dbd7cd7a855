import { deflateSync, Inflate } from 'fflate';
import type { Procedure } from '../../definition/types.js';
import { restoreTemplate, type RestoredTemplate } from '../../draft/template/restore.js';
import type { Template } from '../../draft/template/types.js';
import { crc32 } from '../package/crc32.js';

/** The maximum length of a link in characters, which browsers, mail programs and chats transfer without cutting it. */
export const MAX_LINK = 8000;
/** The maximum size of the inflated JSON in bytes: many times what a genuine link can contain. */
const MAX_INFLATED = 1_000_000;
const STEP = 1024;
const CHECKSUM = 4;

/** A link that cannot be read; the message tells the user what to do. */
class LinkError extends Error {
  override readonly name = 'LinkError';
  constructor() {
    super(
      'リンクの中身を読み取れませんでした。途中で切れている可能性があります。リンク全体を写し直すか、ファイルで送ってもらってください。',
    );
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array {
  if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) throw new LinkError();
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function checksumOf(bytes: Uint8Array): Uint8Array {
  const sum = new Uint8Array(CHECKSUM);
  new DataView(sum.buffer).setUint32(0, crc32(bytes));
  return sum;
}

/** Inflates step by step and stops as soon as the output exceeds the limit. */
function inflate(packed: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > MAX_INFLATED) throw new LinkError();
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/**
 * A template as a URL fragment: `#t=` and the deflated JSON with a checksum in base64url. Browsers never send the
 * fragment to a server.
 */
export function toFragment(template: Template): string {
  const packed = deflateSync(new TextEncoder().encode(JSON.stringify(template)), { level: 9 });
  const bytes = new Uint8Array(packed.length + CHECKSUM);
  bytes.set(packed);
  bytes.set(checksumOf(packed), packed.length);
  return `#t=${toBase64Url(bytes)}`;
}

/** The link to a template; undefined if it would exceed `MAX_LINK`. @param receive the address of the receiving page */
export function toLink(template: Template, receive: string): string | undefined {
  const link = receive + toFragment(template);
  return link.length <= MAX_LINK ? link : undefined;
}

function unpack(fragment: string): unknown {
  const text = /^#t=([\w-]+)$/.exec(fragment)?.[1];
  if (text === undefined || fragment.length > MAX_LINK) throw new LinkError();
  try {
    const bytes = fromBase64Url(text);
    const packed = bytes.subarray(0, -CHECKSUM);
    if (checksumOf(packed).some((byte, at) => byte !== bytes[packed.length + at])) throw new LinkError();
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(inflate(packed)));
  } catch {
    throw new LinkError();
  }
}

/**
 * Reads the template in a URL fragment, checked like any outside data.
 * @throws LinkError if the link is truncated or invalid, RestoreError if its content is not a template; both with a
 *   message for the user
 */
export function fromFragment(fragment: string, procedures: readonly Procedure[], now: Date): RestoredTemplate {
  return restoreTemplate(unpack(fragment), procedures, now);
}
