import { chromium } from '@playwright/test';
import type { Engine } from './engine.js';

/** Chromium over the DevTools protocol. Playwright still talks to 109, Puppeteer waits for tab targets, which it lacks. */
export async function openChromium(executablePath: string): Promise<Engine> {
  // As root it starts without its sandbox alone, and this build has no zygote's program.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--no-zygote'] });
  const page = await browser.newPage({ locale: 'ja-JP', viewport: { width: 1280, height: 900 } });
  return {
    version: `Chromium ${browser.version()}`,
    open: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    run: (body, ...args) =>
      page.evaluate(`(async (...args) => {${body}})(...${JSON.stringify(args)})`) as Promise<never>,
    click: async (selector) => await page.click(selector),
    type: async (selector, text) => await page.locator(selector).pressSequentially(text),
    press: async (key) => await page.keyboard.press(key),
    resize: async (width, height) => await page.setViewportSize({ width, height }),
    print: async () => await page.pdf({ preferCSSPageSize: true, format: 'A4', printBackground: true }),
    picture: async () => await page.screenshot(),
    close: async () => await browser.close(),
  };
}
