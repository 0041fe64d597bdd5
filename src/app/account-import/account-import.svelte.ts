import type { IntakePlan } from '../../catalogue/intake/intake-plan';
import type { AccountReading, AccountReport } from '../../seller-reports/read-account';
import type { DateOrder } from '../../seller-reports/report-kind';
import { ReportProblem } from '../../seller-reports/report-problem';
import type { TableMapping, UnknownTable } from '../../seller-reports/table-mapping';
import { StoreProblem } from '../../scenarios/store';
import type { AppContext } from '../app-context';
import { problemWords } from '../scenarios/problem-words';
import { planCounts } from './change-groups';
import { countedDay, reportKey } from './counted-day';
import { importedWords, notPlanned, notRead, removedWords, takenBack } from './import-words';
import type { RunningAccountRead } from '../import/read-files';
import type { AccountSource, ImportWork } from './import-work';
import { isOpenReport, withDatesSaid } from './merge-dates';
import { forgetTable, rememberedTables, rememberTable, type RememberedTable } from './remembered-tables';
import { markedAsSample, withoutSample } from './sample-mark';
import { takeBack, undoRemoval } from './take-back';

type Phase = 'idle' | 'reading' | 'planning' | 'writing';

/** An import that was written. */
interface Done {
  readonly plan: IntakePlan;
  readonly counts: ReturnType<typeof planCounts>;
  readonly undone: boolean;
}

/** The way from files to the catalogue: read, shown, then written as a whole, with a way back. Kept while the app is open. */
export class AccountImport {
  readonly #context: Pick<AppContext, 'library' | 'stores' | 'messages' | 'clock' | 'settings'>;
  readonly #work: ImportWork;
  #running: RunningAccountRead | null = null;
  /** Of the newest reading or planning; what an older one gives is dropped. */
  #ticket = 0;
  /** What was last said of tables, forgotten ones too: they are offered once more. */
  #said: Readonly<Record<string, TableMapping['columns']>> = {};
  #source = $state.raw<AccountSource | null>(null);
  #phase = $state<Phase>('idle');
  #progress = $state<number | null>(null);
  #problem = $state('');
  #planProblem = $state('');
  #dates = $state<DateOrder>('guess');
  /** As read before anything was said of its dates. */
  #guessed = $state.raw<AccountReading | null>(null);
  #reading = $state.raw<AccountReading | null>(null);
  #days = $state.raw<Readonly<Record<string, string>>>({});
  #plan = $state.raw<IntakePlan | null>(null);
  #done = $state.raw<Done | null>(null);
  #tables = $state.raw<readonly RememberedTable[]>([]);
  #tablesKept = $state(true);

  constructor(
    context: Pick<AppContext, 'library' | 'stores' | 'messages' | 'clock' | 'settings'>,
    work: ImportWork,
  ) {
    this.#context = context;
    this.#work = work;
    this.#tables = rememberedTables(context.stores.shared);
  }

  get #locale(): string {
    return this.#context.settings.current.locale;
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** Share read or written, 0 to 1; null where that is not known. */
  get progress(): number | null {
    return this.#progress;
  }

  /** Why nothing could be read; empty where that did not happen. */
  get problem(): string {
    return this.#problem;
  }

  /** Why changes could not be worked out or written; empty where that did not happen. */
  get planProblem(): string {
    return this.#planProblem;
  }

  get files(): readonly File[] {
    return this.#source !== null && 'files' in this.#source ? this.#source.files : [];
  }

  get isSample(): boolean {
    return this.#source !== null && 'sample' in this.#source;
  }

  get reading(): AccountReading | null {
    return this.#reading;
  }

  get dates(): DateOrder {
    return this.#dates;
  }

  /** A date that can be read two ways, where nothing but the reader can tell which; null where there is none. */
  readonly openDate = $derived.by(
    () => this.#guessed?.reports.find(isOpenReport)?.openDates?.example ?? null,
  );

