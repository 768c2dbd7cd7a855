import { onAnyChange } from '../../browser/tabs.js';

/** Milliseconds without a change before a backup is written. */
const IDLE_BEFORE_BACKUP = 30_000;

/**
 * Backs up to the chosen folder, if there is one, 30 seconds after the last change, or when the page is hidden before
 * that. Returns a function that stops it. What a backup needs is loaded only then, because most people have no folder.
 */
export function backUpAfterChanges(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    clearTimeout(timer);
    timer = undefined;
    void import('./backup-folder.js').then(({ backUpQuietly }) => backUpQuietly(new Date()));
  };
  const stop = onAnyChange(() => {
    clearTimeout(timer);
    timer = setTimeout(run, IDLE_BEFORE_BACKUP);
  });
  const leave = () => {
    if (timer !== undefined && document.visibilityState === 'hidden') run();
  };
  document.addEventListener('visibilitychange', leave);
  return () => {
    stop();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', leave);
  };
}
