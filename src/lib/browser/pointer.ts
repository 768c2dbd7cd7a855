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
  // A press that opens the context menu moves nothing, and WebKit sends no release after it.
  document.addEventListener('pointerdown', ({ button }) => (down ||= button === 0), { capture: true });
  for (const type of ['pointerup', 'pointercancel', 'dragend', 'contextmenu'])
    document.addEventListener(type, up, { capture: true });
}

/** Runs a task that may move the layout: at once, or after the click if a pointer is currently pressed. */
export function afterPointerUp(task: () => void): void {
  if (down) waiting.push(task);
  else task();
}
