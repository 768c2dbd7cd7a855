// Renews the app's own holidays from the Cabinet Office's list: npm run data:holidays -- syukujitsu.csv
// Writes src/lib/reference/holidays.json and prints what has changed.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { load } from './typescript.mjs';

/** @typedef {import('../src/lib/reference/holidays.js').HolidayList} HolidayList */

const place = new URL('../src/lib/reference/holidays.json', import.meta.url);
const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Name the file of the Cabinet Office: npm run data:holidays -- syukujitsu.csv');
  process.exit(1);
}
/** @type {typeof import('../src/lib/exports/facts/read-holidays.js')} */
const { readHolidays } = await load('src/lib/exports/facts/read-holidays.ts');
/** @type {HolidayList} */
const before = JSON.parse(readFileSync(place, 'utf8'));
try {
  const lastModified = statSync(path).mtime.toISOString().slice(0, 10).replaceAll('-', '');
  const file = { name: basename(path), file: new Blob([readFileSync(path)]), lastModified };
  const after = await readHolidays(file, before);
  const differences = Object.entries(after.differences).map(
    ([day, name]) => `    ${JSON.stringify(day)}: ${JSON.stringify(name)}`,
  );
  const list = differences.length === 0 ? '{}' : `{\n${differences.join(',\n')}\n  }`;
  writeFileSync(place, `{\n  "until": ${JSON.stringify(after.until)},\n  "differences": ${list}\n}\n`);
  console.log(`Holidays until ${before.until} → ${after.until}`);
  const days = new Set([...Object.keys(before.differences), ...Object.keys(after.differences)]);
  for (const day of [...days].sort()) {
    const [old, now] = [before.differences[day], after.differences[day]];
    if (old !== now)
      console.log(`${day}: ${old ?? 'as the law says'} → ${now === '' ? 'no holiday' : (now ?? 'as the law says')}`);
  }
} catch (error) {
  if (!(error instanceof Error) || error.name !== 'FactsError') throw error;
  console.error(`Nothing has changed. ${error.message}`);
  process.exitCode = 1;
}
