import type { Component } from 'svelte';
import type { Companion, Path } from '../../definition/types.js';
import type { DraftSession } from '../../session/draft-session.svelte.js';
import BeforeAsking from './companions/BeforeAsking.svelte';
import OtherId from './companions/OtherId.svelte';
import PlanFees from './companions/PlanFees.svelte';
import ProcedureSteps from './companions/ProcedureSteps.svelte';

type View = Component<{ session: DraftSession; path: Path }>;

/** The component for each `companion` name that stands above fields in view: they would move if it came later. */
export const companionsAtOnce: Readonly<Partial<Record<Companion, View>>> = {
  'before-asking': BeforeAsking,
  'plan-fees': PlanFees,
  'other-id': OtherId,
  steps: ProcedureSteps,
};

/** Loads the component for each other `companion` name. */
export const companionsLater: Readonly<Partial<Record<Companion, () => Promise<{ default: View }>>>> = {
  'start-calendar': () => import('./later/companions/StartCalendar.svelte'),
};
