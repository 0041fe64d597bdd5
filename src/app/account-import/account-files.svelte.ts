import type { AccountReading } from '../../seller-reports/read-account';
import type { DateOrder } from '../../seller-reports/report-kind';
import { ReportProblem } from '../../seller-reports/report-problem';
import type { TableMapping, UnknownTable } from '../../seller-reports/table-mapping';
import type { AccountSource } from '../../seller-reports/report-message';
import type { ReadAccountFiles, RunningAccountRead } from '../import/read-files';
import type { SmallStore } from '../small-store';
import { notRead } from './import-words';
import { isOpenReport, withDatesSaid } from './merge-dates';
import { forgetTable, rememberedTables, rememberTable, type RememberedTable } from './remembered-tables';
import { markedAsSample } from './sample-mark';

/** What a seller handed over, what was said of it, and what was read out of it. */
export class AccountFiles {
  readonly #readAccount: ReadAccountFiles;
  readonly #store: SmallStore;
  #running: RunningAccountRead | null = null;
  /** Of the newest reading; what an older one gives is dropped. */
  #ticket = 0;
  /** What was last said of tables by their signature, forgotten ones too: it is offered once more. */
  #said: Readonly<Record<string, TableMapping['columns']>> = {};
  #source = $state.raw<AccountSource | null>(null);
  #progress = $state<number | null>(null);
  #problem = $state('');
  #unread = $state(false);
  #dates = $state<DateOrder>('guess');
  /** As read before anything was said of its dates. */
  #guessed = $state.raw<AccountReading | null>(null);
  #reading = $state.raw<AccountReading | null>(null);
  #tables = $state.raw<readonly RememberedTable[]>([]);
  #tablesKept = $state(true);

  /** @param store - where it is remembered what the columns of tables are */
  constructor(readAccount: ReadAccountFiles, store: SmallStore) {
    this.#readAccount = readAccount;
    this.#store = store;
    this.#tables = rememberedTables(store);
  }

  /** Share read, 0 to 1; null while nothing is being read. */
  get progress(): number | null {
    return this.#progress;
  }

  /** Why nothing could be read; empty where that did not happen. */
  get problem(): string {
    return this.#problem;
  }

  /** Whether what was chosen has not been read to the end. */
  get unread(): boolean {
    return this.#unread;
  }

  get files(): readonly File[] {
    return this.#source !== null && 'files' in this.#source ? this.#source.files : [];
  }

  get isSample(): boolean {
    return this.#source !== null && 'sampleAt' in this.#source;
  }

  get reading(): AccountReading | null {
    return this.#reading;
  }

  get dates(): DateOrder {
    return this.#dates;
  }

  /** A date that can be read two ways, where nothing but the reader can tell which; null where there is none. */
  get openDate(): string | null {
    if (this.isSample) return null;
    // No derived: it would end with the page that first read it, and this outlives pages.
    return this.#guessed?.reports.find(isOpenReport)?.openDates?.example ?? null;
  }

  get datesAreOpen(): boolean {
    return this.openDate !== null && this.#dates === 'guess';
  }

  /** What was said of tables before, the newest first. */
  get tables(): readonly RememberedTable[] {
    return this.#tables;
  }

  /** Whether the browser keeps what is said of tables. */
  get tablesKept(): boolean {
    return this.#tablesKept;
  }

  /** What a table's columns are likely to be. */
  guessOf({ signature, guess }: UnknownTable): TableMapping['columns'] {
    return this.#said[signature] ?? guess;
  }

  /** Takes files to those there already. @returns whether all was read to the end */
  async add(files: readonly File[]): Promise<boolean> {
    const had = this.files;
    const isSame = (a: File, b: File) =>
      a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
    const more = files.filter(
      (file, at) => ![...had, ...files.slice(0, at)].some((one) => isSame(one, file)),
    );
    this.#source = { files: [...had, ...more] };
    return this.readAgain();
  }

