import type { AskedAt, Role } from './role.js';
import type { AsideField, Path, Procedure } from './types.js';
import { itemsByPattern } from './walk.js';

const known = new WeakMap<Procedure, ReadonlyMap<Role, Path>>();

/**
 * Where the answer that plays a part stands: `result.mailedOn`; inside a list its pattern, `userCodes[].idCount`.
 * Undefined where the procedure does not ask it.
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

/** The fields beside the application that a place asks, in their order. */
export function fieldsAskedAt(procedure: Procedure, place: AskedAt): readonly AsideField[] {
  return procedure.aside.filter(({ askedAt }) => askedAt.includes(place));
}
