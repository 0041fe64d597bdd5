import { fileLimits, tooMuch } from './file-limits';
import { readPasted } from './read-pasted';
import { readReport, type ReadReport, type Wanted } from './read-report';
import { buffersOf } from './report-buffers';
import type { Given, ReportKind } from './report-kind';
import type { FromReportWorker, ToReportWorker } from './report-message';
import { ReportProblem } from './report-problem';

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
  const fail = (message: string) => mailbox.postMessage({ kind: 'problem', message });
  const send = (read: () => ReadReport): void => {
    try {
      const report = read();
      mailbox.postMessage({ kind: 'read', report }, buffersOf(report.result));
    } catch (thrown) {
      // What else was thrown may quote the file.
      fail(thrown instanceof ReportProblem ? thrown.message : unforeseen);
    }
  };
  const answerFiles = async (files: readonly Blob[], wanted: Wanted<keyof Given>): Promise<void> => {
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
    send(() =>
      readReport(bytes, kinds, wanted, (done) => mailbox.postMessage({ kind: 'progress', done, total })),
    );
  };
  mailbox.onmessage = ({ data: { source, wanted } }) => {
    if ('files' in source) void answerFiles(source.files, wanted);
    else send(() => readPasted(source.pasted, kinds, wanted.dates ?? 'guess'));
  };
}
