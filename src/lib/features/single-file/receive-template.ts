import { urls } from '../../browser/urls.js';

/**
 * Opens the page that receives a template where the file's address ends with one. Whoever has got a template's link can
 * so put its end, from `#t=`, behind the address of the file.
 */
export function receiveTemplate(): void {
  if (location.hash.startsWith('#t=')) history.replaceState(history.state, '', urls.receive() + location.hash);
}