  readonly datesAreOpen = $derived.by(() => this.openDate !== null && this.#dates === 'guess');

  /** What the reports would change; null while that is not known. */
  get plan(): IntakePlan | null {
    return this.#plan;
  }

  get done(): Done | null {
    return this.#done;
  }

  /** What was said of tables before, the newest first. */
  get tables(): readonly RememberedTable[] {
    return this.#tables;
  }

  /** Whether the browser keeps what is said of tables. */
  get tablesKept(): boolean {
    return this.#tablesKept;
  }

  /** The day a report's counts are of. */
  dayOf(report: AccountReport): string {
    return this.#days[reportKey(report)] ?? countedDay(report, this.files, this.#context.clock.today);
  }

  /** What a table's columns are likely to be. */
  guessOf({ signature, guess }: UnknownTable): TableMapping['columns'] {
    return this.#said[signature] ?? guess;
  }

  /** Takes files to those there already; after an import, a new one begins. */
  async add(files: readonly File[]): Promise<void> {
    if (files.length === 0 || this.#phase === 'writing') return;
    const isOver = this.#done !== null && !this.#done.undone;
    const had = isOver ? [] : this.files;
    const isSame = (a: File, b: File) =>
      a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
    const more = files.filter(
      (file, at) => ![...had, ...files.slice(0, at)].some((one) => isSame(one, file)),
    );
    await this.#begin({ files: [...had, ...more] }, isOver ? 'guess' : this.#dates);
  }

  /** Text as it was pasted, as a file of that day. */
  async paste(text: string): Promise<void> {
    if (text.trim() === '') return;
    const pasted = this.files.filter(({ name }) => name.startsWith('Pasted text')).length;
    const name = pasted === 0 ? 'Pasted text' : `Pasted text ${pasted + 1}`;
    await this.add([new File([text], name, { type: 'text/plain' })]);
  }

  async remove(file: File): Promise<void> {
    if (this.#phase === 'writing') return;
    const files = this.files.filter((one) => one !== file);
    if (files.length === 0) this.clear();
    else await this.#begin({ files }, this.#dates);
  }

  /** The made-up account in the place of whatever was chosen. */
  async loadSample(): Promise<void> {
    if (this.#phase !== 'writing') await this.#begin({ sample: true }, 'guess');
  }

  /** Lets go of everything chosen; nothing that is kept changes. */
  clear(): void {
    if (this.#phase === 'writing') return;
    this.cancel();
    this.#source = this.#guessed = this.#reading = this.#plan = this.#done = null;
    this.#dates = 'guess';
    this.#problem = this.#planProblem = '';
  }

  /** Ends reading and working out; what was there before stays. */
  cancel(): void {
    if (this.#phase === 'writing') return;
    this.#ticket += 1;
    this.#running?.cancel();
    this.#running = null;
    this.#phase = 'idle';
    this.#progress = null;
  }

  async #begin(source: AccountSource, dates: DateOrder): Promise<void> {
    this.#source = source;
    this.#dates = dates;
    this.#done = null;
    await this.#readAll();
  }

  async #readAll(): Promise<void> {
    const source = this.#source;
    if (source === null) return;
    this.#plan = null;
    this.#problem = '';
    const guessed = await this.#read(source, 'guess');
    if (guessed === null) return;
    this.#guessed = this.#reading = 'sample' in source ? markedAsSample(guessed) : guessed;
    // Answered once, it holds for files that come later too.
    await (this.#dates === 'guess' ? this.#workOut() : this.#readWithDates());
  }

  /** Says how dates that can be read two ways are meant, in all reports. */
  async sayDates(dates: DateOrder): Promise<void> {
    if (this.#phase === 'writing') return;
    this.#dates = dates;
    await this.#readWithDates();
  }

  async #readWithDates(): Promise<void> {
    const guessed = this.#guessed;
    if (guessed === null) return;
    const open = guessed.reports.filter(isOpenReport).flatMap(({ fileNames }) => fileNames);
    const files = this.files.filter(({ name }) => open.includes(name));
    this.#plan = null;
    if (files.length > 0) {
      const said = await this.#read({ files }, this.#dates);
      if (said === null) return;
      this.#reading = withDatesSaid(guessed, said);
    }
    await this.#workOut();
  }

  /** @returns null where it was cancelled, overtaken or failed, which is then said */
  async #read(source: AccountSource, dates: DateOrder): Promise<AccountReading | null> {
    this.cancel();
    const ticket = this.#ticket;
    this.#phase = 'reading';
    this.#progress = 0;
    try {
      const running = this.#work.read(source, { dates, mappings: this.#tables }, (share) => {
        if (ticket === this.#ticket) this.#progress = share;
      });
      this.#running = running;
      const reading = await running.reading;
      return ticket === this.#ticket ? reading : null;
    } catch (thrown) {
      if (ticket === this.#ticket) {
        this.#problem = thrown instanceof ReportProblem ? thrown.message : notRead;
        this.cancel();
      }
      return null;
    }
  }

  /** The day the counts of a report are of, which does not say so itself. */
  async sayDay(report: AccountReport, day: string): Promise<void> {
    if (this.#phase === 'writing') return;
    this.#days = { ...this.#days, [reportKey(report)]: day };
    await this.#workOut();
  }

  /** Works out what the reports would change of what is kept now. */
  async #workOut(): Promise<void> {
    this.cancel();
    this.#planProblem = '';
    this.#plan = null;
    const reports = this.#reading?.reports ?? [];
    if (reports.length === 0 || this.datesAreOpen) return;
    const ticket = this.#ticket;
    this.#phase = 'planning';
    try {
      const plan = await this.#work.plan(reports.map((report) => ({ report, asOf: this.dayOf(report) })));
      if (ticket === this.#ticket) this.#plan = plan;
    } catch (thrown) {
      if (ticket === this.#ticket)
        this.#planProblem = thrown instanceof StoreProblem ? thrown.message : notPlanned;
    }
    if (ticket === this.#ticket) this.cancel();
  }

  /** Works the changes out anew. */
  async tryAgain(): Promise<void> {
    if (this.#phase === 'idle') await this.#workOut();
  }

  /** Says what a table's columns are: it is read so, now and the next time. */
  async map({ file, signature }: UnknownTable, columns: TableMapping['columns']): Promise<void> {
    const table = { file, signature, columns };
    this.#tablesKept = rememberTable(this.#context.stores.shared, table);
    this.#tables = [table, ...this.#tables.filter((other) => other.signature !== signature)];
    this.#said = { ...this.#said, [signature]: columns };
    await this.#readAll();
  }

  async forget({ signature, columns }: RememberedTable): Promise<void> {
    forgetTable(this.#context.stores.shared, signature);
    this.#tables = this.#tables.filter((other) => other.signature !== signature);
    this.#said = { ...this.#said, [signature]: columns };
    if (this.#done === null) await this.#readAll();
  }

  /** Writes what was shown, in one go. */
  async write(): Promise<void> {
    const { library, messages } = this.#context;
    const plan = this.#plan;
    if (plan === null || this.#phase !== 'idle') return;
    this.#phase = 'writing';
    this.#progress = null;
    this.#planProblem = '';
    try {
      await library.apply({ put: plan.put }, { progress: (share) => void (this.#progress = share) });
      const counts = planCounts(plan);
      this.#done = { plan, counts, undone: false };
      this.#phase = 'idle';
      messages.say(importedWords(counts, this.#locale), { label: 'Undo', run: () => this.undo() });
    } catch (thrown) {
      this.#phase = 'idle';
      // What was shown is no longer what would come of it.
      if (thrown instanceof StoreProblem && thrown.reason === 'changed-elsewhere') await this.#workOut();
      this.#planProblem = problemWords(thrown);
    }
    this.#progress = null;
  }

  /** Takes the last import back, unless something it wrote was changed since. */
  async undo(): Promise<void> {
    const { library, messages } = this.#context;
    const done = this.#done;
    if (done === null || done.undone || this.#phase !== 'idle') return;
    this.#phase = 'writing';
    const problem = await takeBack(library, done.plan);
    this.#phase = 'idle';
    messages.say(problem ?? takenBack);
    if (problem !== null) return;
    this.#done = { ...done, undone: true };
    await this.#workOut();
  }

  /** How many of the products kept are of the made-up account. */
  readonly sampleProducts = $derived.by(
    () => withoutSample(this.#context.library.products, []).products.length,
  );

  /** Takes the made-up account away again. */
  async removeSample(): Promise<void> {
    const { library, messages } = this.#context;
    if (this.#phase === 'writing') return;
    this.#phase = 'writing';
    try {
      const back = await undoRemoval(library);
      await library.apply({ remove: back.remove });
      messages.say(removedWords(back.products, this.#locale), {
        label: 'Undo',
        run: () => back.undo().catch((thrown: unknown) => messages.say(problemWords(thrown))),
      });
    } catch (thrown) {
      messages.say(problemWords(thrown));
    }
    this.#phase = 'idle';
    // What was imported is gone, so that nothing is left to take back.
    if (this.isSample) this.clear();
    else if (this.#done === null && this.#reading !== null) await this.#workOut();
  }
}

const imports = new WeakMap<AppContext['library'], AccountImport>();

/** The one import of the app, so that what was read stands when the reader comes back to its page. */
export function accountImport(context: AppContext, work: () => ImportWork): AccountImport {
  const there = imports.get(context.library) ?? new AccountImport(context, work());
  imports.set(context.library, there);
  return there;
}
