import type { Page } from '@playwright/test';

/**
 * The Japanese that people see on a page beside what is meant to be Japanese: values, and names that the page marks or
 * quotes. Empty when the page is in English.
 */
export function japaneseLeft(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const JAPANESE = /[々-〇ぁ-ゖァ-ヺー㐀-鿿]/u;
    /** Values: ui/Strange.svelte is a `bdi`, and `dl.shown` repeats other answers. */
    const MEANT = 'script, style, textarea, noscript, bdi, dl.shown dd, [translate="no"], [lang="ja"]';
    const ATTRIBUTES = ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt'];
    const unquoted = (text: string) =>
      text
        .replace(/“[^”]*”/gu, '')
        .replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/gu, '')
        .replace(/^Example: .*/u, '');
    const left: string[] = [];
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement!;
      const texts =
        node instanceof Element
          ? ATTRIBUTES.map((name) => node.getAttribute(name) ?? '')
              // A title that repeats a value.
              .filter((text) => !node.querySelector('bdi')?.textContent?.includes(text))
          : [node.nodeValue ?? ''];
      const japanese = texts.filter((text) => JAPANESE.test(unquoted(text)));
      const message = element.closest('[data-rule], .summary');
      if (japanese.length > 0 && (!element.closest(MEANT) || message))
        left.push(...japanese.map((text) => text.trim()));
    }
    return left;
  });
}
