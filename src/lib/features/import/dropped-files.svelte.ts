/** Files dropped anywhere in the app, waiting for the start page to open them. */
class DroppedFiles {
  files = $state.raw<readonly File[]>([]);
}

export const droppedFiles = new DroppedFiles();
