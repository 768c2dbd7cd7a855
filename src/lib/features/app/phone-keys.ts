import { endsComposition } from '../../ui/ends-composition.js';

const TEXTS = 'main input[type=text][name]:not([readonly])';

/**
 * On a phone, gives the keyboard's Enter the word 次へ in each field of a form and the effect that the word promises: the
 * next field. Does nothing where a mouse is the first means. Returns what ends it.
 */
export function nameEnterKey(root: Document): () => void {
  if (!matchMedia('(pointer: coarse)').matches) return () => undefined;
  const next = (from: Element) => {
    const all = [...root.querySelectorAll<HTMLInputElement>(TEXTS)];
    return all[all.indexOf(from as HTMLInputElement) + 1];
  };
  function enter({ target }: FocusEvent): void {
    if (target instanceof HTMLInputElement && target.matches(TEXTS))
      target.enterKeyHint = next(target) ? 'next' : 'done';
  }
  function press(event: KeyboardEvent): void {
    const { key, target } = event;
    if (key !== 'Enter' || event.defaultPrevented || endsComposition(event)) return;
    if (!(target instanceof HTMLInputElement) || !target.matches(TEXTS)) return;
    const following = next(target);
    if (following) following.focus();
    else target.blur();
    event.preventDefault();
  }
  root.addEventListener('focusin', enter);
  root.addEventListener('keydown', press);
  return () => {
    root.removeEventListener('focusin', enter);
    root.removeEventListener('keydown', press);
  };
}
