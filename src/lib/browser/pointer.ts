let down = false;
const waiting: (() => void)[] = [];

function up(): void {
  down = false;
  // After the click that this release makes: what it was aimed at must not move before.
  setTimeout(() => {
    for (const task of waiting.splice(0)) task();
  });
}

if (typeof document !== 'undefined') {
  document.addEventListener('pointerdown', () => (down = true), { capture: true });
  for (const type of ['pointerup', 'pointercancel', 'dragend']) document.addEventListener(type, up, { capture: true });
}

/** Runs a task when no button of the mouse is held down: at once, or after the click that is under way. */
export function afterPointerUp(task: () => void): void {
  if (down) waiting.push(task);
  else task();
}
