/** A press of Ctrl+K, or ⌘K on a Mac: `SHORTCUTS.find`, whose table comes with the palette. */
const isFind = ({ ctrlKey, metaKey, altKey, key, isComposing, keyCode }: KeyboardEvent): boolean =>
  ctrlKey !== metaKey && !altKey && key.toLowerCase() === 'k' && !isComposing && keyCode !== 229;

/**
 * Keeps a press of the palette's keys until the palette has come, which is loaded after the page: nobody waits for it, and
 * the browser would go to its own box for searching.
 * @returns what tells, once, whether the keys were pressed; from then on they are the palette's
 */
export function keepFind(): () => boolean {
  let pressed = false;
  const press = (event: KeyboardEvent) => {
    if (!isFind(event)) return;
    event.preventDefault();
    pressed = true;
  };
  addEventListener('keydown', press);
  return () => {
    removeEventListener('keydown', press);
    return pressed;
  };
}
