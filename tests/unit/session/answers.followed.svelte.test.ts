import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { FollowedAnswers } from '../../../src/lib/session/answers.svelte.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import type { Values } from '../../../src/lib/draft/types.js';

/** Follows some paths; returns what was read at each since it was last asked. */
function follow(answers: FollowedAnswers, paths: readonly string[]) {
  const seen: [string, unknown][] = [];
  const stop = $effect.root(() => {
    for (const path of paths) {
      $effect(() => {
        seen.push([path, answers.at(path)]);
      });
    }
  });
  const take = () => {
    flushSync();
    return seen.splice(0);
  };
  return { take, stop };
}

const START: Values = {
  'office.name': '本社',
  'office.phone': '03',
  codes: [{ id: 'A', names: ['x', 'y'] }, { id: 'B' }],
};

it('tells only those who read what changes', () => {
  const answers = new FollowedAnswers(newApplication, START);
  const { take, stop } = follow(answers, ['office.name', 'office.phone', 'codes[0].names[1]', 'codes[1].id']);
  expect(take()).toEqual([
    ['office.name', '本社'],
    ['office.phone', '03'],
    ['codes[0].names[1]', 'y'],
    ['codes[1].id', 'B'],
  ]);
  const renamed: Values = { ...START, 'office.name': '支社' };
  const shorter: Values = { ...renamed, codes: [{ id: 'A', names: ['x', 'z'] }] };
  answers.replace(START, renamed);
  expect(take()).toEqual([['office.name', '支社']]);
  answers.replace(renamed, shorter);
  expect(take()).toEqual([
    ['codes[0].names[1]', 'z'],
    ['codes[1].id', undefined],
  ]);
  answers.replace(shorter, START);
  expect(take().map(([path]) => path)).toEqual(['office.name', 'codes[0].names[1]', 'codes[1].id']);
  stop();
});

it('tells of an answer that is the first, and of one that goes', () => {
  const answers = new FollowedAnswers(newApplication, {});
  const { take, stop } = follow(answers, ['office.name']);
  expect(take()).toEqual([['office.name', undefined]]);
  answers.replace({}, { 'office.name': '本社' });
  expect(take()).toEqual([['office.name', '本社']]);
  answers.replace({ 'office.name': '本社' }, {});
  expect(take()).toEqual([['office.name', undefined]]);
  stop();
});

it('tells who has read a missing answer of no other, and follows it where it was first read', () => {
  const answers = new FollowedAnswers(newApplication, { 'office.name': '本社' });
  const seen: unknown[] = [];
  const stop = $effect.root(() => {
    const phone = $derived(answers.at('office.phone'));
    $effect(() => void seen.push(phone));
    $effect(() => void seen.push(answers.at('office.fax')));
  });
  const take = () => {
    flushSync();
    return seen.splice(0);
  };
  expect(take()).toEqual([undefined, undefined]);
  answers.replace({ 'office.name': '本社' }, { 'office.name': '支社' });
  expect(take()).toEqual([]);
  answers.replace({ 'office.name': '支社' }, { 'office.name': '支社', 'office.phone': '03' });
  expect(take()).toEqual(['03']);
  stop();
});

it('reads nothing that only looks like an answer', () => {
  const answers = new FollowedAnswers(newApplication, { 'office.name': '本社', codes: '文字' });
  expect(answers.at('constructor')).toBeUndefined();
  expect(answers.at('office.name[0]')).toBeUndefined();
  expect(answers.at('codes[0].id')).toBeUndefined();
  expect(answers.at('')).toBeUndefined();
});
