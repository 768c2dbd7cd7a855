/** Runs a task after the next frame is painted; at once if nothing is painted (hidden page, no DOM). */
export function afterFrame(task: () => void): void {
  if (typeof requestAnimationFrame === 'undefined' || document.hidden) task();
  else requestAnimationFrame(() => setTimeout(task));
}
