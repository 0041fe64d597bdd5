import type { ReadReport } from '../../seller-reports/read-report';
import type { DateOrder, Given } from '../../seller-reports/report-kind';
import type { ReportSource } from '../../seller-reports/report-message';
import { ReportProblem } from '../../seller-reports/report-problem';
import type { ReadSource, RunningRead } from './read-files';

interface Loaded {
  readonly source: ReportSource;
  readonly names: readonly string[];
}

/** Loading a report: out of what, how far, and what came of it. A failed or cancelled try leaves the last report there. */
export class ReportImport<G extends keyof Given> {
  readonly #read: ReadSource<G>;
  /** What the report there came out of. */
  #source: Loaded | null = null;
  #running: RunningRead<G> | null = null;
  #progress = $state<number | null>(null);
  #problem = $state<string | null>(null);
  #names = $state.raw<readonly string[]>([]);
  #report = $state.raw<ReadReport<G> | null>(null);

  constructor(read: ReadSource<G>) {
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

  get report(): ReadReport<G> | null {
    return this.#report;
  }

  /** Names of the files the report came in. */
  get names(): readonly string[] {
    return this.#names;
  }

  async load(files: readonly File[]): Promise<void> {
    if (files.length > 0)
      await this.#readFrom({ source: { files }, names: files.map(({ name }) => name) }, 'guess');
  }

  /** Rows as they were pasted. */
  async paste(pasted: string): Promise<void> {
    await this.#readFrom({ source: { pasted }, names: ['pasted rows'] }, 'guess');
  }

  /** Reads the same once more, its dates in the order given. */
  async readAgain(dates: DateOrder): Promise<void> {
    if (this.#source !== null) await this.#readFrom(this.#source, dates);
  }

  async #readFrom(from: Loaded, dates: DateOrder): Promise<void> {
    this.cancel();
    this.#problem = null;
    this.#progress = 0;
    let running: RunningRead<G> | null = null;
    try {
      running = this.#running = this.#read(
        from.source,
        (share) => {
          if (running !== null && running === this.#running) this.#progress = share;
        },
        dates,
      );
      const report = await running.report;
      if (running !== this.#running) return;
      this.#report = report;
      this.#source = from;
      this.#names = from.names;
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
