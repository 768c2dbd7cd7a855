import { resolve } from '$app/paths';
import type { Workbox } from 'workbox-window';

/**
 * What an open draft still needs to be brought together with another tab's and written to a file. The new version takes
 * the old one's chunks with it: a tab that stays behind must have these by then.
 */
const fetchWayOut = () =>
  Promise.all([
    import('../../session/later/reconcile.js'),
    import('../export/export-draft.js'),
    import('../../browser/download.js'),
  ]);

/** Says when a new version waits, and takes it when the user wants it. */
export class UpdatePrompt {
  waiting = $state(false);
  /** Another tab has taken the new version: this page is of the old one. */
  outdated = $state(false);
  /** Everything needed without a network is kept. */
  offlineReady = $state(false);
  #workbox: Workbox | undefined;
  /** Writes what is not yet saved; there once the new version was accepted. */
  #flush: (() => Promise<void>) | undefined;

  /** Registers the service worker; where there is none (an old browser, a plain-http host) the app works online. */
  async register(): Promise<void> {
    if (!('serviceWorker' in navigator)) return;
    const { Workbox } = await import('workbox-window');
    const workbox = new Workbox(`${resolve('/')}service-worker.js`, { type: 'module', updateViaCache: 'none' });
    this.#workbox = workbox;
    // A page that was opened before the first version was ready is of that version.
    let controlled = navigator.serviceWorker.controller !== null;
    workbox.addEventListener('waiting', () => void this.#offer());
    workbox.addEventListener('controlling', ({ isUpdate, isExternal }) => {
      // What was typed since the press is written too.
      if (this.#flush) void this.#flush().finally(() => location.reload());
      else if (controlled && (isUpdate || isExternal)) {
        // Workbox calls a version of this page's first minute its own, whichever tab has taken it.
        this.outdated = true;
        this.waiting = false;
      }
      controlled = true;
    });
    await workbox.register().catch(() => undefined);
    // Whatever page began it: what is active has kept everything.
    void navigator.serviceWorker.ready.then(() => (this.offlineReady = true));
    // A page that stays open for days still hears of a new version.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void workbox.update().catch(() => undefined);
    });
  }

  /** The first version, too, waits for a moment before it is active: only one that waits behind another is new. */
  async #offer(): Promise<void> {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration?.waiting || !registration.active) return;
    this.waiting = true;
    await fetchWayOut().catch(() => undefined);
  }

  /** Takes the new version; `flush` writes what is not yet saved before the page is loaded anew. */
  async accept(flush: () => Promise<void>): Promise<void> {
    await flush();
    this.#flush = flush;
    if (this.outdated && !this.waiting) location.reload();
    else this.#workbox?.messageSkipWaiting();
  }
}
