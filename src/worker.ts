import type { JobModel } from './jobs/run-model';
import { serveJobs } from './jobs/serve-jobs';

/** Calculators' own simulations by the calculator's id, and what their pages run beside them by the file's name. */
const simulations = import.meta.glob<{ simulation: JobModel }>([
  './calculators/*/simulation.ts',
  './gap/jobs/*.ts',
  './catalogue/jobs/*.ts',
  '!./**/*.test.ts',
]);

serveJobs(self as unknown as Parameters<typeof serveJobs>[0], async (name) => {
  const load =
    simulations[`./calculators/${name}/simulation.ts`] ??
    simulations[`./gap/jobs/${name}.ts`] ??
    simulations[`./catalogue/jobs/${name}.ts`];
  if (!load) throw new Error(`“${name}” has nothing to simulate.`);
  return (await load()).simulation;
});
