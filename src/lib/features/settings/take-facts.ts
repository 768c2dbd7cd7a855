import { showDate8 } from '../../characters/dates.js';
import { todayInJapan } from '../../calendar/today.js';
import { runJob, type RunOptions } from '../../exports/jobs/run-job.js';
import type { ChosenFile } from '../../exports/facts/list-files.js';
import type { PostalSource } from '../../exports/facts/read-postal.js';
import { ownHolidays, saveHolidays } from '../../browser/calendar-setting.js';
import { ownPostal, packedPostal, postalTable, savePostal } from '../../browser/postal-data.js';
import { OUR_HOLIDAYS, type HolidayList } from '../../reference/holidays.js';

/** Reading may take minutes on an old computer; this only ends what hangs. */
const DEADLINE = 900_000;

const chosen = (files: readonly File[]): ChosenFile[] =>
  files.map((file) => ({ name: file.name, file, lastModified: todayInJapan(new Date(file.lastModified)) }));

/** What is known of data in force. */
export interface Standing {
  /** YYYYMMDD. */
  day: string;
  /** The files that the user gave; empty for what comes with the app. */
  sources: readonly PostalSource[];
  /** Whether it is the user's own. */
  own: boolean;
}

/** The postal codes in force. @throws PostalError if ours cannot be loaded */
export async function postalStanding(): Promise<Standing> {
  const own = await ownPostal();
  const { dataDate } = await postalTable();
  // Unreadable data of the user's own are not in force.
  const isOwn = own !== undefined && own.dataDate === dataDate;
  return { day: dataDate, sources: isOwn ? own.sources : [], own: own !== undefined };
}

/** The holidays in force. */
export async function holidaysStanding(): Promise<Standing> {
  const own = await ownHolidays();
  return { day: (own ?? OUR_HOLIDAYS).until, sources: [], own: own !== undefined };
}

/**
 * Reads Japan Post's lists in a worker and puts them into force.
 * @returns what has changed, for people
 * @throws an error with a message for people; nothing has changed then
 */
export async function takePostal(files: readonly File[], options: RunOptions): Promise<string> {
  const sources = (await ownPostal())?.sources ?? [];
  const request = { files: chosen(files), sources, ...(await packedPostal()) };
  const packed = await runJob('postal', request, { deadline: DEADLINE, ...options });
  await savePostal(packed);
  return `新しくしました。郵便番号は${packed.codes}件です（新しいもの${packed.added}件、なくなったもの${packed.gone}件）。`;
}

const MOST_NAMED = 3;

/** Says which holidays of the law the list does not have: rightly so after a change of the law, or the list is damaged. */
function sayAbsent({ differences }: HolidayList): string {
  const absent = Object.keys(differences).filter((day) => differences[day] === '');
  if (absent.length === 0) return '';
  const named = absent.slice(0, MOST_NAMED).map(showDate8).join('、') + (absent.length > MOST_NAMED ? 'など' : '');
  return `${named}は、一覧では祝日になっていません。内閣府のページで確かめてください。`;
}

/** Reads the Cabinet Office's list and puts it into force, like `takePostal`. */
export async function takeHolidays(files: readonly File[]): Promise<string> {
  const { readHolidays } = await import('../../exports/facts/read-holidays.js');
  const list = await readHolidays(chosen(files)[0]!, (await ownHolidays()) ?? OUR_HOLIDAYS);
  await saveHolidays(list);
  return `新しくしました。${list.until.slice(0, 4)}年の終わりまでの祝日が分かります。${sayAbsent(list)}`;
}
