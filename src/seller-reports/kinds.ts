import type { ReportKind } from './report-kind';

const found = import.meta.glob<ReportKind>('./kinds/*.ts', { eager: true, import: 'default' });

/** Every kind of report that can be read, one a file in `kinds/`. */
export const reportKinds: readonly ReportKind[] = Object.values(found);
