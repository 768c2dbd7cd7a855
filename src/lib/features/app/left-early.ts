/** An address without what two addresses of one page may differ in: its hash, and a slash that the host adds. */
const plain = ({ pathname, search }: URL): string => `${pathname.replace(/\/+$/, '')}${search}`;

/**
 * Whether somebody went back or on before the page had started: the address is another page's already, while the
 * document is still the one that was loaded, because nobody has listened yet. SvelteKit would show the loaded page
 * under the other's address.
 * @param loaded address the document was loaded from, as the browser's navigation timing has it; some give none
 * @param here address of the page now
 */
export function leftEarly(loaded: string | undefined, here: string): boolean {
  const now = new URL(here);
  return loaded?.startsWith(`${now.origin}/`) === true && plain(new URL(loaded)) !== plain(now);
}
