import fc from 'fast-check';

/**
 * fast-check with the same texts in every run, so that a run that fails fails again. `SHITAGAKI_SEED=2 npx vitest run`
 * tries other texts; a fault found that way becomes a row of a table.
 */
fc.configureGlobal({ seed: Number(process.env['SHITAGAKI_SEED'] ?? 1) });

export * from 'fast-check';
export default fc;
