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

/** The control named after a path (in a radio group the checked one), to move the focus to; null if there is none. */
export function controlOf(path: Path): HTMLElement | null {
  const named = `[name="${CSS.escape(path)}"]`;
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  return find(`${named}:checked`) ?? find(named) ?? document.getElementById(path);
}

/** Milliseconds to wait for a control, because some parts of a screen are loaded lazily. */
const PATIENCE = 2000;

/** Moves the focus to a path's control and scrolls to it, as soon as it exists (for at most 2 seconds). */
export function focusPath(path: Path, until = performance.now() + PATIENCE): void {
  const control = controlOf(path);
  if (!control && performance.now() < until) {
    requestAnimationFrame(() => focusPath(path, until));
    return;
  }
  control?.focus({ preventScroll: true });
  control?.scrollIntoView({ block: 'center' });
}
