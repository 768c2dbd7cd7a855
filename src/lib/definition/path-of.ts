import type { AskedAt, Role } from './role.js';
import type { AsideField, Path, Procedure } from './types.js';
import { itemsByPattern } from './walk.js';

const known = new WeakMap<Procedure, ReadonlyMap<Role, Path>>();

/**
 * The path of the answer with a role: `result.mailedOn`; inside a list the pattern, `userCodes[].idCount`. Undefined if
 * the procedure does not ask for it.
 */
export function pathOf(procedure: Procedure, role: Role): Path | undefined {
  let roles = known.get(procedure);
  if (!roles) {
    const pairs = [...itemsByPattern(procedure)].flatMap(([pattern, { item }]): [Role, Path][] =>
      item.role ? [[item.role, pattern]] : [],
    );
    roles = new Map(pairs);
    known.set(procedure, roles);
  }
  return roles.get(role);
}

/** The fields outside the application's screens that are asked for at a place, in order. */
export function fieldsAskedAt(procedure: Procedure, place: AskedAt): readonly AsideField[] {
  return procedure.aside.filter(({ askedAt }) => askedAt.includes(place));
}
