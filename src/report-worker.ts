import { anyTable } from './seller-reports/any-table';
import { reportKinds } from './seller-reports/kinds';
import { serveReports, type MakeSample } from './seller-reports/serve-reports';

/** Loaded once it is asked for. */
const sample: MakeSample = async (today) => {
  const { sampleFilesAt, sampleMapping } = await import('./sample-account/sample-files');
  const bytes = new TextEncoder();
  return {
    files: sampleFilesAt(today).map(({ name, text }) => ({ name, bytes: bytes.encode(text) })),
    mappings: [sampleMapping],
  };
};

serveReports(self as unknown as Parameters<typeof serveReports>[0], reportKinds, {
  tables: anyTable,
  sample,
});
