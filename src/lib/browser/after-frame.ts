/** Runs a task when the frame that is due has been painted; at once where nothing is painted. */
export function afterFrame(task: () => void): void {
  if (typeof requestAnimationFrame === 'undefined' || document.hidden) task();
  else requestAnimationFrame(() => setTimeout(task));
}
