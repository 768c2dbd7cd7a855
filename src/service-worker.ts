/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import {
  addPlugins,
  cleanupOutdatedCaches,
  getCacheKeyForURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
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

/** Shown for a page that is missing from the cache while there is no network. */
const MISSING_PAGE = `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>このページを開けません - 下書き</title>
<main><h1>このページを開けません</h1>
<p>この端末に保管していたページがなくなっていて、ネットワークにもつながりません。つながる所で、もう一度開いてください。入力した内容は、この端末に残っています。</p>
<p><a href="">もう一度開く</a></p></main>`;

async function revisionOf(content: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(hash.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Keeps a file again that had gone missing from the cache. Workbox fetches it from the network, but keeps it only if the
 * list has its integrity. A file of a newer version is not kept: it would not fit the others.
 */
async function keepAgain(url: string, response: Response): Promise<void> {
  const { origin, pathname } = new URL(url);
  const key = getCacheKeyForURL(origin + pathname);
  if (!key) return;
  const revision = new URL(key).searchParams.get('__WB_REVISION__');
  if (revision && revision !== (await revisionOf(await response.clone().arrayBuffer()))) return;
  const cache = await caches.open(`workbox-precache-v2-${worker.registration.scope}`);
  await cache.put(key, response);
}

addPlugins([
  {
    fetchDidSucceed: ({ request, response, event }) => {
      if (event.type === 'fetch' && response.status === 200 && !response.redirected)
        event.waitUntil(keepAgain(request.url, response.clone()).catch(() => undefined));
      return Promise.resolve(response);
    },
    handlerDidError: ({ request }) =>
      Promise.resolve(
        request.mode === 'navigate'
          ? new Response(MISSING_PAGE, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
          : undefined,
      ),
  },
]);
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
