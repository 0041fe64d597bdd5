import { encodingOf, textOf } from './encoding';
import { isWebPage } from './file-signs';
import { findHeader } from './find-header';
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

/** What came of reading many files at once: one that cannot be read spoils none of the others. */
export interface AccountReading {
  readonly reports: readonly AccountReport[];
  /** Tables that are no known report: the reader may say what their columns are. */
  readonly unknown: readonly UnknownTable[];
  readonly problems: readonly { readonly file: string; readonly message: string }[];
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

function firstText({ bytes }: AccountFile): string {
  checkBytes(bytes);
  const [piece] = textOf(bytes, encodingOf(bytes));
  const text = piece?.text ?? '';
  if (isWebPage(text)) throw new ReportProblem(webPage);
  return text;
}

const messageOf = (thrown: unknown): string => {
  if (thrown instanceof ReportProblem) return thrown.message;
  throw thrown;
};

/**
 * Reads files of any kinds together; the files of one kind count as one report.
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
  const groups = new Map<ReportKind, AccountFile[]>();
  const unknown: UnknownTable[] = [];
  const problems: { file: string; message: string }[] = [];
  const mapped = new Map<string, ReportKind>();
  const refuse = (file: AccountFile, thrown: unknown) =>
    void problems.push({ file: file.name, message: messageOf(thrown) });

  /** The kind of a file; null where the reader has to say, or it was refused. */
  function kindOf(file: AccountFile): ReportKind | null {
    const text = firstText(file);
    try {
      return findHeader(text, kinds).match.kind;
    } catch (thrown) {
      if (!(thrown instanceof ReportProblem) || thrown.isNearlyKnown) throw thrown;
      const table = tables.head(file, text);
      const mapping = mappings.find(({ signature }) => signature === table.signature);
      if (mapping === undefined) {
        unknown.push(table);
        return null;
      }
      const kind = mapped.get(mapping.signature) ?? tables.kindOf(mapping);
      mapped.set(mapping.signature, kind);
      return kind;
    }
  }

  for (const file of files) {
    try {
      const kind = kindOf(file);
      if (kind !== null) groups.set(kind, [...(groups.get(kind) ?? []), file]);
    } catch (thrown) {
      refuse(file, thrown);
    }
  }
  const reports: AccountReport[] = [];
  let before = 0;
  for (const [kind, group] of groups) {
    const read = (some: readonly AccountFile[]) =>
      reports.push({
        ...readReport(
          some.map(({ bytes }) => bytes),
          [kind],
          { gives: kind.gives, dates },
          (done) => progress(before + done),
        ),
        fileNames: some.map(({ name }) => name),
      });
    const readable =
      group.length === 1 ? group : group.filter((file) => isReadable(file, kind, dates, refuse));
    try {
      if (readable.length > 0) read(readable);
    } catch (thrown) {
      for (const file of readable) refuse(file, thrown);
    }
    before += group.reduce((sum, { bytes }) => sum + bytes.length, 0);
  }
  return { reports, unknown, problems };
}

/** Whether a file can be read alone, so that a bad one does not spoil the others of its kind. */
function isReadable(
  file: AccountFile,
  kind: ReportKind,
  dates: DateOrder,
  refuse: (file: AccountFile, thrown: unknown) => void,
): boolean {
  try {
    readReport([file.bytes], [kind], { gives: kind.gives, dates });
    return true;
  } catch (thrown) {
    refuse(file, thrown);
    return false;
  }
}
