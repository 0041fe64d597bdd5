import { simulation } from '../src/calculators/ways-across/simulation';
import { serveJobs } from '../src/jobs/serve-jobs';

serveJobs(self, async () => simulation);
