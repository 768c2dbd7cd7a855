import { cautious, checkSettings, type CalendarSettings } from '../calendar/calendar-settings.js';
import { loadSetting, saveSetting } from '../storage/settings.js';

/** The closed days as this browser's user set them; the cautious ones where none are stored or none can be read. */
export async function loadCalendar(): Promise<CalendarSettings> {
  return loadSetting('calendar').then(checkSettings, () => cautious);
}

/** Keeps the closed days for all drafts of this browser. */
export async function saveCalendar(settings: CalendarSettings): Promise<void> {
  await saveSetting('calendar', settings);
}
