import { cautious, checkSettings, type CalendarSettings } from '../calendar/calendar-settings.js';
import { loadSetting, saveSetting } from '../storage/settings.js';

/** The closed days set in this browser; the cautious defaults if none are stored or they cannot be read. */
export async function loadCalendar(): Promise<CalendarSettings> {
  return loadSetting('calendar').then(checkSettings, () => cautious);
}

/** Stores the closed days for all drafts of this browser. */
export async function saveCalendar(settings: CalendarSettings): Promise<void> {
  await saveSetting('calendar', settings);
}
