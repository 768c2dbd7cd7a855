import type { Component } from 'svelte';
import type { Companion, Path } from '../../../../definition/types.js';
import type { DraftSession } from '../../../../session/draft-session.svelte.js';
import BeforeAsking from './BeforeAsking.svelte';
import ProcedureSteps from './ProcedureSteps.svelte';
import OtherId from './OtherId.svelte';
import PlanFees from './PlanFees.svelte';
import StartCalendar from './StartCalendar.svelte';

/** The components for the `companion` names used in the procedures' definitions. */
export const companions: Readonly<Record<Companion, Component<{ session: DraftSession; path: Path }>>> = {
  'before-asking': BeforeAsking,
  'start-calendar': StartCalendar,
  'plan-fees': PlanFees,
  'other-id': OtherId,
  steps: ProcedureSteps,
};
