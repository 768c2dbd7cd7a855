import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawnPicture, PAGE, PICTURE, readHouse, writtenPage } from '../../scripts/architecture.mjs';

// Parses every source file, which takes some seconds, and longer on a busy machine.
const PATIENCE = 300_000;

it(
  'docs/architecture.md and its picture match the imports in the source (update with `npm run architecture`)',
  async () => {
    const house = readHouse();
    expect(house.rooms.length).toBeGreaterThan(15);
    expect(readFileSync(PAGE, 'utf8')).toBe(await writtenPage(house));
    expect(readFileSync(PICTURE, 'utf8')).toBe(drawnPicture(house));
  },
  PATIENCE,
);

it('docs/architecture.md says of each room what it holds', () => {
  const rooms = (heading: string) => {
    const [, told = ''] = readFileSync(PAGE, 'utf8').split(`\n## ${heading}\n`);
    return [...told.split('\n## ')[0]!.matchAll(/^\| `(\w+)`/gm)].map(([, room]) => room).sort();
  };
  // `styles` holds no code.
  expect(rooms('The rooms')).toEqual(rooms('The imports now').filter((room) => room !== 'styles'));
});
