import { expect, type CDPSession, type Locator, type Page } from '@playwright/test';
import { flatten, saved, type Values } from './app.js';

const KANA = /^[ァ-ヶー]+$/u;
const toHiragana = (kana: string) =>
  kana.replace(/[ァ-ヶ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));

/** The reading of a name, as the values have it beside the name. */
function readingOf(path: string, values: ReadonlyMap<string, unknown>): string | undefined {
  const reading = values.get(path.replace('.name.', '.kana.')) ?? values.get(`${path}Kana`);
  return typeof reading === 'string' && KANA.test(reading) ? reading : undefined;
}

/** A person at a page with keyboard, mouse and a Japanese input method, whose clicks and keys are counted. */
export class Person {
  clicks = 0;
  keys = 0;
  private device: CDPSession | undefined;

  /** @param patience how often the person presses Tab before reaching for the mouse */
  constructor(
    readonly page: Page,
    readonly patience = 3,
  ) {}

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  /** Clicks the first link or button whose name contains this. */
  async follow(role: 'link' | 'button', name: string): Promise<void> {
    await this.click(this.page.getByRole(role, { name }).first());
  }

  async press(key: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  /** Types a text; with a reading it is converted from kana, as an input method does it. */
  async type(text: string, reading?: string): Promise<void> {
    if (reading === undefined) {
      this.keys += [...text].length;
      await this.page.keyboard.type(text);
      return;
    }
    this.device ??= await this.page.context().newCDPSession(this.page);
    const kana = toHiragana(reading);
    const steps = [...[...kana].map((_, index) => kana.slice(0, index + 1)), text];
    this.keys += steps.length + 1;
    for (const step of steps)
      await this.device.send('Input.imeSetComposition', {
        text: step,
        selectionStart: step.length,
        selectionEnd: step.length,
      });
    await this.device.send('Input.insertText', { text });
  }

  /** Puts the focus into a control: by Tab if it is near, else with a click. */
  async into(control: Locator): Promise<void> {
    const hasFocus = () => control.evaluate((node) => node === document.activeElement);
    for (let tabs = 0; tabs <= this.patience; tabs += 1) {
      if (await hasFocus()) return;
      if (tabs < this.patience) await this.press('Tab');
    }
    await this.click(control);
  }

  /** Writes a text; what the field has of its beginning is kept. */
  async write(control: Locator, text: string, reading?: string): Promise<void> {
    await this.into(control);
    const held = await control.inputValue();
    const isBegun = held !== '' && text.startsWith(held);
    if (held !== '') await this.press(isBegun ? 'End' : 'Control+A');
    if (isBegun) await this.type(text.slice(held.length));
    else await this.type(text, reading);
  }

  /** Answers everything of the values that the page asks for and does not have, from the top to the bottom. */
  async fillIn(values: Values): Promise<void> {
    const all = new Map(flatten(values));
    const left = new Set(all.keys());
    const names = this.page.locator('main [name]');
    for (;;) {
      const asked = await names.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('name')!));
      const path = asked.find((name) => left.has(name));
      if (path === undefined) break;
      await this.answer(path, all.get(path)!, readingOf(path, all));
      left.delete(path);
    }
    await saved(this.page);
  }

  private async answer(path: string, value: string | boolean, reading?: string): Promise<void> {
    const control = this.page.locator(`[name="${path}"]`);
    const text = String(value);
    switch (await control.first().evaluate((node) => (node as HTMLInputElement).type)) {
      case 'radio': {
        const choice = this.page.locator(`[name="${path}"][value="${text}"]`);
        if (!(await choice.isChecked())) await this.click(choice);
        return;
      }
      case 'checkbox':
        if ((await control.isChecked()) !== value) await this.click(control);
        return;
      case 'select-one':
        if ((await control.inputValue()) === text) return;
        // Opening the list and choosing from it.
        this.clicks += 2;
        await control.selectOption(text);
        return;
      default:
        return this.enter(control, path, text, reading);
    }
  }

  /** Enters a text, or takes it where the page offers it. */
  private async enter(control: Locator, path: string, text: string, reading?: string): Promise<void> {
    if ((await control.inputValue()) === text) return;
    const field = this.page.locator('.around').filter({ has: this.page.locator(`[name="${path}"]`) });
    const offer = this.page
      .locator(`[data-proposals="${path}"]`)
      .or(field)
      .getByRole('button', { name: text, exact: true });
    if ((await offer.count()) > 0) return this.click(offer.first());
    if (!/postalCode$/i.test(path)) return this.write(control, text, reading);
    // The button beside it, and what it says, may come after the code has been typed.
    const reflected = this.page.locator(`[data-reflected="${path}"]`);
    // An English address repeats the office's, so its postal code need not be typed.
    if (path.includes('naming')) await this.click(reflected.locator('xpath=preceding-sibling::button'));
    else await this.write(control, text);
    await expect(reflected).toContainText(/./);
  }
}
