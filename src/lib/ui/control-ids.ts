import type { Path } from '../definition/types.js';

/** The ids of what stands around a control, so that label, help, repair and messages can name each other. */
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

/** The control that carries a path's name: the one a message's link moves the focus to. */
function controlOf(path: Path): HTMLElement | null {
  const named = `[name="${CSS.escape(path)}"]`;
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  return find(`${named}:checked`) ?? find(named) ?? document.getElementById(path);
}

/** How long a control may take to come: some parts of a screen load when they are needed. */
const PATIENCE = 2000;

/** Moves the focus to a path's control and brings it into view, as soon as it is there. */
export function focusPath(path: Path, until = performance.now() + PATIENCE): void {
  const control = controlOf(path);
  if (!control && performance.now() < until) {
    requestAnimationFrame(() => focusPath(path, until));
    return;
  }
  control?.focus({ preventScroll: true });
  control?.scrollIntoView({ block: 'center' });
}
