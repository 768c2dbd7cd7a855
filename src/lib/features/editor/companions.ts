import type { Component } from 'svelte';
import type { Companion, Path } from '../../definition/types.js';
import type { DraftSession } from '../../session/draft-session.svelte.js';
import BeforeAsking from './companions/BeforeAsking.svelte';
import OtherId from './companions/OtherId.svelte';
import ProcedureSteps from './companions/ProcedureSteps.svelte';

type View = Component<{ session: DraftSession; path: Path }>;

/** What stands above a screen's fields for each `companion` name; loaded with the page, because the fields would move. */
export const companionsAbove: Readonly<Partial<Record<Companion, View>>> = {
  'before-asking': BeforeAsking,
  'other-id': OtherId,
  steps: ProcedureSteps,
};

/** Loads what stands beside a field for each other `companion` name. */
export const companionsBeside: Readonly<Partial<Record<Companion, () => Promise<{ default: View }>>>> = {
  'start-calendar': () => import('./later/companions/StartCalendar.svelte'),
  'plan-fees': () => import('./later/companions/PlanFees.svelte'),
};
