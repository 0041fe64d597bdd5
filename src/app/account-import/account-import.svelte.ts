import type { IntakePlan } from '../../catalogue/intake/intake-plan';
import { StoreProblem } from '../../scenarios/store';
import type { AccountReport } from '../../seller-reports/read-account';
import type { DateOrder } from '../../seller-reports/report-kind';
import type { TableMapping, UnknownTable } from '../../seller-reports/table-mapping';
import type { AppContext } from '../app-context';
import { problemWords } from '../scenarios/problem-words';
import { AccountFiles } from './account-files.svelte';
import { planCounts } from './change-groups';
import { countedDay, reportKeys } from './counted-day';
import {
  changedSince,
  importedWords,
  notPlanned,
  removedWords,
  takenBack,
  takenBackBut,
} from './import-words';
import type { ImportWork } from './import-work';
import type { RememberedTable } from './remembered-tables';
import { isOfSample } from './sample-mark';
import { sampleRemoval, takeBack } from './take-back';

type Context = Pick<AppContext, 'library' | 'stores' | 'messages' | 'clock' | 'settings'>;

/** An import that was written. */
interface Done {
  readonly plan: IntakePlan;
  readonly counts: ReturnType<typeof planCounts>;
  readonly undone: boolean;
}

/** The way from files to the catalogue: read, shown, then written as a whole, with a way back. Kept while the app is open. */
export class AccountImport {
  readonly #context: Context;
  readonly #work: ImportWork;
  /** What was handed over and read; to be changed through this class alone, which then works out what it comes to. */
  readonly read: Omit<
    AccountFiles,
    'add' | 'remove' | 'clear' | 'loadSample' | 'sayDates' | 'map' | 'forget'
  >;
  readonly #read: AccountFiles;
  /** Of the newest planning; what an older one gives is dropped. */
  #ticket = 0;
  #doing = $state<'planning' | 'writing' | null>(null);
  #written = $state<number | null>(null);
  #problem = $state('');
  #days = $state.raw<Readonly<Record<string, string>>>({});
  #plan = $state.raw<IntakePlan | null>(null);
  #done = $state.raw<Done | null>(null);

  constructor(context: Context, work: ImportWork) {
    this.#context = context;
    this.#work = work;
    this.read = this.#read = new AccountFiles(work.read, context.stores.shared);
  }

