import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { configurations, FRESH, HEADERS, IMMUTABLE } from '../../scripts/headers.mjs';
import { archiveOf } from '../../scripts/release.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'shitagaki-hosting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILES = [
  'index.html',
  'settings/index.html',
  '_app/immutable/a.BcD123.js',
  '_app/version.json',
  'manifest.webmanifest',
];
/** A small build at a place, written at a time. */
function writeBuild(place: string, time: number): string {
  for (const file of FILES) {
    mkdirSync(join(place, file, '..'), { recursive: true });
    writeFileSync(join(place, file), `${file}\n`.repeat(200));
    utimesSync(join(place, file), time, time);
  }
  return place;
}

describe('hosting/', () => {
  it('has the configurations as `npm run hosting` writes them', () => {
    const wanted = configurations();
    for (const [name, text] of Object.entries(wanted))
      expect(readFileSync(join(root, 'hosting', name), 'utf8'), name).toBe(text);
    expect(readdirSync(join(root, 'hosting')).sort()).toEqual(Object.keys(wanted).sort());
  });

  it('names every header in each of them', () => {
    for (const [name, text] of Object.entries(configurations()))
      for (const header of [...Object.keys(HEADERS), 'Cache-Control']) expect(text, name).toContain(header);
  });

  it('is said in docs/hosting.md, header by header', () => {
    const page = readFileSync(join(root, 'docs/hosting.md'), 'utf8');
    for (const header of Object.keys(HEADERS)) expect(page).toContain(header);
  });
});

it('reads TypeScript in a fresh clone, where what tsconfig.json extends is not written yet', () => {
  const clone = join(folder, 'clone');
  mkdirSync(join(clone, 'scripts'), { recursive: true });
  for (const file of ['scripts/typescript.mjs', 'tsconfig.json', 'package.json'])
    copyFileSync(join(root, file), join(clone, file));
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
  writeFileSync(join(clone, 'one.ts'), 'export const one: number = 1;\n');
  const script = "console.log((await (await import('./scripts/typescript.mjs')).load('one.ts')).one)";
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: clone });
  expect(`${String(stdout)}${String(stderr)}`).toBe('1\n');
});

it('pins every dependency to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const versions = Object.entries({ ...dependencies, ...devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

it('the archive has the same bytes from two paths and two times', () => {
  const [one, other] = [writeBuild(join(folder, 'a'), 1_000_000_000), writeBuild(join(folder, 'b/c'), 1_700_000_000)];
  expect(Buffer.from(archiveOf(one)).equals(Buffer.from(archiveOf(other)))).toBe(true);
});

/** Debian's nginx, or the one named in NGINX; undefined where there is none. */
const nginx = [process.env['NGINX'], '/usr/sbin/nginx', '/usr/local/sbin/nginx'].find(
  (path) => path !== undefined && existsSync(path),
);
if (!nginx) console.info('nginx is not installed: its configuration was not tried (apt-get install nginx-light)');

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

describe.skipIf(!nginx).each(['/', '/naccs/draft/'])('nginx, with the build under %s', (base) => {
  let running: ChildProcess;
  let url = '';
  beforeAll(async () => {
    const place = mkdtempSync(join(folder, 'nginx-'));
    writeBuild(join(place, 'www', base), Date.now() / 1000);
    const port = await freePort();
    const config = join(place, 'nginx.conf');
    writeFileSync(
      config,
      `daemon off; master_process off; pid ${place}/pid; error_log ${place}/error.log;
events {}
http {
  types { text/html html; text/javascript js; application/json json; application/manifest+json webmanifest; }
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${place}/${kind};`).join(' ')}
  server { listen 127.0.0.1:${port}; root ${place}/www;
${readFileSync(join(root, 'hosting/nginx.conf'), 'utf8')}
  }
}`,
    );
    const { status, stderr } = spawnSync(nginx!, ['-t', '-c', config, '-p', place], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    running = spawn(nginx!, ['-c', config, '-p', place], { stdio: 'ignore' });
    url = `http://127.0.0.1:${port}${base}`;
    await vi.waitFor(async () => expect((await fetch(url)).status).toBe(200), { timeout: 20_000 });
  });
  afterAll(() => void running.kill());

  it.each(['', ...FILES, 'missing.html'])('sends every header with %j', async (file) => {
    const { headers, status } = await fetch(url + file);
    expect(status).toBe(file === 'missing.html' ? 404 : 200);
    for (const [name, value] of Object.entries(HEADERS)) expect(headers.get(name), name).toBe(value);
    expect(headers.get('cache-control')).toBe(file.includes('immutable') ? IMMUTABLE : FRESH);
  });

  it('leads to a folder’s page, compresses, and lists no folder', async () => {
    const page = await fetch(`${url}settings/`);
    expect(await page.text()).toContain('settings/index.html');
    const script = await fetch(`${url}_app/immutable/a.BcD123.js`, { headers: { 'accept-encoding': 'gzip' } });
    expect(script.headers.get('content-encoding')).toBe('gzip');
    expect((await fetch(`${url}_app/`)).status).toBe(403);
  });
});
