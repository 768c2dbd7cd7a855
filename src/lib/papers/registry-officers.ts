import { hasForm } from './company-name.js';
import { closedUp, spaced } from './paper-text.js';
import { nameFacts } from './person-name.js';
import { withoutEvents } from './registry-blocks.js';
import type { Fact, Named } from './types.js';

/** The offices in a registry; those of `REPRESENTS` may sign for the company. */
const OFFICES = [
  '代表取締役',
  '代表執行役',
  '代表社員',
  '代表理事',
  '理事長',
  '代表清算人',
  '取締役・監査等委員',
  '取締役',
  '執行役',
  '業務執行社員',
  '有限責任社員',
  '無限責任社員',
  '社員',
  '職務執行者',
  '監査役',
  '会計監査人',
  '会計参与',
  '清算人',
  '理事',
  '監事',
  '評議員',
  '支配人',
  '仮取締役',
  '仮代表取締役',
] as const;
type Office = (typeof OFFICES)[number];
const REPRESENTS: readonly Office[] = ['代表取締役', '代表執行役', '代表社員', '代表理事', '理事長'];

const OFFICE = new RegExp(
  `^(${[...OFFICES]
    .sort((a, b) => b.length - a.length)
    .map(spaced)
    .join('|')})(?:[（(][^）)]*[）)])?(?=[\\s　]|$)[\\s　]*`,
  'u',
);
/** What ends an office; whoever it happened to is history. */
const ENDED = /(?:辞任|退任|死亡|解任|退社|除名|資格喪失|抹消|廃止|任期満了|職務執行停止)/u;
const RENAMED = /(?:氏名|氏|名|商号)(?:の)?変更/u;

/** A person in an office. */
interface Officer {
  office: Office;
  name: string;
  from: string;
  events: string[];
}

/** The officers in the order of the registry, with what happened to each. */
export function officersIn(lines: readonly string[]): Officer[] {
  const officers: Officer[] = [];
  for (const line of lines) {
    const { text, events } = withoutEvents(line);
    const [whole, office] = OFFICE.exec(text) ?? [];
    if (whole !== undefined && office !== undefined)
      officers.push({
        office: closedUp(office) as Office,
        name: text.slice(whole.length).trim(),
        from: line,
        events: [...events],
      });
    else {
      const last = officers.at(-1);
      // A name that did not fit beside a long office stands in the next line.
      if (last?.name === '' && text !== '') last.name = text;
      last?.events.push(...events);
    }
  }
  return officers.filter(({ name }) => name !== '');
}

/** The officers who hold their office now: the last entry of each counts, and a new name replaces the one before it. */
function holding(officers: readonly Officer[]): Officer[] {
  const left: Officer[] = [];
  for (const officer of officers) {
    const same = left.findIndex(
      ({ office, name }) => office === officer.office && closedUp(name) === closedUp(officer.name),
    );
    if (same >= 0) left.splice(same, 1);
    else if (officer.events.some((event) => RENAMED.test(event))) {
      const before = left.findLastIndex(({ office }) => office === officer.office);
      if (before >= 0) left.splice(before, 1);
    }
    left.push(officer);
  }
  return left.filter(({ events }) => !events.some((event) => ENDED.test(event)));
}

function named({ office, name, from }: Officer, certainty: Fact['certainty']): Named[] {
  const facts = nameFacts(name, from);
  if (facts.length === 0) return [];
  const title: Fact = { datum: 'title', value: office, from, certainty };
  const lowered = facts.map((fact): Fact => ({
    ...fact,
    certainty: certainty === 'likely' ? certainty : fact.certainty,
  }));
  return [{ label: `${office} ${name}`, facts: [...lowered, title] }];
}

/**
 * Those who may sign for the company. Of several the user chooses, so that none is sure. Without a representative
 * director the only director is one; a company that represents another acts through its 職務執行者.
 */
export function representativesOf(officers: readonly Officer[]): Named[] {
  const now = holding(officers);
  const signing = now.flatMap((officer) => {
    if (!REPRESENTS.includes(officer.office)) return [];
    if (!hasForm(officer.name)) return [officer];
    const behind = officers.slice(officers.indexOf(officer) + 1);
    const next = behind.findIndex(({ office }) => office !== '職務執行者');
    return behind.slice(0, next < 0 ? behind.length : next).filter((one) => now.includes(one));
  });
  const directors = now.filter(({ office }) => office === '取締役');
  const chosen = signing.length > 0 ? signing : directors.length === 1 ? directors : [];
  const alone = chosen.length === 1 && signing.length === 1;
  return chosen.flatMap((officer) => named(officer, alone ? 'sure' : 'likely'));
}
