/** What the smoke needs of a browser, whatever protocol drives it. */
export interface Engine {
  /** The browser's name and version. */
  version: string;
  open(url: string): Promise<void>;
  /** Runs the source of an async function's body in the page, with `args`; resolves to its JSON value. */
  run<Result>(body: string, ...args: unknown[]): Promise<Result>;
  /** Presses the mouse's button on the element with a CSS selector. */
  click(selector: string): Promise<void>;
  /** Types into the element with a CSS selector, key by key. */
  type(selector: string, text: string): Promise<void>;
  /** Presses a key by its name: Tab, Enter. */
  press(key: 'Tab' | 'Enter'): Promise<void>;
  /** Gives the pages opened from now on a size, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** The page as printed on A4; undefined if the driver cannot print. */
  print(): Promise<Buffer | undefined>;
  /** A picture of the page as PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}
