import type { Path } from '../definition/types.js';
import { saidOf, type Repair } from './repair.js';

/** What was changed for the user, field by field; and what was put back, and is meant as it stands. */
export class Repairs {
  #all: Readonly<Record<Path, Repair>> = $state.raw({});
  #said = $state('');
  #meant: ReadonlySet<Path> = $state.raw(new Set());

  get all(): Readonly<Record<Path, Repair>> {
    return this.#all;
  }

  /** What happened last, for screen readers. */
  get said(): string {
    return this.#said;
  }

  /** What was said on another screen is not said here again. */
  hush(): void {
    this.#said = '';
  }

  note(path: Path, repair: Repair): void {
    this.#all = { ...this.#all, [path]: repair };
    this.#said = saidOf(repair);
  }

  /** A change is taken back: what it was; from now on what stands there is meant. */
  takeBack(path: Path): Repair | undefined {
    const repair = this.#all[path];
    if (!repair) return undefined;
    this.drop((one) => one === path);
    this.#meant = new Set([...this.#meant, path]);
    this.#said = '元に戻しました。';
    return repair;
  }

  isMeant(path: Path): boolean {
    return this.#meant.has(path);
  }

  /** A field is edited: what was left out of a pasted block stays to be seen. */
  edited(path: Path): void {
    if (this.#meant.has(path)) this.#meant = new Set([...this.#meant].filter((one) => one !== path));
    this.drop((one) => one === path && !this.#all[one]?.rest);
  }

  drop(of: (path: Path) => boolean): void {
    const kept = Object.entries(this.#all).filter(([path]) => !of(path));
    if (kept.length < Object.keys(this.#all).length) this.#all = Object.fromEntries(kept);
  }

  /** Entries moved: what was known by place is known no more. */
  forget(within: (path: Path) => boolean): void {
    this.drop(within);
    this.#meant = new Set([...this.#meant].filter((path) => !within(path)));
  }
}
