import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

// SvelteKit adds the hashes of its own scripts only.
const page = readFileSync(new URL('./src/app.html', import.meta.url), 'utf8');
const ownHashes = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
  ([, script = '']) => /** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`),
);

/** `npm run build:single`: everything in one file that opens by a double click (docs/decisions/one-file.md). */
const single = process.env.SHITAGAKI_SINGLE === '1';
const pages = single ? '.svelte-kit/single/pages' : 'build';

/** Where scripts, styles and pictures may come from. @type {'self'[]} */
const host = single ? [] : ['self'];

/**
 * What the one file does otherwise: the page's address stands in the hash, all scripts and styles in the page. The options
 * in src/routes/+layout.ts and the schema's file are for a host.
 * @type {import('@sveltejs/kit').KitConfig}
 */
const oneFile = {
  outDir: '.svelte-kit/single',
  moduleExtensions: ['.js'],
  router: { type: 'hash' },
  output: { bundleStrategy: 'inline' },
  files: { hooks: { client: 'src/hooks.single' }, serviceWorker: 'none' },
};

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    ...(single ? oneFile : {}),
    adapter: adapter({ pages, assets: pages, strict: true }),
    // Relative paths, so that the same files work at a domain's root, under a sub-path or on an intranet host.
    paths: { relative: true },
    version: { name: process.env.SHITAGAKI_VERSION ?? version },
    alias: { $procedures: 'src/procedures' },
    // The page registers the worker through workbox-window, which also reports a waiting version.
    serviceWorker: { register: false },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': single ? ['none'] : ['self'],
        'script-src': [...host, ...ownHashes],
        'style-src': host,
        // The hash of the style attribute of SvelteKit's route announcer; valid for the pinned version of SvelteKit.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': [...host, 'data:', 'blob:'],
        'connect-src': single ? ['none'] : ['self'],
        'worker-src': single ? ['blob:'] : ['self'],
        // For the preview of generated PDFs.
        'frame-src': ['blob:'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['none'],
        // Svelte makes its elements from its own templates; src/lib/exports/trusted-script.ts starts the workers.
        'require-trusted-types-for': ['script'],
        'trusted-types': ['svelte-trusted-html', 'shitagaki-script', ...(single ? ['shitagaki-file'] : [])],
      },
    },
  },
};
