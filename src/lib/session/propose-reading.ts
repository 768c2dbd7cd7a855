import { readingFieldOf } from '../definition/readings.js';
import type { Path } from '../definition/types.js';
import type { Answers } from './session-parts.js';

/**
 * Proposes the reading of the text at `path` in the field for its reading; does nothing if there is no such field.
 * @param done typing has ended: if the reading is unknown, an earlier proposal, made for another text, is withdrawn
 */
export function proposeReading(answers: Answers, path: Path, done = false): void {
  const target = readingFieldOf(answers.procedure, path);
  if (target !== undefined) answers.readings.whenKnown(() => proposeIn(target, answers, path, done));
}

function proposeIn(target: Path, answers: Answers, path: Path, done: boolean): void {
  const text = answers.value(path);
  if (typeof text !== 'string') return;
  const reading = answers.readings.of(text);
  if (reading !== undefined) answers.offer(target, reading);
  else if (done && answers.proposed[target] === answers.value(target)) answers.offer(target, '');
}
