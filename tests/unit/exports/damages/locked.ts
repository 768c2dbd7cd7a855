import { quicklyLocked } from '../../support/quickly-locked.js';
import { bytesOf, cuts, flips, originalJson, type Damaged } from './damaged.js';

const PASSPHRASE = '海の見えるまど 8';
const locked = (content: string | Uint8Array) => quicklyLocked(bytesOf(content), PASSPHRASE);

/** Damaged locked files: every byte is authenticated, so only the undamaged file opens. */
export async function damagedLocked(): Promise<readonly Damaged[]> {
  const good = await locked(originalJson);
  const text = Buffer.from(good).toString('latin1');
  const having = (part: string, instead: string) => new Uint8Array(Buffer.from(text.replace(part, instead), 'latin1'));
  const refused: [string, Uint8Array][] = [
    ['nothing but its first line', bytesOf('age-encryption.org/v1\n')],
    ['a newer version', having('age-encryption.org/v1', 'age-encryption.org/v19')],
    ['a work factor that would take hours', having(' 10\n', ' 30\n')],
    ['a work factor that is no number', having(' 10\n', ' 1e1\n')],
    ['another lock', having('-> scrypt', '-> X25519')],
    ['something behind it', bytesOf(good, 'x')],
    ['nothing in it', await locked('')],
    ['something else in it', await locked('{"format":"other"}')],
    ['itself in it', await locked(good)],
  ];
  const wrong = ['', 'x', `${PASSPHRASE}9`];
  // `passphraseForms` tries these: what a Mac or a paste makes of the right one.
  const alike = [PASSPHRASE.normalize('NFKD'), `${PASSPHRASE} `];
  return [
    ...[...cuts('locked file', good, 30), ...flips('locked file', good, 60, 'refused')],
    ...refused.map(([what, bytes]): Damaged => ({ what: `locked file: ${what}`, bytes, outcome: 'refused' })),
    { what: 'locked file: the right one', bytes: good, outcome: 'opens' as const },
  ]
    .map((damaged): Damaged => ({ ...damaged, passphrase: PASSPHRASE }))
    .concat(
      wrong.map((passphrase, n) => ({ what: `wrong passphrase ${n}`, bytes: good, outcome: 'refused', passphrase })),
    )
    .concat(alike.map((passphrase, n) => ({ what: `same passphrase ${n}`, bytes: good, outcome: 'opens', passphrase })))
    .concat({ what: 'locked file: no passphrase', bytes: good, outcome: 'refused' });
}
