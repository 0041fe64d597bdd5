import type { JobModel } from './jobs/run-model';
import { serveJobs } from './jobs/serve-jobs';

const simulations = import.meta.glob<{ simulation: JobModel }>('./calculators/*/simulation.ts');

serveJobs(self as unknown as Parameters<typeof serveJobs>[0], async (name) => {
  const load = simulations[`./calculators/${name}/simulation.ts`];
  if (!load) throw new Error(`“${name}” has nothing to simulate.`);
  return (await load()).simulation;
});