  /** What a pasted text is called among the files. */
  pastedName(): string {
    const pasted = this.files.filter(({ name }) => name.startsWith('Pasted text')).length;
    return pasted === 0 ? 'Pasted text' : `Pasted text ${pasted + 1}`;
  }

  /** @returns whether all was read to the end */
  async remove(file: File): Promise<boolean> {
    const files = this.files.filter((one) => one !== file);
    if (files.length === 0) {
      this.clear();
      return false;
    }
    this.#source = { files };
    return this.readAgain();
  }

  /** The made-up account in the place of whatever was chosen. @returns whether all was read to the end */
  async loadSample(today: string): Promise<boolean> {
    this.#source = { sampleAt: today };
    this.#dates = 'guess';
    return this.readAgain();
  }

  clear(): void {
    this.cancel();
    this.#source = this.#guessed = this.#reading = null;
    this.#dates = 'guess';
    this.#problem = '';
    this.#unread = false;
  }

  /** Ends reading; what was read before stays. */
  cancel(): void {
    this.#ticket += 1;
    this.#running?.cancel();
    this.#running = null;
    this.#progress = null;
  }

  /** Reads all that was chosen. @returns whether it was read to the end */
  async readAgain(): Promise<boolean> {
    const source = this.#source;
    if (source === null) return false;
    this.#unread = true;
    // The made-up reports are written as in the United States, and nobody need say so.
    const guessed = await this.#read(source, 'sampleAt' in source ? 'month-first' : 'guess');
    if (guessed === null) return false;
    this.#guessed = this.#reading = 'sampleAt' in source ? markedAsSample(guessed) : guessed;
    // Answered once, it holds for files that come later too.
    if (this.#dates !== 'guess') return this.sayDates(this.#dates);
    this.#unread = false;
    return true;
  }

  /** Says how dates that can be read two ways are meant, in all reports. @returns whether they were read so */
  async sayDates(dates: DateOrder): Promise<boolean> {
    this.#dates = dates;
    const guessed = this.#guessed;
    if (guessed === null) return false;
    const open = guessed.reports.filter(isOpenReport).flatMap(({ fileNames }) => fileNames);
    const files = this.files.filter(({ name }) => open.includes(name));
    this.#unread = true;
    if (files.length > 0) {
      const said = await this.#read({ files }, dates);
      if (said === null) return false;
      this.#reading = withDatesSaid(guessed, said);
    }
    this.#unread = false;
    return true;
  }

  /** @returns null where it was cancelled, overtaken or failed, which is then said */
  async #read(source: AccountSource, dates: DateOrder): Promise<AccountReading | null> {
    this.cancel();
    const ticket = this.#ticket;
    this.#problem = '';
    this.#progress = 0;
    try {
      const running = this.#readAccount(source, { dates, mappings: this.#tables }, (share) => {
        if (ticket === this.#ticket) this.#progress = share;
      });
      this.#running = running;
      const reading = await running.reading;
      if (ticket !== this.#ticket) return null;
      this.cancel();
      return reading;
    } catch (thrown) {
      if (ticket === this.#ticket) {
        this.#problem = thrown instanceof ReportProblem ? thrown.message : notRead;
        this.cancel();
      }
      return null;
    }
  }

  /** Says what a table's columns are: it is read so, now and the next time. @returns whether it was read */
  async map({ file, signature }: UnknownTable, columns: TableMapping['columns']): Promise<boolean> {
    const table = { file, signature, columns };
    this.#tablesKept = rememberTable(this.#store, table);
    this.#tables = [table, ...this.#tables.filter((other) => other.signature !== signature)];
    this.#said = { ...this.#said, [signature]: columns };
    return this.readAgain();
  }

  /** Asks again what such a table's columns are, once it is read again. */
  forget({ signature, columns }: RememberedTable): void {
    forgetTable(this.#store, signature);
    this.#tables = this.#tables.filter((other) => other.signature !== signature);
    this.#said = { ...this.#said, [signature]: columns };
  }
}
