import type { ReadReport, Wanted } from '../../seller-reports/read-report';
import type { DateOrder, Given } from '../../seller-reports/report-kind';
import type { FromReportWorker, ReportSource, ToReportWorker } from '../../seller-reports/report-message';
import { ReportProblem } from '../../seller-reports/report-problem';

/** A reading under way. */
export interface RunningRead<G extends keyof Given> {
  /** @throws ReportProblem when the source cannot be read; never settles once cancelled */
  readonly report: Promise<ReadReport<G>>;
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

/** Reads each source in a worker made for it. */
export function workerReader<G extends keyof Given>(create: () => Worker, gives: G): ReadSource<G> {
  return (source, progress, dates) => {
    let worker: Worker | null = null;
    const end = () => worker?.terminate();
    const report = new Promise<ReadReport<G>>((resolve, reject) => {
      const fail = (message: string) => {
        end();
        reject(new ReportProblem(message));
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
          case 'read':
            end();
            // It was asked for what gives this, and answers nothing else.
            resolve(data.report as ReadReport<G>);
            break;
          case 'problem':
            fail(data.message);
            break;
        }
      };
      const failToStart = () =>
        fail('The reader could not be started. Reload the page and choose the file again.');
      worker.onerror = failToStart;
      worker.onmessageerror = failToStart;
      const wanted: Wanted<G> = { gives, dates };
      worker.postMessage({ source, wanted } satisfies ToReportWorker);
    });
    // Terminate, don't message: a worker inside a loop never reads its mailbox.
    return { report, cancel: end };
  };
}
