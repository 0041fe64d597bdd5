import { comparedRows } from '../../scenarios/backup-compare';
import { isWhole, type WholeBackup } from '../../scenarios/backup-parts';
import { planRestore, type RestoreMode } from '../../scenarios/backup-restore';
import { changesIn, standsAsWritten, undoOf } from '../../scenarios/backup-undo';
import type { Scenario } from '../../fields/stored';
import { sameValue } from '../../fields/values';
import type { Changes, Everything } from '../../scenarios/store';
import type { AppContext } from '../app-context';
import { currentMoment } from '../../fields/local-date';
import { keepMark, markOf } from './backup-mark';
import { storedKeys } from '../stored-keys';
import { readChosen } from './chosen-backup';
import { downloadBackup } from './download-backup';
import { rowsIn } from './kept-words';
import { notRead, notWritten, restoredWords, shownTooEarly, undoneTooLate } from './restore-words';

type Phase = 'idle' | 'reading' | 'refused' | 'warned' | 'preview' | 'writing';

/** A restore that was written. */
interface Done {
  readonly wrote: Changes;
  readonly undo: Changes;
  /** Names of the files asked for before it; none where nothing was here. */
  readonly safetyFiles: readonly string[];
}

/** The way from a file to what is kept: read, shown, then written as a whole, with a way back. */
export class Restore {
  readonly #context: Pick<AppContext, 'library' | 'stores' | 'messages'>;
  #phase = $state<Phase>('idle');
  #progress = $state(0);
  #problem = $state('');
  #backup = $state.raw<WholeBackup | null>(null);
  #notToOpen = $state.raw<readonly Scenario[]>([]);
  #mode = $state<RestoreMode>('merge');
  /** What the last restore wrote and its way back, for as long as the page stands. */
  #done = $state.raw<Done | null>(null);
  /** The days of products as they were read last, for as long as a file is looked at. */
  #histories = $state.raw<Everything['histories']>([]);
  #ticket = 0;

