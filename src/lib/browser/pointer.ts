let down = false;
const waiting: (() => void)[] = [];

function up(): void {
  down = false;
  // After the click that follows this release, so that its target does not move before the click arrives.
  setTimeout(() => {
    for (const task of waiting.splice(0)) task();
  });
}

if (typeof document !== 'undefined') {
  document.addEventListener('pointerdown', () => (down = true), { capture: true });
  for (const type of ['pointerup', 'pointercancel', 'dragend']) document.addEventListener(type, up, { capture: true });
}

/** Runs a task that may move the layout: at once, or after the click if a pointer is currently pressed. */
export function afterPointerUp(task: () => void): void {
  if (down) waiting.push(task);
  else task();
}
