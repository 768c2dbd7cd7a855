import { claimFocus } from '../browser/focus-claim.js';
import type { Path } from '../definition/types.js';

/** The DOM ids of a control and of its label, help, repair and messages, for aria references between them. */
export function idsOf(path: Path) {
  return {
    control: path,
    label: `${path}--label`,
    help: `${path}--help`,
    example: `${path}--example`,
    proposal: `${path}--proposal`,
    note: `${path}--note`,
    repair: `${path}--repair`,
    message: (index: number) => `${path}--message-${index}`,
  };
}

/**
 * The control for a path, to which the link of an issue moves the focus. For a list that is its first entry, or, if it
 * has none, the button that adds one. Null if the control is not rendered.
 */
export function controlOf(path: Path): HTMLElement | null {
  const named = `[name="${CSS.escape(path)}"]`;
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  const entry = `[name="${CSS.escape(`${path}[0]`)}"]`;
  const byId = (id: string) => document.getElementById(id);
  return find(`${named}:checked`) ?? find(named) ?? byId(path) ?? find(entry) ?? byId(`${path}--add`);
}

/** The path in an address's hash, decoded; '' if there is none or it is malformed (`#%E0%A4%A`). */
export function pathInHash(hash: string): Path {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/** Milliseconds to wait for a control, because some parts of a screen are loaded lazily. */
const PATIENCE = 2000;

/**
 * Moves the focus to a path's control and scrolls it into view, as soon as it is rendered. Gives up after 2 seconds, or
 * once the user has acted.
 */
export function focusPath(path: Path): void {
  const claim = claimFocus();
  const until = performance.now() + PATIENCE;
  const look = () => {
    if (!claim.holds()) return;
    const control = controlOf(path);
    if (!control && performance.now() < until) return void requestAnimationFrame(look);
    claim.release();
    control?.focus({ preventScroll: true });
    control?.scrollIntoView({ block: 'center' });
  };
  look();
}
