import { launch } from 'puppeteer-core';
import type { Engine } from './engine.js';

/** Firefox over WebDriver BiDi. */
export async function openFirefox(executablePath: string): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    extraPrefsFirefox: {
      'intl.accept_languages': 'ja',
      'dom.disable_open_during_load': false,
      // As Firefox is delivered; puppeteer lets all files of the disk be one origin.
      'security.fileuri.strict_origin_policy': true,
    },
  });
  // The window's first tab gets no focus events.
  const page = await browser.newPage();
  await page.bringToFront();
  return {
    version: await browser.version(),
    open: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    run: (body, ...args) =>
      page.evaluate(`(async (...args) => {${body}})(...${JSON.stringify(args)})`) as Promise<never>,
    click: async (selector) => await page.click(selector),
    type: async (selector, text) => await page.type(selector, text),
    press: async (key) => await page.keyboard.press(key),
    resize: (width, height) =>
      page.setViewport({ width, height }).catch((error: unknown) => {
        // Sent beside the size, and unknown to 140.
        if (!String(error).includes('setScreenOrientationOverride')) throw error;
      }),
    print: async () => Buffer.from(await page.pdf({ format: 'A4', printBackground: true })),
    picture: async () => Buffer.from(await page.screenshot()),
    close: async () => await browser.close(),
  };
}
