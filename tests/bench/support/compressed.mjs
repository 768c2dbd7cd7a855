// A static server that sends every text compressed with Brotli at its best, made once at the start, as a good host would
// (docs/hosting.md); `scripts/serve.mjs` compresses nothing. Nothing is to be kept by the browser, so that each load is
// a first one.
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { TYPES } from '../../../scripts/serve.mjs';

const compress = promisify(brotliCompress);
const TEXTS = ['.html', '.js', '.css', '.json', '.webmanifest', '.svg'];

/** @typedef {{ body: Buffer, type: string, compressed: boolean }} Served */

/** @param {string} dir */
async function filesOf(dir) {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const served = files.map(async (file) => {
    const ending = extname(file);
    const compressed = TEXTS.includes(ending);
    const plain = await readFile(file);
    const body = compressed ? await compress(plain) : plain;
    const path = `/${relative(dir, file).split(sep).join('/')}`;
    return /** @type {const} */ ([path, { body, type: TYPES[ending] ?? 'application/octet-stream', compressed }]);
  });
  return new Map(await Promise.all(served));
}

/**
 * @param {string} dir
 * @returns {Promise<{ url: string, files: ReadonlyMap<string, Served>, close: () => Promise<void> }>}
 */
export async function serveCompressed(dir) {
  const files = await filesOf(dir);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = files.get(path.endsWith('/') ? `${path}index.html` : path);
    if (!file) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    const { body, type, compressed } = file;
    response.writeHead(200, {
      ...{ 'content-type': type, 'content-length': body.length, 'cache-control': 'no-store' },
      ...(compressed ? { 'content-encoding': 'br' } : {}),
    });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, 'localhost', () => done(undefined)));
  const at = server.address();
  return {
    url: `http://localhost:${typeof at === 'object' && at ? at.port : 0}/`,
    files,
    close: () => new Promise((closed) => (server.closeAllConnections(), server.close(() => closed()))),
  };
}
