import type { ReadReport } from '../../seller-reports/read-report';
import { ReportProblem } from '../../seller-reports/report-problem';
import type { ReadFiles, RunningRead } from './read-files';

/** Loading a report: which files, how far, and what came of it. A failed or cancelled try leaves the last report there. */
export class ReportImport {
  readonly #read: ReadFiles;
  #running: RunningRead | null = null;
  #progress = $state<number | null>(null);
  #problem = $state<string | null>(null);
  #names = $state.raw<readonly string[]>([]);
  #report = $state.raw<ReadReport | null>(null);

  constructor(read: ReadFiles) {
    this.#read = read;
  }

  /** Share read, 0 to 1; null while nothing is being read. */
  get progress(): number | null {
    return this.#progress;
  }

  /** Why the last files could not be read, in a sentence. */
  get problem(): string | null {
    return this.#problem;
  }

  get report(): ReadReport | null {
    return this.#report;
  }

  /** Names of the files the report came in. */
  get names(): readonly string[] {
    return this.#names;
  }

  async load(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    this.cancel();
    this.#problem = null;
    this.#progress = 0;
    let running: RunningRead | null = null;
    try {
      running = this.#running = this.#read(files, (share) => {
        if (running !== null && running === this.#running) this.#progress = share;
      });
      const report = await running.report;
      if (running !== this.#running) return;
      this.#report = report;
      this.#names = files.map(({ name }) => name);
    } catch (thrown) {
      if (running !== this.#running) return;
      this.#problem =
        thrown instanceof ReportProblem
          ? thrown.message
          : 'This file could not be read. Nothing on this page has changed.';
    }
    this.#running = null;
    this.#progress = null;
  }

  cancel(): void {
    this.#running?.cancel();
    this.#running = null;
    this.#progress = null;
  }
}
