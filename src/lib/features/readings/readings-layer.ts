import './readings.css';
import { rubyOf } from './ruby.js';

/** Labels, headings and terms. Not what people have typed, nor what is for other eyes than the screen's. */
const SHOWN = 'label, legend, h1, h2, h3, h4, dt, th, caption, summary';
const KEPT =
  'bdi, option, svg, textarea, script, style, [translate="no"], [lang="en"], .visually-hidden, [data-reading]';
const TEXT = 3;

/**
 * Puts readings over the hard words of a page and of whatever comes on it, until it is stopped. A text node keeps its
 * place, because the components write to it; what it loses to a word stands in nodes after it. The text of every
 * element stays the same.
 */
export class ReadingsLayer {
  /** What the layer has put after a text, with the text as it was. */
  #laid = new Map<Text, { source: string; after: readonly ChildNode[] }>();
  #observer = new MutationObserver((records) => this.#follow(records));

  constructor(root: HTMLElement) {
    this.#within(root);
    this.#observer.observe(root, { subtree: true, childList: true, characterData: true });
    this.#observer.takeRecords();
  }

  /** Gives every text back and stops. */
  stop(): void {
    this.#observer.disconnect();
    for (const text of [...this.#laid.keys()]) this.#lift(text);
  }

  #follow(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') this.#renew(target as Text);
      for (const node of [...removedNodes, ...addedNodes]) this.#within(node);
    }
    // Its own changes are no news.
    this.#observer.takeRecords();
  }

  #within(root: Node): void {
    if (root.nodeType === TEXT) return this.#renew(root as Text);
    const texts: Text[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) this.#renew(text);
  }

  #renew(text: Text): void {
    this.#lift(text);
    if (text.isConnected) this.#lay(text);
  }

  #lay(text: Text): void {
    const { parentElement, data } = text;
    if (!parentElement?.closest(SHOWN) || parentElement.closest(KEPT)) return;
    const pieces = rubyOf(data);
    if (!pieces.some(({ reading }) => reading)) return;
    const [first, ...others] = pieces[0]?.reading ? [{ text: '' }, ...pieces] : pieces;
    const after = others.map(({ text: part, reading }) => {
      const node = document.createTextNode(part);
      if (!reading) return node;
      const word = document.createElement('span');
      word.dataset['reading'] = reading;
      // In letters; the style sheet makes room with them.
      word.style.setProperty('--kana', `${reading.length}`);
      word.style.setProperty('--letters', `${part.length}`);
      word.append(node);
      return word;
    });
    text.data = first!.text;
    text.after(...after);
    this.#laid.set(text, { source: data, after });
  }

  #lift(text: Text): void {
    const laid = this.#laid.get(text);
    if (!laid) return;
    this.#laid.delete(text);
    const first = laid.source.slice(0, laid.source.length - laid.after.map((node) => node.textContent).join('').length);
    for (const node of laid.after) node.remove();
    // Otherwise a component has written another text meanwhile.
    if (text.data === first) text.data = laid.source;
  }
}
