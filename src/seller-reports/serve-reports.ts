import { fileLimits, tooMuch } from './file-limits';
import { readReport } from './read-report';
import type { ReportKind } from './report-kind';
import type { FromReportWorker, ToReportWorker } from './report-message';
import { ReportProblem } from './report-problem';
import { buffersOf } from './sales-lines';

interface Mailbox {
  onmessage: ((event: MessageEvent<ToReportWorker>) => void) | null;
  postMessage(message: FromReportWorker, transfer?: Transferable[]): void;
}

const unforeseen =
  'This file could not be read, and not for a reason we know. Download the report again; nothing on this page has changed.';
const unreadable =
  'The browser could not read this file. It may have been moved, or lie in a cloud folder that is not on this device: choose it again.';

/** Answers a worker's mailbox: reads what it is posted, says how far it is, never throws. */
export function serveReports(mailbox: Mailbox, kinds: readonly ReportKind[]): void {
  const answer = async ({ files }: ToReportWorker): Promise<void> => {
    const fail = (message: string) => mailbox.postMessage({ kind: 'problem', message });
    const total = files.reduce((sum, { size }) => sum + size, 0);
    if (total > fileLimits.bytes) {
      fail(tooMuch.bytes);
      return;
    }
    let bytes: readonly Uint8Array[];
    try {
      bytes = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
    } catch {
      fail(unreadable);
      return;
    }
    try {
      const report = readReport(bytes, kinds, (done) =>
        mailbox.postMessage({ kind: 'progress', done, total }),
      );
      mailbox.postMessage({ kind: 'read', report }, buffersOf(report.result));
    } catch (thrown) {
      // What else was thrown may quote the file.
      fail(thrown instanceof ReportProblem ? thrown.message : unforeseen);
    }
  };
  mailbox.onmessage = ({ data }) => void answer(data);
}
