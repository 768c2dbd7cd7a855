import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from './engine.js';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const KEYS = { Tab: '\ue004', Enter: '\ue007' };

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** Ends a process and what it has started. */
const end = ({ pid }: ChildProcess) => {
  try {
    if (pid) process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
};

/** WebKitGTK by the WebDriver protocol, in a display of its own with a window manager: without one nothing has focus. */
export async function openWebKit(driver: string): Promise<Engine> {
  const port = await freePort();
  // Without a graphics card it crashes in view transitions, which reduced motion leaves out.
  const config = mkdtempSync(join(tmpdir(), 'engine-'));
  for (const version of ['gtk-3.0', 'gtk-4.0']) {
    mkdirSync(join(config, version));
    writeFileSync(join(config, version, 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  }
  const process_ = spawn(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1400x1000x24', 'sh', '-c', `openbox & exec "${driver}" --port=${port}`],
    {
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, WEBKIT_DISABLE_DMABUF_RENDERER: '1', XDG_CONFIG_HOME: config },
    },
  );
  const call = async <Result>(method: string, path: string, body?: unknown): Promise<Result> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: Result & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`${method} ${path}: ${value?.error} ${value?.message}`);
    return value;
  };
  for (let tries = 0; ; tries += 1) {
    try {
      await call('GET', '/status');
      break;
    } catch (error) {
      if (tries > 100) throw error;
      await wait(100);
    }
  }
  const { sessionId, capabilities } = await call<{ sessionId: string; capabilities: Record<string, string> }>(
    'POST',
    '/session',
    { capabilities: { alwaysMatch: {} } },
  );
  const at = `/session/${sessionId}`;
  const find = async (selector: string) => {
    const found = await call<Record<string, string>>('POST', `${at}/element`, {
      using: 'css selector',
      value: selector,
    });
    return `${at}/element/${found[ELEMENT]}`;
  };
  /** Runs the source of an async function's body in the current frame. */
  const run = async <Result>(body: string, ...args: unknown[]): Promise<Result> => {
    const script = `const done = arguments[arguments.length - 1];
      (async (...args) => {${body}})(...JSON.parse(arguments[0])).then(
        (value) => done({ value }), (error) => done({ error: String(error) }));`;
    const sent = { script, args: [JSON.stringify(args)] };
    const { value, error } = await call<{ value: Result; error?: string }>('POST', `${at}/execute/async`, sent);
    if (error) throw new Error(error);
    return value;
  };
  const toTop = () => call('POST', `${at}/frame`, { id: null });
  /** The window has no width below 447 pixels, because of its toolbar: a narrower page stands in a frame. */
  let framed = false;
  const openFrame = async (width: number, height: number) => {
    // The policy of the app's own pages allows no frame of a page.
    const url = await run<string>(`return new URL('/schema/draft-1.json', location.href).href`);
    await call('POST', `${at}/url`, { url });
    await run(
      `const frame = document.createElement('iframe');
       frame.style.cssText = 'border: 0; width: ' + args[0] + 'px; height: ' + args[1] + 'px';
       document.body.replaceChildren(frame);`,
      width,
      height,
    );
    await call('POST', `${at}/frame`, { id: 0 });
  };
  await call('POST', `${at}/timeouts`, { script: 60_000, pageLoad: 60_000 });
  return {
    version: `${capabilities['browserName']} ${capabilities['browserVersion']}`,
    open: async (url) => {
      if (!framed) return void (await call('POST', `${at}/url`, { url }));
      await toTop();
      await run(
        `const frame = document.querySelector('iframe');
         const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
         frame.src = args[0];
         await loaded;`,
        url,
      );
      await call('POST', `${at}/frame`, { id: 0 });
    },
    run,
    click: async (selector) => await call('POST', `${await find(selector)}/click`, {}),
    type: async (selector, text) => await call('POST', `${await find(selector)}/value`, { text }),
    press: async (key) => {
      const actions = [
        { type: 'keyDown', value: KEYS[key] },
        { type: 'keyUp', value: KEYS[key] },
      ];
      await call('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    resize: async (width, height) => {
      if (framed) await toTop();
      framed = width < 447;
      if (framed) await openFrame(width, height);
    },
    // WebKitGTK's driver has no command for it.
    print: async () => undefined,
    picture: async () => Buffer.from(await call<string>('GET', `${at}/screenshot`), 'base64'),
    close: async () => {
      await call('DELETE', at).catch(() => undefined);
      end(process_);
      rmSync(config, { recursive: true });
    },
  };
}
