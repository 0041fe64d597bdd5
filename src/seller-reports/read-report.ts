import { encodingOf, textOf, type Encoding } from './encoding';
import { fileLimits, tooMuch } from './file-limits';
import { isWebPage, notText } from './file-signs';
import type { FoundHeader } from './find-header';
import type { HeaderMatch } from './header';
import { knownHeader } from './known-header';
import type { OpenDates } from './order-waits';
import type { Counted, DateOrder, Given, ReportColumns, ReportKind } from './report-kind';
import { ReportProblem } from './report-problem';
import { RowIntake } from './row-intake';
import { RowSplitter } from './row-splitter';

/** A report as read: what it gives, and what was read, skipped and missing. Holds no personal data. */
export interface ReadReport<G extends keyof Given = keyof Given> {
  readonly kind: string;
  readonly title: string;
  readonly gives: G;
  readonly result: Given[G];
  /** How many files it came in, and how their letters are written. */
  readonly files: number;
  readonly encodings: readonly Encoding[];
  /** Rows below the header, blank ones aside. */
  readonly rows: number;
  readonly used: number;
  readonly skipped: readonly Counted[];
  readonly noted: readonly Counted[];
  readonly remarks: readonly string[];
  /** How dates that can be read two ways were read; null where none can. */
  readonly openDates: OpenDates | null;
  /** Names of columns the files lack, each with what cannot be told without it. */
  readonly missing: readonly { readonly name: string; readonly without: string }[];
  /** Names of columns that were dropped unread since they may say who bought. */
  readonly personal: readonly string[];
  readonly unknown: readonly string[];
}

/** What a file is read for. */
export interface Wanted<G extends keyof Given> {
  readonly gives: G;
  readonly dates?: DateOrder;
}

export const webPage =
  'This is a web page, not a report: the download link may have run out. Sign in where the report comes from and download it again.';

/** @throws ReportProblem when these are the bytes of no text */
export function checkBytes(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new ReportProblem('This file is empty. Download the report again.');
  const other = notText(bytes);
  if (other !== null) throw new ReportProblem(other);
}

/** Reads one or more files as one report; the pieces of a longer period count as if they were one file. */
class Reading<G extends keyof Given> {
  readonly #wanted: Wanted<G>;
  readonly #kinds: readonly ReportKind[];
  readonly #matches: HeaderMatch[] = [];
  readonly #encodings = new Set<Encoding>();
  #intake: RowIntake<G> | null = null;
  #preamble = 0;
  #brokenQuotes = 0;

  constructor(kinds: readonly ReportKind[], wanted: Wanted<G>) {
    this.#kinds = kinds;
    this.#wanted = wanted;
  }

  add(bytes: Uint8Array, progress: (done: number) => void): void {
    checkBytes(bytes);
    const encoding = encodingOf(bytes);
    this.#encodings.add(encoding);
    let splitter: RowSplitter | null = null;
    for (const { text, done } of textOf(bytes, encoding)) {
      let rest = text;
      if (splitter === null) {
        if (isWebPage(text)) throw new ReportProblem(webPage);
        const header = knownHeader(text, this.#kinds);
        this.#begin(header);
        splitter = new RowSplitter(header.delimiter);
        rest = text.slice(header.rowsFrom);
      }
      for (const row of splitter.push(rest)) this.#intake!.add(row);
      progress(done);
    }
    const end = splitter!.end();
    for (const [at, row] of end.entries()) {
      if (at === end.length - 1) this.#intake!.addLast(row);
      else this.#intake!.add(row);
    }
    this.#brokenQuotes += splitter!.brokenQuotes;
  }

  #begin({ match, preamble }: FoundHeader): void {
    const { kind } = match;
    if (!givesIt(kind, this.#wanted.gives))
      throw new ReportProblem(`This is ${kind.title}. ${kind.otherwise}`);
    this.#intake ??= new RowIntake(kind, this.#wanted.dates ?? 'guess');
    const first = this.#intake.kind;
    if (kind !== first) {
      throw new ReportProblem(`This is ${kind.title}, the first file ${first.title}. Load them one by one.`);
    }
    this.#intake.begin(match);
    this.#preamble += preamble;
    this.#matches.push(match);
  }

  finish(files: number): ReadReport<G> {
    const intake = this.#intake!;
    const { kind } = intake;
    if (intake.rows === 0) {
      throw new ReportProblem(`This is ${kind.title}, but there is no line in it. Ask for a longer period.`);
    }
    const { result, used, skipped, noted, remarks, openDates = null } = intake.finish();
    const more: Counted[] = [
      { rows: this.#brokenQuotes, said: 'with a quotation mark that is never closed: read as they stand' },
      { rows: this.#preamble, said: 'before the column names: skipped' },
    ];
    const names = (of: (match: HeaderMatch) => readonly string[]) => [...new Set(this.#matches.flatMap(of))];
    return {
      kind: kind.id,
      title: kind.title,
      gives: kind.gives,
      result,
      files,
      encodings: [...this.#encodings],
      rows: intake.rows,
      used,
      skipped: [...skipped, ...more.filter(({ rows }) => rows > 0)],
      noted,
      remarks,
      openDates,
      missing: names(({ missing }) => missing).map((key) => {
        const column = kind.columns[key]!;
        return { name: column.names[0]!, without: column.without! };
      }),
      personal: names(({ personal }) => personal),
      unknown: names(({ unknown }) => unknown),
    };
  }
}

function givesIt<G extends keyof Given>(
  kind: ReportKind,
  gives: G,
): kind is ReportKind & ReportKind<ReportColumns, G> {
  return kind.gives === gives;
}

/**
 * Reads the bytes of one or more files as whichever kind of report they are.
 *
 * @param wanted - what the report is to give
 * @param progress - told the bytes done, of all files together
 * @throws ReportProblem when they are none that can be read, with what to do about it
 */
export function readReport<G extends keyof Given>(
  files: readonly Uint8Array[],
  kinds: readonly ReportKind[],
  wanted: Wanted<G>,
  progress: (done: number) => void = () => {},
): ReadReport<G> {
  const total = files.reduce((sum, { length }) => sum + length, 0);
  if (total > fileLimits.bytes)
    throw new ReportProblem(files.length > 1 ? tooMuch.groupBytes : tooMuch.bytes);
  const reading = new Reading(kinds, wanted);
  let before = 0;
  files.forEach((bytes, at) => {
    try {
      reading.add(bytes, (done) => progress(before + done));
    } catch (thrown) {
      if (!(thrown instanceof ReportProblem) || files.length === 1) throw thrown;
      throw new ReportProblem(`File ${at + 1} of ${files.length}: ${thrown.message}`);
    }
    before += bytes.length;
  });
  return reading.finish(files.length);
}
