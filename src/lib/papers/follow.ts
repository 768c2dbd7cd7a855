import { fieldAt, isField, itemsByPattern } from '../definition/walk.js';
import type { Path } from '../definition/types.js';
import { kanaOfPlace, streetKana } from '../proposals/address.js';
import { proposalMakers } from '../proposals/all.js';
import { codesFor } from '../reference/postal/codes-for.js';
import { englishAddress } from '../reference/postal/english.js';
import { numberOf, placeIn, placesFor, type TypedAddress } from '../reference/postal/place-in.js';
import { prefixLength } from '../reference/postal/prefix.js';
import type { Place, PostalTable } from '../reference/postal/types.js';
import type { RuleContext } from '../validation/context.js';
import { proposalOf, type Proposal } from './propose.js';

type Answers = Pick<RuleContext, 'procedure' | 'text' | 'textOf' | 'visible'>;

interface Following {
  answers: Answers;
  postal: PostalTable;
}

const SIGN = '（続き）';

/** Offers a value for an answer that is still empty and asked for. */
function offer({ answers }: Following, path: Path, value: string, from: string): Proposal[] {
  const field = fieldAt(answers.procedure, path);
  if (!field || value === '' || answers.text(path) !== '' || !answers.visible(path)) return [];
  const proposal = proposalOf(path, field, { value, from: `${SIGN}${from}`, certainty: 'likely' });
  return proposal && proposal.problem === '' ? [proposal] : [];
}

/** The code of an address that has only one. */
function onlyCode(postal: PostalTable, address: TypedAddress): string {
  const codes = address.city === '' || address.rest === '' ? [] : codesFor(postal, address);
  return codes.length === 1 ? codes[0]!.code : '';
}

function kanaOf(place: Place, { rest }: TypedAddress): string {
  return kanaOfPlace(place) + streetKana(rest.slice(prefixLength(rest, place.town) ?? rest.length), new Map());
}

/** An address's postal code where there is one, its reading, and the English address that repeats it. */
function addressesOf(following: Following): Proposal[] {
  const { answers, postal } = following;
  const patterns = [...itemsByPattern(answers.procedure)];
  const proposals: Proposal[] = [];
  for (const [path, { item }] of patterns) {
    if (!isField(item) || item.kind !== 'digits' || item.reflects?.language !== 'ja') continue;
    const { prefecture, city, rest, kana } = item.reflects;
    const address = { prefecture: answers.text(prefecture), city: answers.text(city), rest: answers.text(rest) };
    const whole = address.prefecture + address.city + address.rest;
    const code = answers.text(path) || onlyCode(postal, address);
    if (code === '' || address.prefecture === '') continue;
    proposals.push(...offer(following, path, code, whole));
    const places = postal.find(code);
    const place = placeIn(places, address);
    if (!place) continue;
    proposals.push(...offer(following, kana, kanaOf(place, address), `郵便番号 ${code}`));
    for (const [pattern, { item: other }] of patterns) {
      if (!isField(other) || other.kind !== 'digits' || other.reflects?.language !== 'en') continue;
      if (other.reflects.repeats !== path) continue;
      const at = pattern.replaceAll('[]', '[0]').slice(0, -other.id.length);
      const english = englishAddress(place);
      const from = `郵便番号 ${code}`;
      const number = numberOf(placesFor(postal, code, address), address);
      proposals.push(
        ...offer(following, at + other.id, code, from),
        ...offer(following, at + other.reflects.prefecture, english.prefecture, from),
        ...offer(following, at + other.reflects.city, english.city, from),
        ...offer(following, at + other.reflects.rest, number, address.rest),
      );
    }
  }
  return proposals;
}

/** What other answers propose: the customs of the office, its English name, 業務責任者名. */
function othersOf(following: Following): Proposal[] {
  const { answers } = following;
  return [...itemsByPattern(answers.procedure)].flatMap(([pattern, { item }]) => {
    if (!isField(item) || !item.proposals || item.proposals === 'companyNameEn') return [];
    const path = pattern.replaceAll('[]', '[0]');
    const values = proposalMakers[item.proposals](path, answers);
    const only = item.proposals !== 'customs' || values.length === 1;
    const value = item.example !== undefined && values.includes(item.example) ? item.example : values[0];
    return only && value !== undefined ? offer(following, path, value, 'ほかの答え') : [];
  });
}

/**
 * What follows from answers taken from a paper: the postal code of an address, its reading, the address in English,
 * the customs, the English names. All of it is likely only.
 * @param answers the draft as it would be with the paper's answers
 */
export function followOn(answers: Answers, postal: PostalTable): readonly Proposal[] {
  const following = { answers, postal };
  return [...addressesOf(following), ...othersOf(following)];
}
