import { version } from '$app/environment';
import { resolve } from '$app/paths';
import type { Workbox } from 'workbox-window';
import { servedVersion } from '../../browser/served-version.js';
import { trustScript } from '../../exports/trusted-script.js';

/**
 * Loads the code that an open draft needs for merging with another tab and for downloading. Activating a new version
 * deletes the old version's chunks, so a tab that keeps running the old version must have these in memory by then.
 */
const prefetchSaveCode = () =>
  Promise.all([
    import('../../session/later/reconcile.js'),
    import('../export/export-draft.js'),
    import('../../browser/download.js'),
  ]);

/** Tells when a new version is waiting, and activates it when the user accepts. */
export class UpdatePromptState {
  waiting = $state(false);
  /** Another tab has activated the new version; this page still runs the old one. */
  outdated = $state(false);
  /** Everything needed offline is in the cache. */
  offlineReady = $state(false);
  #workbox: Workbox | undefined;
  /** Saves unsaved changes; set once the user has accepted the new version. */
  #flush: (() => Promise<void>) | undefined;

  /** Registers the service worker. Without service workers (old browser, plain http) the app works online only. */
  async register(): Promise<void> {
    if (__SINGLE_FILE__ || !('serviceWorker' in navigator)) return;
    const { Workbox } = await import('workbox-window');
    // A classic script: Firefox before 147 has no modules there.
    const workbox = new Workbox(trustScript(`${resolve('/')}service-worker.js`), { updateViaCache: 'none' });
    this.#workbox = workbox;
    // Without a controller this is the first visit: the version about to be installed is this page's own.
    let controlled = navigator.serviceWorker.controller !== null;
    workbox.addEventListener('waiting', () => void this.#offer());
    workbox.addEventListener('controlling', ({ isUpdate, isExternal }) => {
      // Save again: the user may have typed between accepting and the activation.
      if (this.#flush) void this.#flush().finally(() => location.reload());
      else if (controlled && (isUpdate || isExternal)) {
        // isExternal alone is not enough: Workbox counts any update found within a minute of registration as this
        // page's own.
        this.outdated = true;
        this.waiting = false;
      }
      controlled = true;
    });
    await workbox.register().catch(() => undefined);
    // An active worker has precached everything, whichever page installed it.
    void navigator.serviceWorker.ready.then(() => (this.offlineReady = true));
    // A page that stays open for days must check for new versions by itself.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void workbox.update().catch(() => undefined);
    });
  }

  /**
   * Shows the prompt. The first version also waits briefly, so a waiting worker is an update only if another is active.
   */
  async #offer(): Promise<void> {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration?.waiting || !registration.active) return;
    this.waiting = true;
    await prefetchSaveCode().catch(() => undefined);
  }

  /**
   * Looks for a new version, after a part of this one could not be loaded: its files may have been replaced on the server
   * before this browser had kept them.
   */
  async check(): Promise<void> {
    await this.#workbox?.update().catch(() => undefined);
    const served = await servedVersion();
    // With a service worker, the new version is offered once it is complete; reloading before would give the old one.
    if (served !== undefined && served !== version && !navigator.serviceWorker?.controller) this.outdated = true;
  }

  /** Activates the new version and reloads the page; `flush` saves unsaved changes first. */
  async accept(flush: () => Promise<void>): Promise<void> {
    await flush();
    this.#flush = flush;
    if (this.outdated && !this.waiting) location.reload();
    else this.#workbox?.messageSkipWaiting();
  }
}
