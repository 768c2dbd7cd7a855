import type { openFinder } from './open-finder.js';

/** With fewer options than this, the browser's own keys do. */
const MANY = 10;

/** Whether a select is one to be searched: long, and of words. Days and months are found by their digits already. */
function isLong(target: EventTarget | null): target is HTMLSelectElement {
  if (!(target instanceof HTMLSelectElement) || target.multiple || target.disabled) return false;
  return target.options.length > MANY && !/^\d/.test(target.options[target.options.length - 1]!.label);
}

/** Whether a key types something; an input method says of its keys only that it takes them. */
const types = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  !ctrlKey && !metaKey && !altKey && ((key.length === 1 && key !== ' ') || key === 'Process');

/**
 * Lets long selects be typed into by kana, romaji and kanji: the first letter opens a box over the select, in which an
 * input method works as in any other. The select stays what it is. Returns what stops it.
 */
export function findInSelects(document: Document): () => void {
  let open: typeof openFinder | undefined;
  /** What was typed before the box was there. */
  let early = '';

  async function load(select: HTMLSelectElement): Promise<void> {
    ({ openFinder: open } = await import('./open-finder.js'));
    if (early !== '' && document.activeElement === select) open(select, early);
    early = '';
  }
  function come({ target }: Event): void {
    // A page that cannot load it leaves the browser's own search.
    if (!open && isLong(target)) void load(target).catch(() => {});
  }
  function press(event: KeyboardEvent): void {
    const { target, key } = event;
    if (event.defaultPrevented || !isLong(target) || !types(event)) return;
    const letter = key === 'Process' ? '' : key;
    if (open) open(target, letter);
    else early += letter;
    if (letter !== '') event.preventDefault();
  }
  document.addEventListener('focusin', come);
  document.addEventListener('keydown', press);
  return () => {
    document.removeEventListener('focusin', come);
    document.removeEventListener('keydown', press);
  };
}
