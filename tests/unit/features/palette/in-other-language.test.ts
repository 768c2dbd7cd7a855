import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/lib/features/palette/entry.js';
import { inOtherLanguage } from '../../../../src/lib/features/palette/in-other-language.js';
import { indexOf, search } from '../../../../src/lib/features/palette/search.js';
import { pageEntries } from '../../../../src/lib/features/palette/page-entries.js';
import { english } from '../../../../src/lib/features/language/english.js';
import { procedures } from '../../../../src/procedures/index.js';

const draft: Entry = { key: 'draft:1', kind: 'draft', title: '設定', where: '', goal: { href: '/' } };
const entries = inOtherLanguage([draft, ...pageEntries(procedures, undefined)], english.translate);
const find = (typed: string) => search(indexOf(entries), typed).map(({ key }) => key);

describe('in English', () => {
  it.each([
    ['settings', 'page:settings'],
    ['templ', 'page:templates'],
    ['shared folder', 'page:library'],
    ['terms', 'page:terms'],
    ['accessibility', 'page:accessibility'],
  ])('%s finds its page', (typed, key) => expect(find(typed).slice(0, 2)).toContain(key));
  it('Japanese finds as before', () => expect(find('ようご')[0]).toBe('page:terms'));
  it('a draft keeps its title alone', () => expect(entries[0]).toBe(draft));
  it('nothing is added without another language', () => expect(inOtherLanguage(entries, undefined)).toBe(entries));
});
