/** How long the second press of a double click may come after the first, in milliseconds. */
const DOUBLE_CLICK = 500;

/**
 * Work that must not be done twice by a double press, such as making a draft: while it goes on, and for a moment
 * afterwards, a further call gets the result of the first one.
 * @param pause how long this goes on afterwards, in milliseconds
 */
export function onceAtATime<Given extends unknown[], Result>(
  work: (...given: Given) => Promise<Result>,
  pause = DOUBLE_CLICK,
): (...given: Given) => Promise<Result> {
  let going: Promise<Result> | undefined;
  const end = () => (going = undefined);
  return (...given) => (going ??= work(...given).finally(() => void setTimeout(end, pause)));
}
