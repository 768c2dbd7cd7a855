import type { Component } from 'svelte';
import type { Companion, Path } from '../../definition/types.js';
import type { DraftSession } from '../../session/draft-session.svelte.js';

type View = Component<{ session: DraftSession; path: Path }>;

/** Loads the component for each `companion` name used in the procedures' definitions. */
export const companions: Readonly<Record<Companion, () => Promise<{ default: View }>>> = {
  'before-asking': () => import('./later/companions/BeforeAsking.svelte'),
  'start-calendar': () => import('./later/companions/StartCalendar.svelte'),
  'plan-fees': () => import('./later/companions/PlanFees.svelte'),
  'other-id': () => import('./later/companions/OtherId.svelte'),
  steps: () => import('./later/companions/ProcedureSteps.svelte'),
};
