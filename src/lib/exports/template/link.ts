import { deflateSync, Inflate } from 'fflate';
import type { Procedure } from '../../definition/types.js';
import { restoreTemplate, type RestoredTemplate } from '../../draft/template/restore.js';
import type { Template } from '../../draft/template/types.js';
import { crc32 } from '../package/crc32.js';

/** Characters of a whole link: what browsers, mail programs and chats carry without cutting. */
export const MAX_LINK = 8000;
/** Characters of a template's JSON in a link: many times what fits into one. */
const MAX_INFLATED = 1_000_000;
const STEP = 1024;
const CHECKSUM = 4;

/** A link that holds no template, with what to do about it. */
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

/** Inflates step by step: what grows beyond any template ends at once. */
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
 * The fragment that carries a template, with its `#t=`: deflated JSON and a checksum, base64url. What follows the `#`
 * of an address is never sent to a host.
 */
export function toFragment(template: Template): string {
  const packed = deflateSync(new TextEncoder().encode(JSON.stringify(template)), { level: 9 });
  const bytes = new Uint8Array(packed.length + CHECKSUM);
  bytes.set(packed);
  bytes.set(checksumOf(packed), packed.length);
  return `#t=${toBase64Url(bytes)}`;
}

/** The whole link; undefined where it would be longer than links are carried: then a file goes. */
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
 * The template in an address's fragment, checked like any from outside. Throws `LinkError` for a link that is cut or
 * was never one, `RestoreError` for a content that is no template; both with a message for people.
 */
export function fromFragment(fragment: string, procedures: readonly Procedure[], now: Date): RestoredTemplate {
  return restoreTemplate(unpack(fragment), procedures, now);
}
