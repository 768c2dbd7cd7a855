/** What may get the focus: no text box, which on a phone would open the keyboard. */
const CONTROLS =
  'a[href], button:enabled, summary, select:enabled, :is([type=file], [type=checkbox], [type=radio]):enabled';

const controlsIn = (place: Element): HTMLElement[] =>
  [...place.querySelectorAll<HTMLElement>(CONTROLS)].filter((control) => control.getClientRects().length > 0);
const isWithin = (nodes: Iterable<Node>, node: Node): boolean => [...nodes].some((one) => one.contains(node));

/** Whether a control stands before the place of something that was removed. */
function isBefore({ nextSibling, previousSibling }: MutationRecord, control: Node): boolean {
  if (nextSibling?.isConnected)
    return Boolean(nextSibling.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_PRECEDING);
  if (!previousSibling?.isConnected) return false;
  const after = previousSibling.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING;
  return !after || previousSibling.contains(control);
}

/**
 * The control that takes over from one that was removed: what came in its place; in a list, the beginning of the row
 * beside it; else the nearest one before its place, or after it.
 */
function heirOf(record: MutationRecord, records: readonly MutationRecord[]): HTMLElement | undefined {
  const parent = record.target as Element;
  const added = records.flatMap(({ target, addedNodes }) => (target === parent ? [...addedNodes] : []));
  const came = controlsIn(parent).find((control) => isWithin(added, control));
  if (came) return came;
  if ([...record.removedNodes].some((node) => /^(?:LI|TR)$/.test(node.nodeName))) {
    for (const row of [record.nextSibling, record.previousSibling]) {
      const [first] = row instanceof Element && row.isConnected ? controlsIn(row) : [];
      if (first) return first;
    }
  }
  for (let place: Element | null = parent; place && place.tagName !== 'BODY'; place = place.parentElement) {
    const controls = controlsIn(place);
    const heir = controls.filter((control) => isBefore(record, control)).at(-1) ?? controls[0];
    if (heir) return heir;
  }
  return undefined;
}

/**
 * Gives the focus of a control that was removed to one beside its place, unless it has gone somewhere by the next frame.
 * When a whole page has gone, the next one decides (`begin-at-heading.ts`).
 * @param gone the control that had the focus
 * @param records the changes in which it was removed
 */
export function handOnFocus(gone: Element, records: readonly MutationRecord[]): void {
  const removed = records.flatMap(({ removedNodes }) => [...removedNodes]);
  if (removed.some((node) => node instanceof Element && (node.matches('h1') || node.querySelector('h1')))) return;
  const record = records.find((one) => one.target.isConnected && isWithin(one.removedNodes, gone));
  if (!record) return;
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) heirOf(record, records)?.focus({ preventScroll: true });
  });
}
