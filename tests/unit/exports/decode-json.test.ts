import { expect, it } from 'vitest';
import { decodeJson } from '../../../src/lib/exports/decode-json.js';

const text = '{"contract.reason":"輸出のため。"}';
const hex = (bytes: string) => new Uint8Array(Buffer.from(bytes, 'hex'));

it.each<[string, Uint8Array]>([
  ['UTF-8', new Uint8Array(Buffer.from(text))],
  ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ['UTF-16 without a mark', new Uint8Array(Buffer.from(text, 'utf16le'))],
  ['EUC-JP', hex('7b22636f6e74726163742e726561736f6e223a22cda2bdd0a4cea4bfa4e1a1a3227d')],
  ['Shift_JIS', hex('7b22636f6e74726163742e726561736f6e223a2297418f6f82cc82bd82df8142227d')],
])('reads JSON in %s', (_encoding, bytes) => expect(decodeJson(bytes)).toBe(text));

it('reads nothing that is in none of them', () => expect(decodeJson(hex('7b22ff227d'))).toBeUndefined());
