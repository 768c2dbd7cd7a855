/**
 * Whether a key press belongs to an input method, such as the Enter that takes a candidate. Safari sends it after the
 * end of the composition, without `isComposing` but with the key code of an input method (WebKit bug 165004).
 */
export function endsComposition({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === 229;
}
