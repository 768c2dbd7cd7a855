// Renders the PNG icons from static/favicon.svg; run it when the logo changes.
import { mkdir, readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './ensure-browser.mjs';

const svg = await readFile(new URL('../static/favicon.svg', import.meta.url), 'utf8');
const out = new URL('../static/icons/', import.meta.url).pathname;
await mkdir(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const { name, size, bleed } of [
  { name: 'icon-192', size: 192, bleed: false },
  { name: 'icon-512', size: 512, bleed: false },
  { name: 'maskable-512', size: 512, bleed: true },
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  // Some systems crop maskable icons to a circle: the background fills the square, the logo stays away from the edges.
  const scale = bleed ? 0.72 : 1;
  const ground = bleed ? '#0017c1' : 'transparent';
  await page.setContent(
    `<style>*{margin:0}body{background:${ground};display:grid;place-items:center;width:${size}px;height:${size}px}svg{width:${size * scale}px;height:${size * scale}px;display:block}</style>${svg}`,
  );
  await page.screenshot({ path: `${out}${name}.png`, omitBackground: !bleed });
  await page.close();
}
await browser.close();
