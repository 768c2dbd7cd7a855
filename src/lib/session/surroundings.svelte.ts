import type { CalendarSettings } from '../calendar/calendar-settings.js';
import { todayInJapan } from '../calendar/today.js';
import type { Path } from '../definition/types.js';
import type { PostalCodes } from '../reference/postal/types.js';
import type { OtherDraft } from '../validation/context.js';
import type { validate } from '../validation/validate.js';
import type { TemplateMarks } from './later/template-marks.svelte.js';

/** What validation and the page need besides an open draft. The parts are loaded one after another. */
export class Surroundings {
  /** The current date in Japan, YYYYMMDD. */
  today = $state(todayInJapan(new Date()));
  /** The other drafts in this browser. */
  others = $state.raw<readonly OtherDraft[]>([]);
  /** The postal codes; undefined until they are loaded. */
  postal = $state.raw<PostalCodes | undefined>();
  /** The checks with the rules on addresses; undefined until there is an address to check. */
  check = $state.raw<typeof validate | undefined>();
  /** The closed days from the settings; undefined until they are loaded. */
  calendar = $state.raw<CalendarSettings | undefined>();
  /** The template author's marks on the fields; undefined if the draft was not made from a template. */
  template = $state.raw<TemplateMarks | undefined>();
  /**
   * How many unsettled comments each answer has; '' stands for the whole draft. Only fields with some load the code for
   * comments; most drafts have none.
   */
  openComments = $state.raw<ReadonlyMap<Path, number>>(new Map());
  /** The id of the screen that was visited last; '' if none is known. */
  lastScreen = $state('');
}

/** A session that can be given what validation needs besides the draft. */
export interface Informed {
  /** The postal codes; undefined until they are loaded. */
  readonly postal: PostalCodes | undefined;
  /** The template author's marks; undefined if there are none. */
  readonly template: Pick<TemplateMarks, 'isLocked'> | undefined;
  provide(known: Partial<Surroundings>): void;
}
