import { spaced } from './spacing.js';

/** What the layer asks of a language. */
export interface Language {
  /** The text in the language; undefined if it is not known. Takes it without spaces at its ends. */
  translate: (text: string) => string | undefined;
  /** Texts that are others in some places, by selector. */
  inPlace: readonly (readonly [string, Readonly<Record<string, string>>])[];
  /** Whether people must find the text elsewhere as it is, so that it stays beside its translation. */
  isName: (text: string) => boolean;
}

interface Shown {
  /** What the page had. */
  source: string;
  /** What the layer made of it. */
  shown: string;
}

const ATTRIBUTES = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
];
/**
 * Elements whose texts are no texts for people, or belong to somebody: values, code, what is to be copied. `bdi` is
 * ui/Strange.svelte, which shows what comes from files and people; an attribute of its own would make the page heavier.
 */
const KEPT = 'script, style, textarea, bdi, [translate="no"], [lang="ja"]';
/** Where the app isolates a text of its own, because it quotes what users have typed: messages, reports, heads of tables. */
const OURS = '[data-rule], .summary, .note, th, [data-changes], [data-facts], [data-row] li';
/** Where a second name beside the first has no place. */
const NARROW = 'a, button, title, nav, .tag, [role="status"]';
const ELEMENT = 1;
const TEXT = 3;

/**
 * Lays a language over a page whose texts are Japanese: translates what is there and whatever comes, until it is
 * stopped. Components know nothing of it and go on writing Japanese.
 */
export class PageLayer {
  #texts = new WeakMap<Node, Shown>();
  #attributes = new WeakMap<Element, Map<string, Shown>>();
  /** The other language’s name beside a name, by the text that it belongs to. */
  #names = new WeakMap<Node, HTMLElement>();
  #documents = new Set<Document>();
  #observer = new MutationObserver((records) => this.#follow(records));

  readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  /** Translates a document and follows its changes; a second window that shows a part of the page is one too. */
  watch(document: Document): void {
    this.#documents.add(document);
    this.#translateWithin(document.documentElement);
    this.#observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    });
  }

  /** Gives every text back and stops. */
  stop(): void {
    this.#observer.disconnect();
    for (const document of this.#documents) {
      each(document.documentElement, (node) => {
        this.#nameGoes(node);
        const text = this.#texts.get(node);
        if (text && node.nodeValue === text.shown) node.nodeValue = text.source;
        if (node.nodeType !== ELEMENT) return;
        for (const [name, { source, shown }] of this.#attributes.get(node as Element) ?? [])
          if ((node as Element).getAttribute(name) === shown) (node as Element).setAttribute(name, source);
      });
    }
    this.#documents.clear();
  }

  #follow(records: readonly MutationRecord[]): void {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      if (type === 'characterData') this.#translateText(target);
      else if (type === 'attributes') this.#translateAttribute(target as Element, attributeName ?? '');
      else {
        for (const node of removedNodes) if (!node.isConnected) each(node, (one) => this.#nameGoes(one));
        for (const node of addedNodes) if (node.isConnected) this.#translateWithin(node);
      }
    }
  }

  #translateWithin(root: Node): void {
    each(root, (node) => {
      if (node.nodeType === TEXT) this.#translateText(node);
      else for (const name of ATTRIBUTES) this.#translateAttribute(node as Element, name);
    });
  }

  #translateText(node: Node): void {
    const { parentElement, nodeValue } = node;
    // What the layer wrote itself comes back as a change.
    if (!parentElement || !nodeValue || this.#texts.get(node)?.shown === nodeValue) return;
    this.#nameGoes(node);
    const [, before = '', text = '', after = ''] = /^(\s*)([^]*?)(\s*)$/u.exec(nodeValue) ?? [];
    if (text === '') return;
    const source = text.replace(/[ \t\r\n]+/gu, ' ');
    const isName = this.language.isName(source);
    const kept = keptBy(parentElement);
    if (kept) {
      // An answer that is one of NSS's choices stays, and people see what it means.
      if (isName && kept.localName === 'bdi') this.#nameComes(node, kept, this.language.translate(source), 'en');
      return;
    }
    const [, placed] = this.language.inPlace.find(([at, texts]) => texts[source] && parentElement.closest(at)) ?? [];
    const english = placed?.[source] ?? this.language.translate(source);
    if (english === undefined) return;
    const inOption = parentElement.localName === 'option';
    const shown = before + spaced(node, isName && inOption ? `${english} (${source})` : english) + after;
    this.#texts.set(node, { source: nodeValue, shown });
    if (shown !== nodeValue) node.nodeValue = shown;
    if (isName && !inOption && !parentElement.closest(NARROW)) this.#nameComes(node, node as Text, source, 'ja');
  }

  #translateAttribute(element: Element, name: string): void {
    const value = element.getAttribute(name);
    const known = this.#attributes.get(element) ?? new Map<string, Shown>();
    if (!value || known.get(name)?.shown === value || keptBy(element)) return;
    const shown = this.language.translate(value.trim());
    if (shown === undefined || shown === value) return;
    known.set(name, { source: value, shown });
    this.#attributes.set(element, known);
    element.setAttribute(name, shown);
  }

  /** Puts a name in the other language after a text or the element that isolates it. */
  #nameComes(text: Node, place: ChildNode, name: string | undefined, lang: string): void {
    if (name === undefined) return;
    const span = text.ownerDocument!.createElement('span');
    span.lang = lang;
    span.translate = false;
    span.textContent = ` (${name})`;
    place.after(span);
    this.#names.set(text, span);
  }

  #nameGoes(text: Node): void {
    this.#names.get(text)?.remove();
    this.#names.delete(text);
  }
}

/** The element because of which a text is not for the layer. */
function keptBy(element: Element): HTMLElement | undefined {
  const kept = element.closest<HTMLElement>(KEPT);
  return kept && !(kept.localName === 'bdi' && kept.closest(OURS)) ? kept : undefined;
}

/** Visits a node and all in it: elements and texts. */
function each(root: Node, visit: (node: Node) => void): void {
  // Listed first, because a visit may add and remove nodes.
  const nodes = [root];
  const walker = root.ownerDocument!.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes) if (node.nodeType === ELEMENT || node.nodeType === TEXT) visit(node);
}
