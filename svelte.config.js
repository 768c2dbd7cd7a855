import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

// SvelteKit adds the hashes of its own scripts only.
const page = readFileSync(new URL('./src/app.html', import.meta.url), 'utf8');
const ownHashes = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
  ([, script = '']) => /** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`),
);

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ pages: 'build', assets: 'build', strict: true }),
    // Relative paths, so that the same files work at a domain's root, under a sub-path or on an intranet host.
    paths: { relative: true },
    version: { name: process.env.SHITAGAKI_VERSION ?? version },
    alias: { $procedures: 'src/procedures' },
    // The page registers the worker through workbox-window, which also reports a waiting version.
    serviceWorker: { register: false },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', ...ownHashes],
        'style-src': ['self'],
        // The hash of the style attribute of SvelteKit's route announcer; valid for the pinned version of SvelteKit.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'data:', 'blob:'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        // For the preview of generated PDFs.
        'frame-src': ['blob:'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['none'],
        // Svelte makes its elements from its own templates; src/lib/exports/trusted-script.ts starts the workers.
        'require-trusted-types-for': ['script'],
        'trusted-types': ['svelte-trusted-html', 'shitagaki-script'],
      },
    },
  },
};
