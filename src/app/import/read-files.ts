import type { ReadReport } from '../../seller-reports/read-report';
import type { FromReportWorker, ToReportWorker } from '../../seller-reports/report-message';
import { ReportProblem } from '../../seller-reports/report-problem';

/** A reading under way. */
export interface RunningRead {
  /** @throws ReportProblem when the files cannot be read; never settles once cancelled */
  readonly report: Promise<ReadReport>;
  readonly cancel: () => void;
}

/**
 * Reads files as one report.
 *
 * @param progress - told the share done, 0 to 1
 */
export type ReadFiles = (files: readonly File[], progress: (share: number) => void) => RunningRead;

/** Reads each lot of files in a worker made for it. */
export function workerReader(create: () => Worker): ReadFiles {
  return (files, progress) => {
    let worker: Worker | null = null;
    const end = () => worker?.terminate();
    const report = new Promise<ReadReport>((resolve, reject) => {
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
            resolve(data.report);
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
      worker.postMessage({ files } satisfies ToReportWorker);
    });
    // Terminate, don't message: a worker inside a loop never reads its mailbox.
    return { report, cancel: end };
  };
}
