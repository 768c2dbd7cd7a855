import { describe, expect, it } from 'vitest';
import { flow, placesOf } from '../../../../src/lib/exports/pdf/layout/flow.js';
import type { Block } from '../../../../src/lib/exports/pdf/layout/flow.js';
import { BODY, PAGE } from '../../../../src/lib/exports/pdf/layout/theme.js';

const draw = () => undefined;
const block = (name: string, height: number, more: Partial<Block> = {}): Block => ({
  height,
  anchors: [name],
  draw,
  ...more,
});
/** A block that can be split anywhere, like a long text. */
const long = (name: string, height: number): Block => ({
  ...block(name, height),
  split: (available) => (available < 20 ? undefined : [long(name, available), long(`${name}+`, height - available)]),
});
const pages = (blocks: readonly Block[]) => flow(blocks).map(({ block: { anchors }, page }) => [anchors?.[0], page]);

describe('flow', () => {
  it('moves a block to the next page rather than split it', () => {
    expect(pages([block('a', 600), long('b', 300)])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });
  it('never leaves a heading at the end of a page', () => {
    const blocks = [
      block('a', BODY.height - 60),
      block('h1', 30, { keepWithNext: true }),
      block('h2', 20, { keepWithNext: true }),
      block('row', 40),
    ];
    expect(pages(blocks)).toEqual([
      ['a', 1],
      ['h1', 2],
      ['h2', 2],
      ['row', 2],
    ]);
  });
  it('keeps a heading with the start of a row that is longer than a page', () => {
    const placed = flow([block('a', 400), block('h', 30, { keepWithNext: true }), long('row', BODY.height + 100)]);
    expect(placed.map(({ page }) => page)).toEqual([1, 1, 1, 2]);
    expect(placed.reduce((sum, part) => sum + part.block.height, 0)).toBeCloseTo(400 + 30 + BODY.height + 100);
  });
  it('splits a block over as many pages as needed, within the margins', () => {
    const placed = flow([long('row', BODY.height * 2.5)]);
    expect(placed.map(({ page }) => page)).toEqual([1, 2, 3]);
    for (const part of placed) expect(part.y + part.block.height).toBeLessThanOrEqual(PAGE.bottom + 0.02);
  });
  it('drops the gap at the top of a page and keeps it elsewhere', () => {
    const [first, second] = flow([block('a', 10, { gap: 30 }), block('b', 10, { gap: 30 })]);
    expect([first?.y, second?.y]).toEqual([PAGE.top, PAGE.top + 40]);
  });
  it('starts a page where asked, but not two', () => {
    expect(pages([block('a', 10, { startsPage: true }), block('b', 10, { startsPage: true })])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });
  it('repeats the heading above a row that begins a page, unless there is no room for it', () => {
    const runningHead: Block = { height: 20, draw };
    const next = flow([block('a', 600), block('b', 300, { runningHead })]);
    expect(next.map(({ y }) => y)).toEqual([PAGE.top, PAGE.top, PAGE.top + 20]);
    const brim = flow([block('a', 600), { ...long('b', BODY.height), runningHead }]);
    expect(brim.map(({ page }) => page)).toEqual([1, 2]);
  });
  it('leaves a block in place that can be neither split nor moved', () => {
    expect(pages([block('a', 10), block('b', 2000), block('c', 10)])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
  });
  it('finds the first place of an anchor', () => {
    const places = placesOf(flow([block('a', 700), block('b', 100), block('a', 10)]));
    expect(places.get('a')?.page).toBe(1);
    expect(places.get('b')).toEqual({ page: 2, y: PAGE.top });
  });
});
