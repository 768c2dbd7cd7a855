/** Whether the keyboard is a Mac's, whose ⌘ does what Ctrl does elsewhere and whose ⌥ (Alt) with an arrow moves the caret. */
export const isMac = (): boolean => /^(?:Mac|iP)/.test(navigator.platform);