  constructor(context: Pick<AppContext, 'library' | 'stores' | 'messages'>) {
    this.#context = context;
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** Share of the files read, 0 to 1. */
  get progress(): number {
    return this.#progress;
  }

  /** Why a file was refused or writing failed; empty where neither happened. */
  get problem(): string {
    return this.#problem;
  }

  get backup(): WholeBackup | null {
    return this.#backup;
  }

  /** Scenarios of the file that would be kept but cannot be opened by this version. */
  get notToOpen(): readonly Scenario[] {
    return this.#notToOpen;
  }

  get mode(): RestoreMode {
    return this.#mode;
  }

  /** Whether the file can stand for everything: else replacing would delete what the file merely lost. */
  readonly canReplace = $derived.by(() => this.#backup !== null && isWhole(this.#backup));

  choose(mode: RestoreMode): void {
    if (mode !== 'replace' || this.canReplace) this.#mode = mode;
  }

  /** What is kept here. */
  readonly here: Everything = $derived.by(() => ({
    ...this.#context.library.held,
    histories: this.#histories,
  }));

  /** The file's rows beside those kept here, as both stand now. */
  readonly rows = $derived.by(() =>
    this.#backup === null ? [] : comparedRows(this.here, this.#backup.rows),
  );

  /** How many rows restoring in the chosen way would write and delete. */
  readonly planned = $derived.by(() =>
    this.#backup === null
      ? { put: 0, remove: 0 }
      : changesIn(planRestore(this.here, this.#backup.rows, this.#mode, this.rows)),
  );

  /** Names of the files that what was here before the last restore was to go into. */
  get safetyFiles(): readonly string[] {
    return this.#done?.safetyFiles ?? [];
  }

  /** Whether the last restore can be taken back without taking later work along. */
  readonly canUndo = $derived.by(
    () => this.#done !== null && standsAsWritten(this.#context.library.held, this.#done.wrote),
  );

  /** Reads one file, or the parts of one backup. Nothing is written. */
  async open(files: readonly File[]): Promise<void> {
    if (files.length === 0 || this.#phase === 'writing') return;
    const ticket = ++this.#ticket;
    this.#phase = 'reading';
    this.#progress = 0;
    this.#problem = '';
    this.#backup = null;
    const chosen = await readChosen(files, (share) => {
      if (ticket === this.#ticket) this.#progress = share;
    });
    // Beside rows that were not read, all of the file would count as new.
    const isRead = await this.#readHere();
    if (ticket !== this.#ticket) return;
    if (chosen.kind === 'refused') return this.#refuse(chosen.problem);
    if (!isRead) return this.#refuse(notRead);
    const { backup, notToOpen } = chosen;
    this.#notToOpen = notToOpen;
    this.#backup = backup;
    this.#mode = 'merge';
    const isComplete = backup.missing === 0 && backup.partsMissing === 0;
    const isSound = backup.condition === 'intact' || backup.condition === 'unchecked';
    this.#phase = isComplete && isSound ? 'preview' : 'warned';
  }

  #refuse(problem: string): void {
    this.#problem = problem;
    this.#phase = 'refused';
  }

  /** Goes on with a file that is not as it was written. */
  readAnyway(): void {
    if (this.#phase === 'warned') this.#phase = 'preview';
  }

  close(): void {
    this.#ticket += 1;
    this.#phase = 'idle';
    this.#backup = null;
    this.#histories = [];
    this.#problem = '';
  }

  /** Reads anew what is kept here. @returns whether that went well */
  #readHere(): Promise<boolean> {
    return this.#context.library.readEverything().then(
      ({ histories }) => {
        this.#histories = histories;
        return true;
      },
      () => false,
    );
  }

  /** Puts away what is here, then writes the file's rows in one go; neither where it is not what was shown. */
  async restore(): Promise<void> {
    const { library, stores, messages } = this.#context;
    if (this.#backup === null || this.#phase !== 'preview') return;
    this.#phase = 'writing';
    this.#problem = '';
    const shown = this.planned;
    const isRead = await this.#readHere();
    if (!isRead || !sameValue(shown, this.planned)) {
      this.#problem = isRead ? shownTooEarly : notRead;
      this.#phase = 'preview';
      return;
    }
    try {
      const hadRows = rowsIn(library.held) > 0 || library.badRows.length > 0;
      const safetyFiles = hadRows ? await downloadBackup({ library, stores }, 'before-restore') : [];
      const before = this.here;
      const wrote = planRestore(before, this.#backup.rows, this.#mode);
      await library.apply(wrote, { overwrite: true });
      // All of it lies in the file just read, and in the one made before.
      const { createdAt } = this.#backup;
      const made = hadRows || createdAt === null ? currentMoment().toISOString() : createdAt;
      keepMark(stores.shared, storedKeys.backup, markOf(library.held, made));
      this.#done = { wrote, undo: undoOf(before, wrote), safetyFiles };
      this.close();
      messages.say(restoredWords(changesIn(wrote), safetyFiles), {
        label: 'Undo',
        run: () => this.undo(),
      });
    } catch (error) {
      this.#problem = notWritten(error);
      this.#phase = 'preview';
    }
  }

  /** Takes the last restore back, unless something it wrote was changed since. */
  async undo(): Promise<void> {
    const { library, messages } = this.#context;
    if (this.#done === null) return;
    const isRead = await this.#readHere();
    if (this.#done === null) return;
    const stands = standsAsWritten(this.here, this.#done.wrote);
    this.#histories = [];
    if (!isRead || !stands) {
      messages.say(isRead ? undoneTooLate(this.#done.safetyFiles) : notRead);
      return;
    }
    try {
      await library.apply(this.#done.undo, { overwrite: true });
      this.#done = null;
      messages.say('Taken back: everything is as it was before the restore.');
    } catch (error) {
      messages.say(notWritten(error));
    }
  }
}
