import type { Sample } from '../lib/definition/types.js';

/** Loaded one by one: a page needs at most one of them. */
const samples: Readonly<Record<string, () => Promise<{ sample: Sample }>>> = {
  'new-application': () => import('./new-application/sample.js'),
  'password-reset': () => import('./password-reset/sample.js'),
  'system-settings': () => import('./system-settings/sample.js'),
  'certificate-reissue': () => import('./certificate-reissue/sample.js'),
};

/** What a made-up company adds to a new draft, without the days that depend on the date. @param id the procedure's */
export async function loadSample(id: string): Promise<Sample> {
  return (await samples[id]!()).sample;
}
