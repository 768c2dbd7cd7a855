import { entryPath, isField, isShown, itemAt, labelOf } from '../definition/walk.js';
import type { NssAnswer } from '../definition/nss.js';
import type { Field, Item, Path, Procedure, Screen, Section } from '../definition/types.js';
import { attachmentsIn } from '../draft/attachments.js';
import { entryCount } from '../draft/read.js';
import type { Draft } from '../draft/types.js';
import { isEmpty } from '../kinds/index.js';
import { showValue } from '../sheet/show-value.js';
import { ruleContext, type RuleContext } from '../validation/context.js';
import type { Step, StepKind, StepScreen, StepSection } from './types.js';

interface Walking {
  context: RuleContext;
  screen: Screen;
}

type Doing = Pick<Step, 'kind' | 'value' | 'shown'> & { note?: string };

const EMPTY = '空のままにします。';
const MISSING = '必須の項目ですが、下書きが空です。先に下書きを埋めてください。';
const REFLECT = 'NSSの「反映」を使うなら、この欄のすぐ後に押します。後で押すと住所の欄が変わります。';

const KINDS: Partial<Record<Field['kind'], StepKind>> = { choice: 'choose', fixed: 'choose' };

function filesOf(stored: unknown): Doing {
  const names = attachmentsIn(stored).map(({ name }) => name);
  if (names.length === 0) return { kind: 'skip', value: '', shown: '', note: EMPTY };
  const note = 'NSSの「参照」で選び、「ファイルを添付する」を押します。';
  return { kind: 'choose', value: names.join('\n'), shown: names.join('\n'), note };
}

function tickOf(field: Field, value: unknown): Doing {
  if (value === true) return { kind: 'tick', value: 'true', shown: 'チェックを付ける' };
  const note = field.need === 'required' ? MISSING : 'チェックが付いていたら外します。';
  return { kind: 'skip', value: '', shown: 'チェックなし', note };
}

/** An answer that NSS takes with a button or a box of another name. */
function pressOf({ does, what, note }: NssAnswer, value: string): Doing {
  const label = typeof what === 'string' ? what : (what[value] ?? value);
  return {
    kind: does,
    value,
    shown: does === 'tick' ? `「${label}」にチェックを付ける` : label,
    ...(note === undefined ? {} : { note: note.replaceAll('{value}', value) }),
  };
}

function doingAt(field: Field, value: unknown): Doing {
  if (field.nss && !isEmpty(value)) return pressOf(field.nss, value === true ? 'true' : String(value));
  if (field.kind === 'files') return filesOf(value);
  if (field.kind === 'check') return tickOf(field, value);
  if (isEmpty(value)) return { kind: 'skip', value: '', shown: '', note: field.need === 'required' ? MISSING : EMPTY };
  // A value that is not a text can only come from a file; the checks report it.
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const note = field.kind === 'fixed' ? field.reason : 'reflects' in field ? REFLECT : undefined;
  const shown = showValue(field, value);
  return { kind: KINDS[field.kind] ?? 'type', value: text, shown, ...(note === undefined ? {} : { note }) };
}

const endOf = ({ nssEnd }: Screen) => (nssEnd === 'unknown' ? undefined : nssEnd);

function stepAt({ context, screen }: Walking, field: Field, path: Path): Step | undefined {
  // The button that ends the screen is the answer: there is no field.
  const end = endOf(screen);
  if (field.kind === 'fixed' && field.value === end?.press) return undefined;
  const doing = doingAt(field, context.read(path));
  const first = itemAt(context.procedure, path)?.screen;
  const carried = first && first.id !== screen.id && doing.value !== '';
  return {
    path,
    label: labelOf(field, path),
    ...(field.group ? { group: field.group } : {}),
    ...doing,
    ...(field.nssThen ? { then: field.nssThen } : {}),
    // NSS carries over what an earlier screen asked, so it only has to be checked.
    ...(carried ? { kind: 'skip', note: `NSSが「${first.title}」の内容を入れています。同じかを確かめます。` } : {}),
  };
}

function itemSteps(walking: Walking, item: Item, path: Path): Step[] {
  const { context } = walking;
  if (('ours' in item && item.ours) || !context.visible(path) || item.kind === 'records') return [];
  const fields: [Field, Path][] = isField(item)
    ? [[item, path]]
    : Array.from({ length: entryCount(item, context.read(path)) }, (_, at) => [item.item, entryPath(path, at)]);
  return fields.flatMap(([field, at]) => stepAt(walking, field, at) ?? []);
}

function sectionSteps(walking: Walking, sections: readonly Section[], prefix: string): StepSection[] {
  return sections.flatMap((section) => {
    const steps: Step[] = [];
    const inner: StepSection[] = [];
    for (const item of section.items) {
      if (isShown(item)) continue;
      const path = prefix + item.id;
      const own = itemSteps(walking, item, path);
      if (isField(item) && item.nss?.first) steps.unshift(...own);
      else steps.push(...own);
      if (item.kind !== 'records' || !walking.context.visible(path)) continue;
      const count = entryCount(item, walking.context.read(path));
      for (let at = 0; at < count; at += 1) {
        inner.push(...sectionSteps(walking, item.sections, `${entryPath(path, at)}.`));
      }
    }
    const end = section.nssEnd ? { end: section.nssEnd } : {};
    const way = section.nssWay ? { way: section.nssWay } : {};
    const own = steps.length > 0 ? [{ id: prefix + section.id, title: section.title, steps, ...way, ...end }] : [];
    return [...own, ...inner];
  });
}

/**
 * What NSS asks of this draft, screen by screen in its order: only fields that NSS has and that are visible now, each
 * with what to enter. `today` is YYYYMMDD in Japan.
 */
export function stepsOf(procedure: Procedure, draft: Draft, today: string): readonly StepScreen[] {
  const context = ruleContext(procedure, draft, { today });
  return procedure.screens.map((screen) => {
    const end = endOf(screen);
    return {
      id: screen.id,
      title: screen.title,
      sections: sectionSteps({ context, screen }, screen.sections, ''),
      ...(screen.nssWay ? { way: screen.nssWay } : {}),
      ...(end ? { end } : {}),
    };
  });
}

/** All steps of some screens, in order. */
export function flatSteps(screens: readonly StepScreen[]): readonly Step[] {
  return screens.flatMap(({ sections }) => sections.flatMap(({ steps }) => steps));
}
