import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { setTemplateValue } from '../../../../src/lib/draft/template/edit.js';
import { createTemplate, templateFrom } from '../../../../src/lib/draft/template/make.js';
import { crc32 } from '../../../../src/lib/exports/package/crc32.js';
import { fromFragment, MAX_LINK, toFragment, toLink } from '../../../../src/lib/exports/template/link.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { exampleDraft, NOW } from '../../support/example.js';

const procedures = [newApplication];
const naming = { title: '輸出の窓口', desk: '架空フォワーダー' };
const template = templateFrom(newApplication, exampleDraft(), NOW, naming, { company: true, people: true });
const RECEIVE = 'https://example.jp/shitagaki/receive/';
const read = (fragment: string) => fromFragment(fragment, procedures, NOW);
/** Any bytes as a fragment with a correct checksum. */
function packed(bytes: Uint8Array): string {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(bytes));
  return `#t=${Buffer.concat([bytes, sum]).toString('base64url')}`;
}

describe('a link', () => {
  it('contains a template of the whole example, in characters that no program changes', () => {
    const link = toLink(template, RECEIVE)!;
    expect(link).toMatch(/^https:\/\/example\.jp\/shitagaki\/receive\/#t=[\w-]+$/);
    expect(link.length).toBeLessThan(MAX_LINK / 2);
    expect(read(new URL(link).hash)).toEqual({ template, reports: [] });
  });

  it('keeps everything behind the #, which is never sent', () => {
    const { origin, pathname, search } = new URL(toLink(template, RECEIVE)!);
    expect(origin + pathname + search).toBe(RECEIVE);
  });

  it('is refused if it would be too long, but not at the limit', () => {
    let long = createTemplate(newApplication, NOW, naming);
    let last = toLink(long, RECEIVE);
    // Adds texts that do not compress, until the link is too long.
    for (const [index, id] of [
      'contract.reason',
      'confirm.remarks',
      'contact.companyName',
      'contact.department',
      'contact.title',
      'office.companyName',
      'contractor.title',
      'contact.email',
    ].entries()) {
      const noise = Array.from({ length: 1000 }, (_, at) =>
        String.fromCharCode(0x4e00 + ((at * 7919 + index * 104729) % 20000)),
      ).join('');
      const next = setTemplateValue(long, id, noise, NOW);
      const link = toLink(next, RECEIVE);
      if (link === undefined) break;
      expect(link.length).toBeLessThanOrEqual(MAX_LINK);
      [long, last] = [next, link];
    }
    expect(last).toBeDefined();
    const tight = RECEIVE.length + toFragment(long).length;
    expect(toLink(long, RECEIVE.padEnd(RECEIVE.length + MAX_LINK - tight, 'x'))).toHaveLength(MAX_LINK);
    expect(toLink(long, RECEIVE.padEnd(RECEIVE.length + MAX_LINK - tight + 1, 'x'))).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['no content', '#t='],
    ['another key', '#x=abcd'],
    ['other characters', '#t=ab<script>'],
    ['a length that no bytes have', '#t=abcde'],
    ['only a checksum', '#t=AAAAAA'],
    ['too much', `#t=${'A'.repeat(MAX_LINK)}`],
    ['bytes that are not deflated', packed(Uint8Array.of(255, 255, 255, 255))],
    ['no JSON', packed(deflateSync(Buffer.from('{')))],
    ['no UTF-8', packed(deflateSync(Uint8Array.of(0x22, 0xff, 0x22)))],
    ['a bomb', packed(deflateSync(new Uint8Array(3_000_000), { level: 9 }))],
  ])('of %s is refused with a message on what to do', (_what, fragment) => {
    expect(() => read(fragment)).toThrow(expect.objectContaining({ name: 'LinkError' }));
  });

  it.each([1, 5, 40])('that lost its last %i characters is detected', (lost) => {
    expect(() => read(toFragment(template).slice(0, -lost))).toThrow(expect.objectContaining({ name: 'LinkError' }));
  });

  it('with something else in it is refused like a file', () => {
    const json = Buffer.from(JSON.stringify({ format: 'shitagaki', version: 1, kind: 'draft' }));
    expect(() => read(packed(deflateSync(json)))).toThrow(expect.objectContaining({ code: 'other-kind' }));
  });
});