  get #locale(): string {
    return this.#context.settings.current.locale;
  }

  get phase(): 'idle' | 'reading' | 'planning' | 'writing' {
    return this.#doing ?? (this.#read.progress === null ? 'idle' : 'reading');
  }

  /** Share written, 0 to 1; null where that is not known. */
  get written(): number | null {
    return this.#written;
  }

  /** Why changes could not be worked out or written; empty where that did not happen. */
  get problem(): string {
    return this.#problem;
  }

  /** What the reports would change; null while that is not known. */
  get plan(): IntakePlan | null {
    return this.#plan;
  }

  get done(): Done | null {
    return this.#done;
  }

  get #reports(): readonly AccountReport[] {
    return this.#read.reading?.reports ?? [];
  }

  #keyOf(report: AccountReport): string {
    return reportKeys(this.#reports)[this.#reports.indexOf(report)] ?? '';
  }

  /** The day a report's counts are of. */
  dayOf(report: AccountReport): string {
    const { files } = this.#read;
    const { today } = this.#context.clock;
    return this.#days[this.#keyOf(report)] ?? countedDay(report, files, today, this.#reports);
  }

  /** Reads, and then works out what it comes to. */
  async #reading(read: () => Promise<boolean>): Promise<void> {
    if (this.#doing === 'writing') return;
    this.#dropPlan();
    if (this.#done !== null && !this.#done.undone) this.#read.clear();
    this.#done = null;
    if (await read()) await this.#workOut();
  }

  /** Takes files to those there already; after an import, a new one begins. */
  async add(files: readonly File[]): Promise<void> {
    if (files.length > 0) await this.#reading(() => this.#read.add(files));
  }

  /** Text as it was pasted, as a file of that day. */
  async paste(text: string): Promise<void> {
    if (text.trim() !== '')
      await this.#reading(() =>
        this.#read.add([new File([text], this.#read.pastedName(), { type: 'text/plain' })]),
      );
  }

  async remove(file: File): Promise<void> {
    await this.#reading(() => this.#read.remove(file));
  }

  async loadSample(): Promise<void> {
    await this.#reading(() => this.#read.loadSample(this.#context.clock.today));
  }

  async sayDates(dates: DateOrder): Promise<void> {
    await this.#reading(() => this.#read.sayDates(dates));
  }

  async map(table: UnknownTable, columns: TableMapping['columns']): Promise<void> {
    await this.#reading(() => this.#read.map(table, columns));
  }

  async forget(table: RememberedTable): Promise<void> {
    this.#read.forget(table);
    if (this.#done === null) await this.readAgain();
  }

  /** Reads all that was chosen once more. */
  async readAgain(): Promise<void> {
    await this.#reading(() => this.#read.readAgain());
  }

  /** The day the counts of a report are of, which does not say so itself. */
  async sayDay(report: AccountReport, day: string): Promise<void> {
    if (this.#doing === 'writing') return;
    this.#days = { ...this.#days, [this.#keyOf(report)]: day };
    await this.#workOut();
  }

  /** Works the changes out anew. */
  async tryAgain(): Promise<void> {
    if (this.phase === 'idle') await this.#workOut();
  }

  /** Lets go of everything chosen; nothing that is kept changes. */
  clear(): void {
    if (this.#doing === 'writing') return;
    this.#dropPlan();
    this.#read.clear();
    this.#done = null;
  }

  /** Ends reading and working out; what was read before stays. */
  cancel(): void {
    if (this.#doing === 'writing') return;
    this.#read.cancel();
    this.#ticket += 1;
    this.#doing = null;
  }

  #dropPlan(): void {
    this.cancel();
    this.#plan = null;
    this.#problem = '';
  }

  /** Works out what the reports would change of what is kept now. */
  async #workOut(): Promise<void> {
    this.#dropPlan();
    const reports = this.#read.reading?.reports ?? [];
    if (reports.length === 0 || this.#read.datesAreOpen || this.#read.unread) return;
    const ticket = this.#ticket;
    this.#doing = 'planning';
    try {
      const plan = await this.#work.plan(reports.map((report) => ({ report, asOf: this.dayOf(report) })));
      if (ticket === this.#ticket) this.#plan = plan;
    } catch (thrown) {
      if (ticket === this.#ticket)
        this.#problem = thrown instanceof StoreProblem ? thrown.message : notPlanned;
    }
    if (ticket === this.#ticket) this.#doing = null;
  }

  /** Writes what was shown, in one go. */
  async write(): Promise<void> {
    const { library, messages } = this.#context;
    const plan = this.#plan;
    if (plan === null || this.phase !== 'idle') return;
    this.#doing = 'writing';
    this.#problem = '';
    try {
      await library.apply({ put: plan.put }, { progress: (share) => void (this.#written = share) });
      const counts = planCounts(plan);
      this.#done = { plan, counts, undone: false };
      this.#doing = null;
      messages.say(importedWords(counts, this.#locale), { label: 'Undo', run: () => this.undo() });
    } catch (thrown) {
      this.#doing = null;
      // What was shown is no longer what would come of it.
      if (thrown instanceof StoreProblem && thrown.reason === 'changed-elsewhere') await this.#workOut();
      this.#problem = problemWords(thrown);
    }
    this.#written = null;
  }

  /**
   * Takes the last import back. Where something it wrote was changed since, that is named first, and the rest offered.
   *
   * @param butChanged - whether what was changed since may stay as it is
   */
  async undo(butChanged = false): Promise<void> {
    const { library, messages } = this.#context;
    const done = this.#done;
    if (done === null || done.undone || this.phase !== 'idle') return;
    this.#doing = 'writing';
    const { problem, stays, any } = await takeBack(
      library,
      done.plan,
      butChanged,
      (share) => void (this.#written = share),
    );
    this.#doing = this.#written = null;
    if (problem !== null) return messages.say(problem);
    if (stays.length > 0 && !(butChanged && any)) {
      const rest = { label: 'Take back the rest', run: () => this.undo(true) };
      return messages.say(changedSince(stays, any), any ? rest : undefined);
    }
    messages.say(stays.length > 0 ? takenBackBut(stays) : takenBack);
    this.#done = { ...done, undone: true };
    await this.#workOut();
  }

  /** How many of the products kept are of the made-up account. */
  get sampleProducts(): number {
    // No derived: it would end with the page that first read it, and this outlives pages.
    return this.#context.library.products.filter(isOfSample).length;
  }

  /** Takes the made-up account away again. */
  async removeSample(): Promise<void> {
    const { library, messages } = this.#context;
    if (this.phase !== 'idle') return;
    this.#doing = 'writing';
    try {
      const removal = await sampleRemoval(library);
      await library.apply({ remove: removal.remove });
      messages.say(removedWords(removal.products, this.#locale), {
        label: 'Undo',
        run: () => removal.undo().catch((thrown: unknown) => messages.say(problemWords(thrown))),
      });
    } catch (thrown) {
      messages.say(problemWords(thrown));
    }
    this.#doing = null;
    // What was imported is gone, so that nothing is left to take back.
    if (this.#read.isSample) this.clear();
    else if (this.#done === null && this.#read.reading !== null) await this.#workOut();
  }
}

const imports = new WeakMap<AppContext['library'], AccountImport>();

/** The one import of the app, so that what was read stands when the reader comes back to its page. */
export function accountImport(context: AppContext, work: () => ImportWork): AccountImport {
  const there = imports.get(context.library) ?? new AccountImport(context, work());
  imports.set(context.library, there);
  return there;
}
