import { kanaKey } from '../../characters/romaji-key.js';
import { fitOf, foldForSearch, needleOf } from '../../characters/search-key.js';
import { PLACE_READINGS } from '../../reference/place-readings.js';

const key = (text: string) => ({ text, starts: [0] });

/**
 * The options that fit what was typed, by kanji, kana or romaji, the best first: とうきょう, toukyou, tokyo and 東京 find
 * 東京都. '' finds all of them in their order.
 */
export function findOptions<Option extends { label: string }>(options: readonly Option[], typed: string): Option[] {
  const { text, sound } = needleOf(typed);
  if (text === '') return [...options];
  const fit = ({ label }: Option) => {
    const reading = PLACE_READINGS.get(label);
    const fits = [
      fitOf(text, key(foldForSearch(label))),
      reading === undefined || sound === undefined ? undefined : fitOf(sound, key(kanaKey(reading))),
    ];
    return Math.min(...fits.map((one) => one ?? Infinity));
  };
  return options
    .map((option) => ({ option, fit: fit(option) }))
    .filter(({ fit }) => fit < Infinity)
    .sort((a, b) => a.fit - b.fit)
    .map(({ option }) => option);
}
