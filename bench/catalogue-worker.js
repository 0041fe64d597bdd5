import { simulation } from '../src/catalogue/jobs/simulate-catalogue';
import { serveJobs } from '../src/jobs/serve-jobs';

serveJobs(self, async () => simulation);
