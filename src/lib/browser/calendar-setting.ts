import { cautious, checkSettings, type CalendarSettings } from '../calendar/calendar-settings.js';
import { OUR_HOLIDAYS, type HolidayList } from '../reference/holidays.js';
import { dropSetting, loadSetting, saveSetting } from '../storage/settings.js';
import { announceFacts } from './facts-channel.js';

const HOLIDAYS = 'data-holidays';

/**
 * The holidays that the user has given this browser; undefined if there are none, if they cannot be read, or if those of
 * a newer version of the app reach further.
 */
export async function ownHolidays(): Promise<HolidayList | undefined> {
  const stored = (await loadSetting(HOLIDAYS).catch(() => undefined)) as Partial<HolidayList> | undefined;
  const { until, differences } = stored ?? {};
  if (typeof until !== 'string' || !/^\d{8}$/.test(until) || until < OUR_HOLIDAYS.until) return undefined;
  return typeof differences === 'object' && differences !== null ? { until, differences } : undefined;
}

/** Puts the user's holidays into force, in every tab. */
export async function saveHolidays(list: HolidayList): Promise<void> {
  await saveSetting(HOLIDAYS, list);
  announceFacts();
}

/** Goes back to the holidays that come with the app, in every tab. */
export async function dropHolidays(): Promise<void> {
  await dropSetting(HOLIDAYS);
  announceFacts();
}

/** The closed days and holidays set in this browser; the cautious defaults if none are stored or they cannot be read. */
export async function loadCalendar(): Promise<CalendarSettings> {
  const [settings, holidays] = await Promise.all([
    loadSetting('calendar').then(checkSettings, () => cautious),
    ownHolidays(),
  ]);
  return holidays ? { ...settings, holidays } : settings;
}

/** Puts the closed days into force for all drafts of this browser, in every tab; the holidays have a place of their own. */
export async function saveCalendar({ yearEnd, goldenWeek, extra }: CalendarSettings): Promise<void> {
  await saveSetting('calendar', { yearEnd, goldenWeek, extra });
  announceFacts();
}
