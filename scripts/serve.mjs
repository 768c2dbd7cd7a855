// A plain static file server without rewrite rules, so that tests run against what any simple host would serve.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/** @type {Record<string, string>} */
export const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.gz': 'application/gzip',
};

/** The file for a path, or a redirect for a directory without trailing slash. @param {string} dir @param {string} path */
async function resolve(dir, path) {
  const file = normalize(join(dir, path));
  if (file !== normalize(dir) && !file.startsWith(normalize(dir) + sep)) return {};
  const found = await stat(file).catch(() => undefined);
  if (!found?.isDirectory()) return { file: found ? file : undefined };
  return path.endsWith('/') ? { file: join(file, 'index.html') } : { redirect: true };
}

/**
 * Serves a directory on localhost only.
 * @param {{ dir: string, port?: number, base?: string }} options port 0: any free port; base: a sub-path like `/a/`
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function serve({ dir, port = 4173, base = '/' }) {
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    let path;
    try {
      path = decodeURIComponent(pathname);
    } catch {
      response.writeHead(400).end();
      return;
    }
    const { file, redirect } = path.startsWith(base) ? await resolve(dir, path.slice(base.length - 1)) : {};
    if (redirect) return void response.writeHead(301, { location: `${pathname}/${search}` }).end();
    if (!file || !(await stat(file).catch(() => undefined))) {
      return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      // The build names these by their content (docs/hosting.md).
      'cache-control': pathname.includes('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    createReadStream(file).pipe(response);
  });
  return new Promise((done, failed) => {
    server.on('error', failed);
    server.listen(port, 'localhost', () => {
      const at = server.address();
      const url = `http://localhost:${typeof at === 'object' && at ? at.port : port}${base}`;
      const close = () =>
        /** @type {Promise<void>} */ (
          new Promise((closed) => (server.closeAllConnections(), server.close(() => closed())))
        );
      done({ url, close });
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { dir: { type: 'string' }, port: { type: 'string' }, base: { type: 'string' } },
  });
  const { url } = await serve({
    dir: values.dir ?? 'build',
    port: Number(values.port ?? 4173),
    base: values.base ?? '/',
  });
  console.log(url);
}
