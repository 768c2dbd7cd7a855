/** Files that were dropped anywhere on the app and wait for the start page to look at them. */
class Dropped {
  files = $state.raw<readonly File[]>([]);
}

export const dropped = new Dropped();
