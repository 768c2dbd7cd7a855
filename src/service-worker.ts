/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { prerendered } from '$service-worker';

const worker = self as unknown as ServiceWorkerGlobalScope & {
  /** All files of the build, with the hashes of those without one in their names; written by scripts/precache.mjs. */
  readonly __WB_MANIFEST: readonly PrecacheEntry[];
};

// Redirect an address without its trailing slash: the page would load, but its relative links would break.
worker.addEventListener('fetch', (event) => {
  const { pathname, search } = new URL(event.request.url);
  const page = pathname.replace(/\/index\.html$/, '').replace(/\/?$/, '/');
  if (event.request.mode !== 'navigate' || pathname === page || !prerendered.includes(page)) return;
  event.respondWith(Promise.resolve(Response.redirect(page + search, 302)));
  event.stopImmediatePropagation();
});

cleanupOutdatedCaches();
precacheAndRoute([...worker.__WB_MANIFEST], {
  // A draft's id and screen are in the query; the prerendered page is the same for all of them.
  ignoreURLParametersMatching: [/.*/],
  directoryIndex: 'index.html',
  cleanURLs: false,
});

// A new version is activated only when the user accepts it.
worker.addEventListener('message', ({ data }) => {
  if ((data as { type?: string } | null)?.type === 'SKIP_WAITING') void worker.skipWaiting();
});
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
