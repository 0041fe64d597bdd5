import { simulation } from '../src/calculators/prevent-or-manage/simulation';
import { serveJobs } from '../src/jobs/serve-jobs';

serveJobs(self, async () => simulation);
