import { showDate8 } from '../../../characters/dates.js';
import type { Path } from '../../../definition/types.js';
import { streetOfPlace } from '../../../proposals/address.js';
import type { Place, PostalCodes } from '../../../reference/postal/types.js';
import type { DraftSession } from '../../../session/draft-session.svelte.js';
import { addTown, codesFor, reflectPlace } from '../../../session/later/address.js';
import { focusPath } from '../../../ui/control-ids.js';
import { addressFor, entryOf, reflectsAt } from '../../../session/postal-code.js';

/** A place that a postal code may mean, and how it is shown. */
interface Choice {
  place: Place;
  text: string;
}

/** What came of a code that was looked up. */
export interface Outcome {
  code: string;
  places: readonly Choice[];
  /** The place whose address was filled in, and how it stands in the fields of prefecture and city. */
  place?: Place;
  put?: string;
  /** The town, if the street part does not begin with it; what the user has to check then. */
  missingTown?: string | undefined;
  message: string;
  /** The date of the data, as shown. */
  date: string;
}

const textOf = (place: Place) =>
  place.prefecture + place.city + streetOfPlace(place) + (place.office ? `（${place.office.name}）` : '');

/** Fills in the address that belongs to the postal code at a path (反映). */
export class Reflecting {
  outcome = $state.raw<Outcome>();
  readonly #session: DraftSession;
  readonly #path: Path;

  constructor(session: DraftSession, path: Path) {
    this.#session = session;
    this.#path = path;
  }

  /**
   * The outcome to show beside a code: none if it came of another one. What was filled in is said only as long as it is
   * there: it may have been undone, or changed by hand.
   */
  shownFor(code: string): Outcome | undefined {
    const { outcome } = this;
    if (outcome?.code !== code) return undefined;
    if (outcome.put === undefined || outcome.put === this.#area()) return outcome;
    const { places, date } = outcome;
    return { code, places, date, message: '' };
  }

  /** Whether a template keeps what the code would fill in. */
  #isLocked(): boolean {
    const { template } = this.#session;
    const { prefecture, city } = reflectsAt(this.#session, this.#path) ?? {};
    return [prefecture, city].some((id) => id && template?.isLocked(entryOf(this.#path) + id));
  }

  #area(): string {
    const { prefecture, city } = addressFor(this.#session, this.#path);
    return `${prefecture}\n${city}`;
  }

  /**
   * Looks a code up; fills the address in if the code means a single place, else the user chooses.
   * @param code seven half-width digits
   * @param isWanted whether the address may still be filled in once the postal codes are there
   * @throws PostalError if they cannot be loaded
   */
  async lookUp(code: string, isWanted: () => boolean): Promise<void> {
    const postal = await codesFor(this.#session, [code]);
    if (!isWanted()) return;
    const places = (postal.find(code) ?? []).map((place) => ({ place, text: textOf(place) }));
    const message =
      places.length === 0
        ? 'この郵便番号は、データの中に見つかりません。番号を確かめるか、住所を直接入力してください。'
        : '';
    this.outcome = { code, places, message, date: showDate8(postal.dataDate) };
    if (places.length === 1 && places[0]) this.choose(places[0].place);
  }

  /** Takes a code that was found by the address: only what belongs to the address is filled in. */
  take(code: string, place: Place, { dataDate }: PostalCodes): void {
    this.outcome = { code, places: [{ place, text: textOf(place) }], message: '', date: showDate8(dataDate) };
    this.choose(place);
  }

  /** Fills in the address of one of the places. */
  choose(place: Place): void {
    const { outcome } = this;
    if (!outcome) return;
    const { missingTown } = reflectPlace(this.#session, this.#path, outcome.code, place);
    const inEnglish = reflectsAt(this.#session, this.#path)?.language === 'en';
    const filled = missingTown && !inEnglish ? place.prefecture + place.city : textOf(place);
    const next =
      missingTown && !inEnglish
        ? `住所(その他)は「${missingTown}」で始まっていません。入力したままにしたので、確かめてください。`
        : inEnglish
          ? '（その他）の番地を確かめてください。'
          : '住所(その他)に番地を続けて入力してください。';
    const message = this.#isLocked()
      ? `ひな形で決められた項目はそのままにしました。${next}`
      : `「${filled}」を入れました。${next}`;
    this.outcome = { ...outcome, place, put: this.#area(), missingTown, message };
  }

  /** Puts the missing town before the street part. */
  async complete(): Promise<void> {
    const { outcome } = this;
    const town = outcome?.missingTown;
    if (!town) return;
    const message = `住所(その他)の先頭に「${town}」を足しました。確かめてください。`;
    this.outcome = { ...outcome, missingTown: undefined, message };
    await addTown(this.#session, this.#path, town);
    // The button is gone.
    focusPath(entryOf(this.#path) + (reflectsAt(this.#session, this.#path)?.rest ?? ''));
  }
}
