import { encodingOf, textOf } from './encoding';
import { fileLimits, tooMuch } from './file-limits';
import { isWebPage } from './file-signs';
import { knownHeader } from './known-header';
import { checkBytes, readReport, webPage, type ReadReport } from './read-report';
import type { DateOrder, ReportKind } from './report-kind';
import { ReportProblem } from './report-problem';
import type { TableMapping, UnknownTable } from './table-mapping';

/** A file as it is handed over: its name is shown, and tells nothing of what is in it. */
export interface AccountFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One kind of report, read from one or more files. */
export interface AccountReport extends ReadReport {
  readonly fileNames: readonly string[];
}

/** Why a file could not be read, in a sentence. */
export interface FileProblem {
  readonly file: string;
  readonly message: string;
}

/** What came of reading many files at once: one that cannot be read spoils none of the others. */
export interface AccountReading {
  readonly reports: readonly AccountReport[];
  /** Tables that are no known report: the reader may say what their columns are. */
  readonly unknown: readonly UnknownTable[];
  readonly problems: readonly FileProblem[];
}

export interface AccountWanted {
  readonly dates: DateOrder;
  /** What the reader has said of tables before. */
  readonly mappings: readonly TableMapping[];
}

/** Turns a table that is no known report into a kind by what was said of it, or into the question what it is. */
export interface UnknownTables {
  /** @throws ReportProblem when it is no table at all */
  readonly head: (file: AccountFile, text: string) => UnknownTable;
  readonly kindOf: (mapping: TableMapping) => ReportKind;
}

/** What is said where reading fails for a reason nobody thought of; what else was thrown may quote the file. */
export const unforeseen =
  'This file could not be read, and not for a reason we know. Download the report again; nothing on this page has changed.';

export const problemSaid = (thrown: unknown): string =>
  thrown instanceof ReportProblem ? thrown.message : unforeseen;

function firstText({ bytes }: AccountFile): string {
  checkBytes(bytes);
  if (bytes.length > fileLimits.bytes) throw new ReportProblem(tooMuch.bytes);
  const [piece] = textOf(bytes, encodingOf(bytes));
  const text = piece?.text ?? '';
  if (isWebPage(text)) throw new ReportProblem(webPage);
  return text;
}

/** Sorts files by the kind of report they are. */
class Sorting {
  readonly groups = new Map<ReportKind, AccountFile[]>();
  readonly unknown: UnknownTable[] = [];
  readonly #kinds: readonly ReportKind[];
  readonly #tables: UnknownTables;
  readonly #mappings: readonly TableMapping[];
  readonly #mapped = new Map<string, ReportKind>();

  constructor(kinds: readonly ReportKind[], tables: UnknownTables, mappings: readonly TableMapping[]) {
    this.#kinds = kinds;
    this.#tables = tables;
    this.#mappings = mappings;
  }

  /** @throws ReportProblem when the file can be read as nothing */
  add(file: AccountFile): void {
    const kind = this.#kindOf(file, firstText(file));
    if (kind === null) return;
    const group = this.groups.get(kind);
    if (group) group.push(file);
    else this.groups.set(kind, [file]);
  }

  /** Null where the reader has to say what the table is. */
  #kindOf(file: AccountFile, text: string): ReportKind | null {
    try {
      return knownHeader(text, this.#kinds).match.kind;
    } catch (thrown) {
      if (!(thrown instanceof ReportProblem) || thrown.isNearlyKnown) throw thrown;
    }
    const table = this.#tables.head(file, text);
    const mapping = this.#mappings.find(({ signature }) => signature === table.signature);
    if (mapping === undefined) {
      this.unknown.push(table);
      return null;
    }
    const kind = this.#mapped.get(mapping.signature) ?? this.#tables.kindOf(mapping);
    this.#mapped.set(mapping.signature, kind);
    return kind;
  }
}

/**
 * Reads files of any kinds together; the files of one kind count as one report. Each is read once; only where one of several
 * files of a kind turns out to be bad are these read one by one, to leave that one out.
 *
 * @param tables - what is done with tables that are no known report
 * @param progress - told the bytes done, of all files together
 */
export function readAccount(
  files: readonly AccountFile[],
  kinds: readonly ReportKind[],
  tables: UnknownTables,
  { dates, mappings }: AccountWanted,
  progress: (done: number) => void = () => {},
): AccountReading {
  const problems: FileProblem[] = [];
  const refuse = ({ name }: AccountFile, thrown: unknown) =>
    void problems.push({ file: name, message: problemSaid(thrown) });
  const tooMany = whatIsTooMuch(files);
  if (tooMany !== null) {
    return {
      reports: [],
      unknown: [],
      problems: files.map(({ name }) => ({ file: name, message: tooMany })),
    };
  }
  const sorting = new Sorting(kinds, tables, mappings);
  for (const file of files) {
    try {
      sorting.add(file);
    } catch (thrown) {
      refuse(file, thrown);
    }
  }
  // What is no report has been read already.
  let before = sizeOf(files) - sizeOf([...sorting.groups.values()].flat());
  const reports: AccountReport[] = [];
  for (const [kind, group] of sorting.groups) {
    const report = readGroup(kind, group, dates, (done) => progress(before + done), refuse);
    if (report !== null) reports.push(report);
    before += sizeOf(group);
  }
  progress(before);
  return { reports, unknown: sorting.unknown, problems };
}

const sizeOf = (files: readonly AccountFile[]) => files.reduce((sum, { bytes }) => sum + bytes.length, 0);

function whatIsTooMuch(files: readonly AccountFile[]): string | null {
  if (files.length > fileLimits.accountFiles) return tooMuch.accountFiles;
  // One file that is too large is said of that file alone.
  const size = sizeOf(files.filter(({ bytes }) => bytes.length <= fileLimits.bytes));
  return size > fileLimits.accountBytes ? tooMuch.accountBytes : null;
}

/** Reads the files of one kind together, without those that cannot be read; null where none can. */
function readGroup(
  kind: ReportKind,
  group: readonly AccountFile[],
  dates: DateOrder,
  progress: (done: number) => void,
  refuse: (file: AccountFile, thrown: unknown) => void,
): AccountReport | null {
  const read = (some: readonly AccountFile[]): AccountReport => ({
    ...readReport(
      some.map(({ bytes }) => bytes),
      [kind],
      { gives: kind.gives, dates },
      progress,
    ),
    fileNames: some.map(({ name }) => name),
  });
  const attempt = (some: readonly AccountFile[], failed: (thrown: unknown) => void): AccountReport | null => {
    try {
      return read(some);
    } catch (thrown) {
      failed(thrown);
      return null;
    }
  };
  const refuseAll = (some: readonly AccountFile[]) => (thrown: unknown) => {
    for (const file of some) refuse(file, thrown);
  };
  if (group.length === 1 || sizeOf(group) > fileLimits.bytes) return attempt(group, refuseAll(group));
  const together = attempt(group, () => {});
  if (together !== null) return together;
  const readable = group.filter((file) => attempt([file], (thrown) => refuse(file, thrown)) !== null);
  return readable.length === 0 ? null : attempt(readable, refuseAll(readable));
}
