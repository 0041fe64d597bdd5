import type { AccountReading, AccountWanted } from '../../seller-reports/read-account';
import type { ReadReport } from '../../seller-reports/read-report';
import type { DateOrder, Given } from '../../seller-reports/report-kind';
import type {
  AccountSource,
  FromReportWorker,
  ReportSource,
  ToReportWorker,
} from '../../seller-reports/report-message';
import { ReportProblem } from '../../seller-reports/report-problem';

/** A reading under way. */
export interface RunningRead<G extends keyof Given> {
  /** @throws ReportProblem when the source cannot be read; never settles once cancelled */
  readonly report: Promise<ReadReport<G>>;
  readonly cancel: () => void;
}

/** The reading of an account under way. */
export interface RunningAccountRead {
  /** @throws ReportProblem when nothing can be read at all; never settles once cancelled */
  readonly reading: Promise<AccountReading>;
  readonly cancel: () => void;
}

/**
 * Reads files as one report, or rows pasted.
 *
 * @param progress - told the share done, 0 to 1
 */
export type ReadSource<G extends keyof Given> = (
  source: ReportSource,
  progress: (share: number) => void,
  dates: DateOrder,
) => RunningRead<G>;

/**
 * Reads files of any kinds as what they say of an account, or the account that is made up.
 *
 * @param progress - told the share done, 0 to 1
 */
export type ReadAccountFiles = (
  source: AccountSource,
  wanted: AccountWanted,
  progress: (share: number) => void,
) => RunningAccountRead;

type Answer = Exclude<FromReportWorker, { readonly kind: 'progress' | 'problem' }>;

/** Puts one question to a worker made for it. */
function ask(
  create: () => Worker,
  message: ToReportWorker,
  progress: (share: number) => void,
): { readonly answer: Promise<Answer>; readonly cancel: () => void } {
  let worker: Worker | null = null;
  const end = () => worker?.terminate();
  const answer = new Promise<Answer>((resolve, reject) => {
    const fail = (said: string) => {
      end();
      reject(new ReportProblem(said));
    };
    try {
      worker = create();
    } catch {
      fail('This browser did not let the page read the file in the background.');
      return;
    }
    worker.onmessage = ({ data }: MessageEvent<FromReportWorker>) => {
      switch (data.kind) {
        case 'progress':
          progress(data.total > 0 ? data.done / data.total : 0);
          break;
        case 'problem':
          fail(data.message);
          break;
        default:
          end();
          resolve(data);
      }
    };
    const failToStart = () =>
      fail('The reader could not be started. Reload the page and choose the file again.');
    worker.onerror = failToStart;
    worker.onmessageerror = failToStart;
    worker.postMessage(message);
  });
  // Terminate, don't message: a worker inside a loop never reads its mailbox.
  return { answer, cancel: end };
}

/** Reads each source in a worker made for it. */
export function workerReader<G extends keyof Given>(create: () => Worker, gives: G): ReadSource<G> {
  return (source, progress, dates) => {
    const { answer, cancel } = ask(create, { source, wanted: { gives, dates } }, progress);
    // It was asked for what gives this, and answers nothing else.
    const report = answer.then((data) => (data.kind === 'read' ? data.report : null) as ReadReport<G>);
    return { report, cancel };
  };
}

/** Reads each lot of files in a worker made for it. */
export function accountReader(create: () => Worker): ReadAccountFiles {
  return (source, account, progress) => {
    const { answer, cancel } = ask(create, { source, account }, progress);
    const reading = answer.then((data) => (data.kind === 'account' ? data.reading : null) as AccountReading);
    return { reading, cancel };
  };
}
