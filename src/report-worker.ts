import { anyTable } from './seller-reports/any-table';
import { reportKinds } from './seller-reports/kinds';
import { serveReports } from './seller-reports/serve-reports';

serveReports(self as unknown as Parameters<typeof serveReports>[0], reportKinds, anyTable);
