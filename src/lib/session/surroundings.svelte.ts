import type { CalendarSettings } from '../calendar/calendar-settings.js';
import { todayInJapan } from '../calendar/today.js';
import type { Path } from '../definition/types.js';
import type { PostalTable } from '../reference/postal/types.js';
import type { OtherDraft } from '../validation/context.js';
import type { TemplateMarks } from './later/template-marks.svelte.js';

/** What is known beside an open draft: what it is checked by, and what others said about it. Each part comes in its time. */
export class Surroundings {
  /** The day in Japan, YYYYMMDD. */
  today = $state(todayInJapan(new Date()));
  /** The other drafts of this browser. */
  others = $state.raw<readonly OtherDraft[]>([]);
  /** The postal codes, once they are here. */
  postal = $state.raw<PostalTable | undefined>();
  /** The closed days as the settings have them. */
  calendar = $state.raw<CalendarSettings | undefined>();
  /** What the desk that prepared the draft said about its fields, where one did. */
  template = $state.raw<TemplateMarks | undefined>();
  /** The answers that are talked about, so that their fields load what is said; empty for nearly all drafts. */
  commentedPaths = $state.raw<ReadonlySet<Path>>(new Set());
}

/** Whoever is told what is known beside the draft. */
export interface Informed {
  provide(known: Partial<Surroundings>): void;
}
