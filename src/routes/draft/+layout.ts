import { openEarly } from '$lib/storage/has-drafts.js';

/** Runs before the page is drawn. */
export const load = openEarly;
