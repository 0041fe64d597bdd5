import type { JobModel } from './jobs/run-model';
import { serveJobs } from './jobs/serve-jobs';

const models = import.meta.glob<{ model: JobModel }>('./calculators/*/model.ts');

serveJobs(self as unknown as Parameters<typeof serveJobs>[0], async (name) => {
  const load = models[`./calculators/${name}/model.ts`];
  if (!load) throw new Error(`There is no calculator called “${name}”.`);
  return (await load()).model;
});
