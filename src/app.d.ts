/** Whether this is the build of the one file (docs/decisions/one-file.md); the bundler drops what is not for its build. */
declare const __SINGLE_FILE__: boolean;
