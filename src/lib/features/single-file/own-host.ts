import { gunzip } from '../../exports/gunzip.js';
import { answerFrom, headOfWorker, type Scope } from './answer-from.js';

/** A part of the file as scripts/single.mjs has put it into the page: gzipped, in base64. */
export interface Part {
  /** Its path in other builds. */
  name: string;
  content: string;
}

/** The parts that the page carries in elements that no browser runs. */
export const partsIn = (page: ParentNode): Part[] =>
  [...page.querySelectorAll<HTMLScriptElement>('script[data-part]')].map((element) => ({
    name: element.dataset['part']!,
    // Read when it is wanted: the fonts alone are three million characters.
    get content() {
      return element.textContent;
    },
  }));

/** A part's bytes, as a host would send them: what is named `.gz` stays packed. */
export function bytesOf({ name, content }: Part): Uint8Array<ArrayBuffer> {
  const binary = atob(content);
  const packed = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) packed[at] = binary.charCodeAt(at);
  return name.endsWith('.gz') ? packed : gunzip(packed);
}

/**
 * Makes the page its own host: what the app fetches or starts by its address comes from the parts. The browser gives a
 * page that was opened as a file no other file.
 */
export function becomeOwnHost(scope: Scope, parts: readonly Part[]): void {
  const blobs = new Map<string, Blob>();
  const names = parts.map(({ name }) => name);
  answerFrom(scope, names, (name) => {
    const known = blobs.get(name);
    if (known) return known;
    const bytes = bytesOf(parts.find((part) => part.name === name)!);
    const blob = new Blob(name.endsWith('.js') ? [headOfWorker(), bytes] : [bytes]);
    blobs.set(name, blob);
    return blob;
  });
}
