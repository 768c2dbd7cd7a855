import type { Engine } from './engine.js';

/** A page of the app in any browser, by what a person sees. */
export class AppPage {
  constructor(readonly engine: Engine) {}

  /** Waits until the body of a function gives something true, and resolves to it. */
  async until<Result>(body: string, ...args: unknown[]): Promise<Result> {
    const end = Date.now() + 20_000;
    for (;;) {
      const got = await this.engine.run<Result>(body, ...args).catch(() => undefined);
      if (got) return got;
      if (Date.now() > end) throw new Error(`not in time: ${body} ${JSON.stringify(args)}\n${await this.#text()}`);
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  #text(): Promise<string> {
    return this.engine.run<string>('return document.body.innerText.slice(0, 1500)').catch(String);
  }

  /** Waits until the page's code runs. */
  async alive(): Promise<void> {
    await this.until(`return document.querySelector('main:not([inert])') !== null`);
  }

  async open(url: string): Promise<void> {
    await this.engine.open(url);
    await this.alive();
  }

  /**
   * Follows an address from any page before it has come to it. No driver can run anything in a page that is just being
   * left, nor does a page that is replaced before its timer rings go anywhere, so each page asks, and again after
   * 3 seconds: Firefox now and then does not go.
   */
  async goTo(url: string): Promise<void> {
    await this.until(
      `if (!window.smokeBefore && location.href === args[0]) return true;
       if (Date.now() - (window.smokeAsked ?? 0) < 3000) return false;
       setTimeout(() => (location.href = args[0]));
       window.smokeAsked = Date.now();
       return false;`,
      url,
    );
  }

  /** Goes to another page of the app as by a link to it, which loads nothing that is there already. */
  async follow(url: string): Promise<void> {
    await this.engine.run(
      `document.querySelector('h1')?.setAttribute('data-smoke-before', '');
       const link = Object.assign(document.createElement('a'), { href: args[0] });
       document.querySelector('main').append(link);
       link.click();
       link.remove();`,
      url,
    );
    await this.until(
      `return location.href === args[0] && document.querySelector('h1:not([data-smoke-before])') !== null`,
      url,
    );
  }

  /** Loads the page again. Not by the driver: puppeteer waits for ever once a page came from the back-forward cache. */
  async reload(): Promise<void> {
    await this.engine.run('window.smokeBefore = true; setTimeout(() => location.reload())');
    await this.until(`return !window.smokeBefore && document.readyState === 'complete'`);
    await this.alive();
  }

  /** Goes back, to a page that may come from the back-forward cache. */
  async back(): Promise<void> {
    await this.engine.run('setTimeout(() => history.back())');
  }

  /** Presses a button, follows a link or opens details by its name. */
  async press(name: string): Promise<void> {
    await this.until(
      `const named = [...document.querySelectorAll('button, a, summary')].filter((one) => one.getClientRects().length > 0 && one.innerText.trim().startsWith(args[0]));
       document.querySelector('[data-smoke]')?.removeAttribute('data-smoke');
       const one = named.find((one) => one.innerText.trim() === args[0]) ?? named[0];
       one?.setAttribute('data-smoke', '');
       one?.scrollIntoView({ block: 'center' });
       return one !== undefined`,
      name,
    );
    await this.engine.click('[data-smoke]');
  }

  async heading(title: string): Promise<void> {
    await this.until(`return document.querySelector('h1')?.innerText === args[0]`, title);
  }

  /** Enters an answer key by key and leaves the field; resolves to what stands there then. */
  async enter(path: string, text: string): Promise<string> {
    const selector = `[name="${path}"]`;
    await this.until(
      `const box = document.querySelector(args[0]); box?.scrollIntoView({ block: 'center' }); return box !== null`,
      selector,
    );
    await this.engine.type(selector, text);
    await this.engine.press('Tab');
    return this.value(path);
  }

  /** Whether the page has a text field for an answer, which is still empty. */
  takesText(path: string): Promise<boolean> {
    return this.engine.run<boolean>(
      `const box = document.querySelector(args[0]);
       return box !== null && box.value === '' && box.matches('textarea, input:not([type=radio], [type=checkbox])') && box.getClientRects().length > 0`,
      `[name="${path}"]`,
    );
  }

  value(path: string): Promise<string> {
    return this.engine.run<string>('return document.querySelector(args[0]).value', `[name="${path}"]`);
  }

  /** Chooses an option of a select by its value. */
  async select(selector: string, value: string): Promise<void> {
    await this.until(
      `const box = document.querySelector(args[0]);
       box.value = args[1];
       box.dispatchEvent(new Event('change', { bubbles: true }));
       return box.value === args[1]`,
      selector,
      value,
    );
  }

  /** Waits until everything typed is saved. */
  async saved(): Promise<void> {
    await this.until(`return document.querySelector('[data-save-state=saved]') !== null`);
  }

  /** Chooses a file as the file dialog does. */
  async choose(selector: string, name: string, bytes: Buffer): Promise<void> {
    await this.until('return document.querySelector(args[0]) !== null', selector);
    await this.engine.run(
      `const input = document.querySelector(args[0]);
       const files = new DataTransfer();
       files.items.add(new File([Uint8Array.from(atob(args[2]), (one) => one.charCodeAt(0))], args[1]));
       input.files = files.files;
       input.dispatchEvent(new Event('change', { bubbles: true }));`,
      selector,
      name,
      bytes.toString('base64'),
    );
  }

  /** Presses an export button; resolves to the file that the page hands to the browser. */
  async file(button: string): Promise<Buffer> {
    await this.engine.run(`
      window.smokeFile = undefined;
      window.smokeMake ??= URL.createObjectURL;
      // The one file makes addresses for its workers too.
      const made = new Map();
      URL.createObjectURL = (blob) => {
        const url = window.smokeMake.call(URL, blob);
        made.set(url, blob);
        return url;
      };
      HTMLAnchorElement.prototype.click = function () {
        window.smokeFile = made.get(this.href);
      };`);
    await this.press(button);
    await this.until('return window.smokeFile !== undefined');
    const text = await this.engine.run<string>(`
      const bytes = new Uint8Array(await window.smokeFile.arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return btoa(text);`);
    return Buffer.from(text, 'base64');
  }

  /** What the page says about problems that nothing has handled. */
  problem(): Promise<string | null> {
    return this.engine.run<string | null>(`return document.querySelector('[data-problem]')?.innerText ?? null`);
  }
}
