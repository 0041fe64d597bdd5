import { fileLimits, tooMuch } from './file-limits';
import {
  problemSaid,
  readAccount,
  type AccountFile,
  type AccountReading,
  type AccountWanted,
  type FileProblem,
  type UnknownTables,
} from './read-account';
import { readPasted } from './read-pasted';
import { readReport, type Wanted } from './read-report';
import { buffersOf } from './report-buffers';
import type { Given, ReportKind } from './report-kind';
import type { FromReportWorker, ToReportWorker } from './report-message';
import { ReportProblem } from './report-problem';
import type { TableMapping } from './table-mapping';

interface Mailbox {
  onmessage: ((event: MessageEvent<ToReportWorker>) => void) | null;
  postMessage(message: FromReportWorker, transfer?: Transferable[]): void;
}

const unreadable =
  'The browser could not read this file. It may have been moved, or lie in a cloud folder that is not on this device: choose it again.';

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const sizeOf = (files: readonly Blob[]) => files.reduce((sum, { size }) => sum + size, 0);

const refuseTable = (): never => {
  throw new ReportProblem('This is not a report that can be read here.');
};
const refusedTables: UnknownTables = { head: refuseTable, kindOf: refuseTable };

/** Files of an account as bytes, and why some of them are not there. */
async function opened(
  files: readonly File[],
): Promise<{ readonly files: readonly AccountFile[]; readonly problems: readonly FileProblem[] }> {
  const problems: FileProblem[] = [];
  const readable: AccountFile[] = [];
  let size = 0;
  for (const file of files) {
    const refuse = (message: string) => problems.push({ file: file.name, message });
    if (file.size > fileLimits.bytes) refuse(tooMuch.bytes);
    else if ((size += file.size) > fileLimits.accountBytes) refuse(tooMuch.accountBytes);
    else {
      try {
        readable.push({ name: file.name, bytes: await bytesOf(file) });
      } catch {
        refuse(unreadable);
      }
    }
  }
  return { files: readable, problems };
}

/** An account that is made up: its files as of a day, and what the columns of its own table are. */
export type MakeSample = (
  today: string,
) => Promise<{ readonly files: readonly AccountFile[]; readonly mappings: readonly TableMapping[] }>;

const noSample: MakeSample = () => Promise.reject(new ReportProblem('There is no sample account here.'));

interface Beside {
  /** What is done with tables that are no known report. */
  readonly tables?: UnknownTables;
  readonly sample?: MakeSample;
}

/** Answers a worker's mailbox: reads what it is posted, says how far it is, never throws. */
export function serveReports(
  mailbox: Mailbox,
  kinds: readonly ReportKind[],
  { tables = refusedTables, sample = noSample }: Beside = {},
): void {
  const fail = (message: string) => mailbox.postMessage({ kind: 'problem', message });
  const send = (read: () => FromReportWorker): void => {
    try {
      const message = read();
      mailbox.postMessage(message, buffersOf(message));
    } catch (thrown) {
      fail(problemSaid(thrown));
    }
  };
  const progressOf = (total: number) => (done: number) =>
    mailbox.postMessage({ kind: 'progress', done, total });

  const answerFiles = async (files: readonly Blob[], wanted: Wanted<keyof Given>): Promise<void> => {
    const total = sizeOf(files);
    if (total > fileLimits.bytes) {
      fail(files.length > 1 ? tooMuch.groupBytes : tooMuch.bytes);
      return;
    }
    let bytes: readonly Uint8Array[];
    try {
      bytes = await Promise.all(files.map(bytesOf));
    } catch {
      fail(unreadable);
      return;
    }
    send(() => ({ kind: 'read', report: readReport(bytes, kinds, wanted, progressOf(total)) }));
  };

  const answerSample = async (today: string, { dates }: AccountWanted): Promise<void> => {
    let made: Awaited<ReturnType<MakeSample>>;
    try {
      made = await sample(today);
    } catch (thrown) {
      fail(problemSaid(thrown));
      return;
    }
    const { files, mappings } = made;
    const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const read = () => readAccount(files, kinds, tables, { dates, mappings }, progressOf(total));
    send(() => ({ kind: 'account', reading: read() }));
  };

  const answerAccount = async (files: readonly File[], account: AccountWanted): Promise<void> => {
    const some = await opened(files);
    const total = some.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    send(() => {
      const reading = readAccount(some.files, kinds, tables, account, progressOf(total));
      const all: AccountReading = { ...reading, problems: [...some.problems, ...reading.problems] };
      return { kind: 'account', reading: all };
    });
  };

  mailbox.onmessage = ({ data }) => {
    if ('account' in data) {
      const { source, account } = data;
      if ('files' in source) void answerAccount(source.files, account);
      else void answerSample(source.sampleAt, account);
    } else if ('files' in data.source) void answerFiles(data.source.files, data.wanted);
    else {
      const { pasted } = data.source;
      send(() => ({ kind: 'read', report: readPasted(pasted, kinds, data.wanted.dates ?? 'guess') }));
    }
  };
}
